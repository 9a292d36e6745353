import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, OwnWords, Words } from "./parts.tsx";

export function interviewCancelledSubject(props: MailProps["interview-cancelled"]): string {
  return `Cancelled: your interview with ${props.companyName}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells a candidate that an interview will not take place. */
export function InterviewCancelledEmail(props: MailProps["interview-cancelled"]) {
  const { candidateName, companyName, openingTitle, interviewName, startsAt, timeZone, nextStep, statusUrl } =
    props;
  return (
    <MailLayout
      preview={`${interviewName} on ${shortMoment(startsAt, timeZone)} will not take place.`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {interviewName} on {shortMoment(startsAt, timeZone)} will not take place. We are sorry for the trouble
        this may cause you.
      </Words>
      {nextStep.trim() === "" ? (
        <Words>We will write to you about what comes next.</Words>
      ) : (
        <OwnWords text={nextStep} />
      )}
      <Action href={statusUrl}>Your page</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
