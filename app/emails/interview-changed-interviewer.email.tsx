import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewChangedInterviewerSubject(
  props: MailProps["interview-changed-interviewer"],
): string {
  const what = props.formerStartsAt === null ? "Interview changed" : "Interview moved";
  return `${what}: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells the people on an interview what changed. */
export function InterviewChangedInterviewerEmail(props: MailProps["interview-changed-interviewer"]) {
  const { interviewerName, candidateName, companyName, formerStartsAt, timeZone, interviewUrl } = props;
  return (
    <MailLayout
      preview={`Now ${shortMoment(props.startsAt, timeZone)}`}
      from={companyName}
      reason="You get this mail because you are on this interview."
    >
      <Greeting name={interviewerName} />
      <Words>
        {formerStartsAt === null
          ? "An interview of yours has changed. This is how it stands now:"
          : `An interview of yours has moved; it was on ${shortMoment(formerStartsAt, timeZone)}. Now it is:`}
      </Words>
      <MeetingFacts meeting={props} more={[{ label: "Candidate", value: candidateName }]} />
      <Action href={interviewUrl}>Open the interview</Action>
    </MailLayout>
  );
}
