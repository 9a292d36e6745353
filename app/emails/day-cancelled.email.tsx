import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { ChangedMeetings } from "./changed-meetings.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function dayCancelledSubject({ companyName, items, timeZone }: MailProps["day-cancelled"]): string {
  return `Cancelled: your interviews with ${companyName}, ${dayOf(items[0]?.startsAt ?? "", timeZone)}`;
}

/** Tells a candidate at once that several interviews will not take place. */
export function DayCancelledEmail(props: MailProps["day-cancelled"]) {
  const { candidateName, companyName, openingTitle, items, timeZone, statusUrl } = props;
  return (
    <MailLayout
      preview="These interviews will not take place."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <ChangedMeetings items={items} timeZone={timeZone} />
      <Words>
        We are sorry for the trouble this may cause you. We will write to you about what comes next.
      </Words>
      <Action href={statusUrl}>Your page</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
