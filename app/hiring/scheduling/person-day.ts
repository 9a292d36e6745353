import { datesIn, hoursOn, overlaps, weekdayOf, weekOf, type Span } from "./calendar-days.ts";
import type { Exception, Interviewer } from "./loop-request.ts";
import type { Easing } from "./vocabulary.ts";
import { wallTimeOf } from "./zoned-time.ts";

const MINUTE_MS = 60_000;
/** Further outside their hours nobody is asked. */
const OUTSIDE_MINUTES = 90;
const NONE: readonly Exception[] = [];

/** What counts against one person on any day: interviews by date and by week, in their own zone. */
export type PersonLoad = {
  readonly byDate: ReadonlyMap<string, number>;
  readonly byWeek: ReadonlyMap<string, number>;
};

/** Counts the interviews of one person. */
export function loadOf({ booked, zone }: Pick<Interviewer, "booked" | "zone">): PersonLoad {
  const byDate = new Map<string, number>();
  const byWeek = new Map<string, number>();
  for (const { from } of booked) {
    const { date } = wallTimeOf(new Date(from), zone);
    const week = weekOf(date);
    byDate.set(date, (byDate.get(date) ?? 0) + 1);
    byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
  }
  return { byDate, byWeek };
}

type Stretch = Span & { readonly thatDay: number; readonly thatWeek: number };

/** One person on one day of a candidate: when they work, what they have, and how much of it. */
export type PersonDay = {
  readonly person: Interviewer;
  readonly stretches: readonly Stretch[];
  readonly busy: readonly Span[];
  readonly booked: readonly Span[];
  /** What asking this person costs that day: those with much behind and before them cost more. */
  readonly cost: number;
  /** What was found out about a time already, by minutes from `since` and length. */
  readonly known: Map<number, readonly Exception[] | null>;
  readonly since: number;
};

/** How a zone's calendar reads; `rememberedCalendar` reads each day once. */
export type Calendar = { readonly datesIn: typeof datesIn; readonly hoursOn: typeof hoursOn };

/** A calendar for a search that asks about the same days for everybody. */
export function rememberedCalendar(): Calendar {
  const dates = new Map<string, string[]>();
  const hours = new Map<string, Span[]>();
  return {
    datesIn: (span, zone) => remember(dates, `${span.from} ${span.to} ${zone}`, () => datesIn(span, zone)),
    hoursOn: (date, weekly, zone) => {
      const weekday = weekdayOf(date);
      const today = weekly.filter((one) => one.weekday === weekday);
      const name = today.map(({ from, to }) => `${from}-${to}`).join(" ");
      return remember(hours, `${date} ${zone} ${name}`, () => hoursOn(date, today, zone));
    },
  };
}

function remember<T>(known: Map<string, T>, key: string, work: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = work();
  known.set(key, made);
  return made;
}

/** Whether somebody is off on a date of their own calendar: by their own choice, or for a holiday where they work. */
function isOff({ daysOff, holidays }: Interviewer, date: string): boolean {
  return holidays.has(date) || daysOff.includes(date);
}

/** Prepares one person for a candidate's day; null when they do not work while the candidate is there. */
export function personDay(
  person: Interviewer,
  load: PersonLoad,
  window: Span,
  calendar: Calendar = { datesIn, hoursOn },
): PersonDay | null {
  const margin = OUTSIDE_MINUTES * MINUTE_MS;
  const near = { from: window.from - margin, to: window.to + margin };
  const stretches = calendar
    .datesIn(near, person.zone)
    .filter((date) => !isOff(person, date))
    .flatMap((date): Stretch[] => {
      const thatDay = load.byDate.get(date) ?? 0;
      const thatWeek = load.byWeek.get(weekOf(date)) ?? 0;
      return calendar
        .hoursOn(date, person.hours, person.zone)
        .filter((span) => overlaps(span, near))
        .map(({ from, to }) => ({ from, to, thatDay, thatWeek }));
    });
  if (stretches.length === 0) return null;
  const gap = person.gapMinutes * MINUTE_MS;
  const aboutNow = { from: near.from - gap, to: near.to + gap };
  const thatDay = Math.max(...stretches.map((one) => one.thatDay));
  const thatWeek = Math.max(...stretches.map((one) => one.thatWeek));
  return {
    person,
    stretches,
    busy: person.busy.filter((one) => overlaps(one, near)),
    booked: person.booked.filter((one) => overlaps(one, aboutNow)),
    cost: 2 * person.recent + 3 * thatWeek + 4 * thatDay,
    known: new Map(),
    since: window.from,
  };
}

/**
 * Whether somebody can sit in an interview at this time: an empty list is yes, a list says which rules they would
 * have to bend, and null is no. Only rules that are eased are bent; two interviews at once and days off never are.
 */
export function exceptionsAt(
  day: PersonDay,
  slot: Span,
  eased: ReadonlySet<Easing>,
): readonly Exception[] | null {
  const key = ((slot.from - day.since) / MINUTE_MS) * 1024 + (slot.to - slot.from) / MINUTE_MS;
  let bent = day.known.get(key);
  if (bent === undefined) {
    bent = bentRules(day, slot);
    day.known.set(key, bent);
  }
  if (bent === null || bent === NONE) return bent;
  return bent.every(({ kind }) => eased.has(kind)) ? bent : null;
}

function bentRules({ person, stretches, busy, booked }: PersonDay, slot: Span): readonly Exception[] | null {
  const stretch = nearestStretch(stretches, slot);
  if (!stretch || booked.some((one) => overlaps(one, slot))) return null;
  const outside = minutesOutside(stretch, slot);
  if (outside > OUTSIDE_MINUTES) return null;
  const personId = person.id;
  const bent: Exception[] = [];
  if (outside > 0) {
    const words = `works ${outside} minutes outside their hours`;
    bent.push({ kind: "working_hours", personId, weight: 30 + outside, words });
  }
  const { thatDay, thatWeek } = stretch;
  if (thatDay >= person.perDay) {
    bent.push({ kind: "load", personId, weight: 20, words: `takes interview ${thatDay + 1} of that day` });
  }
  if (thatWeek >= person.perWeek) {
    bent.push({ kind: "load", personId, weight: 20, words: `takes interview ${thatWeek + 1} of that week` });
  }
  const gap = person.gapMinutes * MINUTE_MS;
  if (booked.some((one) => one.from < slot.to + gap && slot.from < one.to + gap)) {
    const words = "goes from one interview straight into the next";
    bent.push({ kind: "back_to_back", personId, weight: 10, words });
  }
  if (busy.some((one) => overlaps(one, slot))) {
    bent.push({ kind: "busy", personId, weight: 40, words: "moves an appointment" });
  }
  return bent.length === 0 ? NONE : bent;
}

function nearestStretch(stretches: readonly Stretch[], slot: Span): Stretch | null {
  let nearest: Stretch | null = null;
  for (const one of stretches) {
    if (!nearest || minutesOutside(one, slot) < minutesOutside(nearest, slot)) nearest = one;
  }
  return nearest;
}

function minutesOutside(stretch: Span, slot: Span): number {
  return (Math.max(0, stretch.from - slot.from) + Math.max(0, slot.to - stretch.to)) / MINUTE_MS;
}
