import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Quoted, Words } from "./parts.tsx";

export function rescheduleAskedSubject(props: MailProps["reschedule-asked"]): string {
  return `Another time asked for: ${props.interviewName}, ${props.openingTitle}`;
}

/** Tells the recruiter that a candidate would like another time. */
export function RescheduleAskedEmail(props: MailProps["reschedule-asked"]) {
  const { recruiterName, candidateName, companyName, interviewName, startsAt, timeZone, message } = props;
  return (
    <MailLayout
      preview="A candidate would like another time."
      from={companyName}
      reason="You get this mail because you are the recruiter of this opening."
    >
      <Greeting name={recruiterName} />
      <Words>
        {candidateName} cannot make {interviewName} on {shortMoment(startsAt, timeZone)} and asks for another
        time.
      </Words>
      {message.trim() === "" ? null : <Quoted text={message} />}
      <Action href={props.applicationUrl}>Find another time</Action>
    </MailLayout>
  );
}
