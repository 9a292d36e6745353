import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function scorecardReminderSubject(props: MailProps["scorecard-reminder"]): string {
  return `Your scorecard is still open: ${props.interviewName}, ${props.openingTitle}`;
}

/** Asks an interviewer for their scorecard, once. */
export function ScorecardReminderEmail(props: MailProps["scorecard-reminder"]) {
  const { interviewerName, candidateName, companyName, interviewName, endedAt, timeZone, scorecardUrl } =
    props;
  return (
    <MailLayout
      preview="A few minutes now, while it is fresh."
      from={companyName}
      reason="You get this mail because you held this interview."
    >
      <Greeting name={interviewerName} />
      <Words>
        You talked with {candidateName} ({interviewName}, ended {shortMoment(endedAt, timeZone)}), and your
        scorecard is not in yet. It takes a few minutes while the conversation is fresh, and the others wait
        for it: the scorecards of a loop are opened together.
      </Words>
      <Action href={scorecardUrl}>Write the scorecard</Action>
    </MailLayout>
  );
}
