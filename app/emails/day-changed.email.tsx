import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { ChangedMeetings } from "./changed-meetings.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function dayChangedSubject({ companyName, items, timeZone }: MailProps["day-changed"]): string {
  return `Changed: your interviews with ${companyName}, ${dayOf(items[0]?.startsAt ?? "", timeZone)}`;
}

/** Tells a candidate at once what changed about several interviews. */
export function DayChangedEmail(props: MailProps["day-changed"]) {
  const { candidateName, companyName, openingTitle, items, timeZone, statusUrl } = props;
  return (
    <MailLayout
      preview="This is how your interviews stand now."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>Several of your interviews have changed. This is how they stand now:</Words>
      <ChangedMeetings items={items} timeZone={timeZone} />
      <Words>
        The attached calendar files update your calendar. If this does not suit you, say so on your page.
      </Words>
      <Action href={statusUrl}>Your page</Action>
      <Words>Thank you for bearing with us.</Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
