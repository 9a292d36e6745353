import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf, hoursOf, shortMoment, zoneName } from "#app/hiring/mail/wording.ts";
import { Facts } from "./parts.tsx";

type Days = Pick<
  MailProps["choose-a-day"],
  "wholeDay" | "starts" | "ends" | "keptUntil" | "addresses" | "timeZone"
>;

/** The days to choose from, on the reader's clocks: from when to when, where, and how long each is kept free. */
export function DaysToChoose({ days }: { readonly days: Days }) {
  const facts = days.starts.map((_, place) => ({
    label: `${days.wholeDay ? "Day" : "Time"} ${place + 1}`,
    value: dayAt(days, place),
  }));
  return <Facts facts={facts} />;
}

function dayAt({ starts, ends, keptUntil, addresses, timeZone }: Days, place: number): string {
  const [start, end, until] = [starts[place] ?? "", ends[place], keptUntil[place]];
  const at = addresses[place] ? `, at ${addresses[place]}` : "";
  // Mails that were written before knew only when each begins.
  if (end === undefined || until === undefined)
    return `${shortMoment(start, timeZone)}, ${zoneName(timeZone)}`;
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  return `${dayOf(start, timeZone)}, ${hoursOf(start, minutes, timeZone)}${at}. Kept free until ${shortMoment(until, timeZone)}.`;
}
