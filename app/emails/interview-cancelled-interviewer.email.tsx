import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Greeting, MailLayout, Quoted, Words } from "./parts.tsx";

export function interviewCancelledInterviewerSubject(
  props: MailProps["interview-cancelled-interviewer"],
): string {
  const what = props.goesOn ? "You are no longer on an interview" : "Interview cancelled";
  return `${what}: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells the people on an interview that it will not take place, or goes on without them. */
export function InterviewCancelledInterviewerEmail(props: MailProps["interview-cancelled-interviewer"]) {
  const { interviewerName, candidateName, companyName, interviewName, startsAt, timeZone, reason, goesOn } =
    props;
  return (
    <MailLayout
      preview="The time is yours again."
      from={companyName}
      reason="You get this mail because you were on this interview."
    >
      <Greeting name={interviewerName} />
      <Words>
        {interviewName} with {candidateName} on {shortMoment(startsAt, timeZone)}{" "}
        {goesOn ? "takes place without you." : "will not take place."} The time is yours again.
      </Words>
      {reason.trim() === "" ? null : <Quoted text={reason} />}
    </MailLayout>
  );
}
