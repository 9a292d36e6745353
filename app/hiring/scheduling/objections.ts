import { datesIn, overlaps, type Span } from "./calendar-days.ts";
import type { Interviewer } from "./loop-request.ts";
import { exceptionsAt, loadOf, personDay } from "./person-day.ts";
import { EASINGS } from "./vocabulary.ts";

const EVERYTHING_EASED = new Set(EASINGS);

/** What speaks against somebody's sitting in an interview at a time, in words that follow their name. */
export type Objections = {
  /** Rules they would have to bend, which people may decide to. */
  readonly bends: readonly string[];
  /** Why they are not there at all. */
  readonly cannot: readonly string[];
};

/**
 * What speaks against somebody's sitting in an interview at this time: other interviews, days off, hours, load and
 * appointments. Both lists empty is a free person. Whatever is being changed must not be among their bookings.
 */
export function objectionsTo(person: Interviewer, slot: Span): Objections {
  const day = personDay(person, loadOf(person), slot);
  const bent = day ? exceptionsAt(day, slot, EVERYTHING_EASED) : null;
  if (bent) return { bends: bent.map(({ words }) => words), cannot: [] };
  return { bends: [], cannot: [whyNot(person, slot)] };
}

/** A holiday where somebody works that touches a time, in words that follow their name; null when there is none. */
function holidayAt({ holidays, zone }: Pick<Interviewer, "holidays" | "zone">, slot: Span): string | null {
  if (holidays.size === 0) return null;
  return datesIn(slot, zone).flatMap((date) => holidays.get(date) ?? [])[0] ?? null;
}

/**
 * Why somebody is not to be had at a time, whatever hours they keep: another interview, a day off or a holiday, in words
 * that follow their name; null when they are.
 */
export function awayAt(person: Interviewer, slot: Span): string | null {
  const { booked, daysOff, zone } = person;
  if (booked.some((one) => overlaps(one, slot))) return "is in another interview then, or held for one";
  if (datesIn(slot, zone).some((date) => daysOff.includes(date))) return "has the day off";
  return holidayAt(person, slot);
}

function whyNot(person: Interviewer, slot: Span): string {
  return awayAt(person, slot) ?? "does not work at that time";
}
