import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { DaysToChoose } from "./days-to-choose.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function chooseADaySubject(props: MailProps["choose-a-day"]): string {
  const what = props.wholeDay ? "the day of your interviews" : "a time for our call";
  return `Choose ${what}: ${props.openingTitle}`;
}

/** Asks a candidate to choose among the days that are held for them. */
export function ChooseADayEmail(props: MailProps["choose-a-day"]) {
  const { candidateName, companyName, openingTitle, statusUrl, wholeDay, until, timeZone } = props;
  return (
    <MailLayout
      preview={`We keep the times free for you until ${shortMoment(until, timeZone)}`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {wholeDay
          ? `We would like you to meet the team for the role of ${openingTitle}. Which of these days suits you?`
          : `We would like to talk with you about the role of ${openingTitle}. Which of these times suits you?`}
      </Words>
      <DaysToChoose days={props} />
      <Words>If none of them suits you, say so on your page and we will find another one.</Words>
      <Action href={statusUrl}>Choose</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
