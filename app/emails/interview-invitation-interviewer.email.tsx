import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewInvitationInterviewerSubject(
  props: MailProps["interview-invitation-interviewer"],
): string {
  const what = props.part === "shadow" ? "You shadow an interview" : "You hold an interview";
  return `${what}: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells an interviewer or a shadow about an interview. */
export function InterviewInvitationInterviewerEmail(props: MailProps["interview-invitation-interviewer"]) {
  const { interviewerName, candidateName, companyName, openingTitle, part, focus, interviewUrl } = props;
  return (
    <MailLayout
      preview={`${props.interviewName}, ${shortMoment(props.startsAt, props.timeZone)}`}
      from={companyName}
      reason="You get this mail because you are on this interview."
    >
      <Greeting name={interviewerName} />
      <Words>
        {part === "shadow" ? "You sit in on" : "You hold"} an interview for {openingTitle}.
      </Words>
      <MeetingFacts
        meeting={props}
        more={[
          { label: "Candidate", value: candidateName },
          { label: "Focus", value: focus.join(", ") },
        ]}
      />
      <Words>
        Its page shows what is already known and what is still open. It takes a minute to read, best just
        before you go in.
      </Words>
      <Action href={interviewUrl}>Open the interview</Action>
    </MailLayout>
  );
}
