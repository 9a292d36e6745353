import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { OTHER_PART, PART_WORDS } from "./part-words.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewChangedInterviewerSubject(
  props: MailProps["interview-changed-interviewer"],
): string {
  if (props.otherPart && props.part) {
    const yours =
      props.part === "interviewer" ? "You hold this interview now" : "You shadow this interview now";
    return `${yours}: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
  }
  const what = props.formerStartsAt === null ? "Interview changed" : "Interview moved";
  return `${what}: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells the people on an interview what changed. */
export function InterviewChangedInterviewerEmail(props: MailProps["interview-changed-interviewer"]) {
  const { interviewerName, candidateName, companyName, formerStartsAt, timeZone, interviewUrl } = props;
  const { part, otherPart } = props;
  return (
    <MailLayout
      preview={`Now ${shortMoment(props.startsAt, timeZone)}`}
      from={companyName}
      reason="You get this mail because you are on this interview."
    >
      <Greeting name={interviewerName} />
      {otherPart && part ? <Words>{OTHER_PART[part]}</Words> : null}
      <Words>
        {formerStartsAt === null
          ? "An interview of yours has changed. This is how it stands now:"
          : `An interview of yours has moved; it was on ${shortMoment(formerStartsAt, timeZone)}. Now it is:`}
      </Words>
      <MeetingFacts
        meeting={props}
        more={[
          { label: "Candidate", value: candidateName },
          { label: "You", value: part ? PART_WORDS[part] : "" },
        ]}
      />
      <Action href={interviewUrl}>Open the interview</Action>
    </MailLayout>
  );
}
