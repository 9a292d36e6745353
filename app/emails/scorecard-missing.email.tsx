import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function scorecardMissingSubject(props: MailProps["scorecard-missing"]): string {
  return `A scorecard stays out: ${props.interviewName}, ${props.openingTitle}`;
}

/** Tells the recruiter that reminding an interviewer did not help. */
export function ScorecardMissingEmail(props: MailProps["scorecard-missing"]) {
  const { recruiterName, interviewerName, candidateName, companyName, interviewName, applicationUrl } = props;
  return (
    <MailLayout
      preview="Three reminders went out; a word from you may help."
      from={companyName}
      reason="You get this mail because you are the recruiter of this opening."
    >
      <Greeting name={recruiterName} />
      <Words>
        {interviewerName} talked with {candidateName} ({interviewName}, ended{" "}
        {shortMoment(props.endedAt, props.timeZone)}) and has not written the scorecard, after three
        reminders. The debrief waits for it.
      </Words>
      <Action href={applicationUrl}>Open the application</Action>
    </MailLayout>
  );
}
