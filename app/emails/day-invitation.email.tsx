import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { ChangedMeetings } from "./changed-meetings.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";
import { PreparationLink } from "./preparation-link.tsx";

export function dayInvitationSubject({ companyName, items, timeZone }: MailProps["day-invitation"]): string {
  return `Your interviews with ${companyName}: ${dayOf(items[0]?.startsAt ?? "", timeZone)}`;
}

/** Invites a candidate to all the interviews of a day at once. */
export function DayInvitationEmail(props: MailProps["day-invitation"]) {
  const { candidateName, companyName, openingTitle, items, timeZone, statusUrl } = props;
  return (
    <MailLayout
      preview={`${items.length} interviews, ${dayOf(items[0]?.startsAt ?? "", timeZone)}`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>Your day with us is booked. These are your interviews for the role of {openingTitle}:</Words>
      <ChangedMeetings items={items} timeZone={timeZone} />
      <Words>
        There is nothing to cram for. Think of work you are proud of, and bring your questions: there will be
        time for them. The calendar file attached puts the whole day into your calendar.
      </Words>
      <PreparationLink statusUrl={statusUrl} />
      <Words>If something does not suit you, say so on your page and we will find another time.</Words>
      <Action href={statusUrl}>Your page</Action>
      <Words>We look forward to meeting you.</Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
