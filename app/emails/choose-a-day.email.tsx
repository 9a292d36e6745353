import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Facts, Greeting, MailLayout, Words } from "./parts.tsx";

export function chooseADaySubject(props: MailProps["choose-a-day"]): string {
  const what = props.wholeDay ? "the day of your interviews" : "a time for our call";
  return `Choose ${what}: ${props.openingTitle}`;
}

/** Asks a candidate to choose among the days that are held for them. */
export function ChooseADayEmail(props: MailProps["choose-a-day"]) {
  const { candidateName, companyName, openingTitle, statusUrl, wholeDay, starts, until, timeZone } = props;
  return (
    <MailLayout
      preview={`We keep the times free for you until ${shortMoment(until, timeZone)}`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {wholeDay
          ? `We would like you to meet the team for the role of ${openingTitle}. Which day suits you? Each begins at the time below.`
          : `We would like to talk with you about the role of ${openingTitle}. Which time suits you?`}
      </Words>
      <Facts
        facts={starts.map((at, place) => ({ label: `${place + 1}.`, value: shortMoment(at, timeZone) }))}
      />
      <Words>
        They are kept free for you until {shortMoment(until, timeZone)}. If none of them suits you, say so on
        your page and we will find another one.
      </Words>
      <Action href={statusUrl}>Choose</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
