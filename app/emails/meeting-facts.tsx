import { placeLine } from "#app/hiring/interviews/building.ts";
import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf, hoursOf } from "#app/hiring/mail/wording.ts";
import { Facts, TextLink, type Fact } from "./parts.tsx";

type Meeting = Pick<
  MailProps["interview-invitation"],
  "interviewName" | "startsAt" | "minutes" | "timeZone" | "place" | "link"
> & { readonly address?: string | undefined };

/** The lines about one interview: what, when, where, and who. */
export function MeetingFacts({
  meeting,
  more,
}: {
  readonly meeting: Meeting;
  readonly more: readonly Fact[];
}) {
  const { interviewName, startsAt, minutes, timeZone, place, address = "", link } = meeting;
  const facts: Fact[] = [
    { label: "What", value: interviewName },
    { label: "Day", value: dayOf(startsAt, timeZone) },
    { label: "Time", value: hoursOf(startsAt, minutes, timeZone) },
  ];
  const where = placeLine(place, address);
  if (where !== "") facts.push({ label: "Where", value: where });
  if (link !== "") facts.push({ label: "Call", value: <TextLink href={link}>{link}</TextLink> });
  return <Facts facts={[...facts, ...more.filter((fact) => fact.value !== "")]} />;
}
