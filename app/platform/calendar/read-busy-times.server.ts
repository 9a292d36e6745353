import { setImmediate as breath } from "node:timers/promises";
import ICAL from "ical.js";
import { AT_ONCE, readCalendarFile } from "./calendar-file.server.ts";
import { calendarClock, dateOf, tzidOf, type CalendarClock, type InstantAt } from "./calendar-time.server.ts";
import { hasDeclined, ownerOf, type Owner } from "./declined.server.ts";
import { boundZones, newBudget, repeatsBetween, TooMuch, wallOf, type Budget } from "./repeats.server.ts";

/** From an instant to another, the last not included; in milliseconds. */
export type BusySpan = { readonly from: number; readonly to: number };

export type BusyRead =
  | {
      readonly ok: true;
      readonly spans: readonly BusySpan[];
      /** What its owner should know of events that could not be read; empty when all were. */
      readonly warning: string;
    }
  | { readonly ok: false; readonly problem: string };

type Reading = {
  readonly from: number;
  readonly to: number;
  /** Zone of times that name none, and of whole days. */
  readonly zone: string;
  readonly instantAt: InstantAt;
  /** The address of the person whose calendar it is. */
  readonly email: string;
};

const MOST_SPANS = 3_000;
const DAY_MS = 86_400_000;
/** Wall times of any zone lie within a day of UTC; a second one is for changes of the clocks. */
const MARGIN_MS = 2 * DAY_MS;

/**
 * Reads from a calendar file when its owner is busy between two instants, repetitions and moved ones included, and
 * nothing else: no title, place or guest leaves this function. Events marked as free, transparent or cancelled, and
 * invitations that the owner has declined, take no time. Large files let other work through while they are read.
 * Source: RFC 5545 (iCalendar), read by ical.js.
 */
export async function readBusyTimes(text: string, reading: Reading): Promise<BusyRead> {
  const file = await readCalendarFile(text);
  if (!file) return { ok: false, problem: NOT_A_CALENDAR };
  const clock = calendarClock(reading.zone, reading.instantAt);
  const budget = newBudget();
  boundZones(file.zones);
  const owner = ownerOf(reading.email, file.name);
  const spans: BusySpan[] = [];
  const doubts = new Set<string>();
  let { unread } = file;
  const parts = [
    ...seriesOf(file.events).map(
      (series) => () => spansOfSeries(series, { ...reading, clock, budget, owner }),
    ),
    ...file.busy.flatMap((one) => one.getAllProperties("freebusy")).map((one) => () => publishedSpans(one)),
  ];
  try {
    for (const [place, part] of parts.entries()) {
      if (place % AT_ONCE === 0) await breath();
      const read = attempt(part);
      const found = read?.filter((span) => isWithin(span, reading)) ?? [];
      if (!read) unread += 1;
      if (spans.length + found.length > MOST_SPANS) throw new TooMuch();
      spans.push(...found);
      const guessed = clock.takeDoubts();
      // Of a meeting long ago nobody needs to know.
      if (found.length > 0) for (const doubt of guessed) doubts.add(doubt);
    }
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, problem: TOO_MUCH };
    throw error;
  }
  return { ok: true, spans: merged(spans), warning: warningOf(unread, [...doubts]) };
}

const NOT_A_CALENDAR = "What stands there is no calendar. Copy the address that ends in .ics.";
const TOO_MUCH = "It repeats too often to be read. Share a calendar with fewer repetitions.";

const MOST_DOUBTS = 3;

function warningOf(unread: number, doubts: readonly string[]): string {
  const [makes, does] =
    unread === 1 ? ["One event of it makes", "does"] : [`${unread} events of it make`, "do"];
  const nonsense = `${makes} no sense and ${does} not count as busy; everything else does.`;
  return [...(unread === 0 ? [] : [nonsense]), ...doubts.slice(0, MOST_DOUBTS)].join(" ");
}

/** Null when an event makes no sense. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return null;
  }
}

/** An event with what was changed about single repetitions of it; either may stand alone. */
type Series = { readonly event: ICAL.Component | null; readonly changes: readonly ICAL.Component[] };

function seriesOf(events: readonly ICAL.Component[]): Series[] {
  const changes = new Map<unknown, ICAL.Component[]>();
  for (const one of events.filter((event) => event.hasProperty("recurrence-id"))) {
    const uid = one.getFirstPropertyValue("uid");
    const same = changes.get(uid);
    if (same) same.push(one);
    else changes.set(uid, [one]);
  }
  const masters = events.filter((event) => !event.hasProperty("recurrence-id"));
  const uids = new Set(masters.map((event) => event.getFirstPropertyValue("uid")));
  // Whoever is invited to one meeting of a series has only that one in their calendar.
  const alone = [...changes].filter(([uid]) => !uids.has(uid as string));
  return [
    ...masters.map((event) => {
      return { event, changes: changes.get(event.getFirstPropertyValue("uid")) ?? [] };
    }),
    ...alone.map(([, some]) => ({ event: null, changes: some })),
  ];
}

type Asked = Reading & { readonly clock: CalendarClock; readonly budget: Budget; readonly owner: Owner };

function spansOfSeries({ event, changes }: Series, asked: Asked): BusySpan[] {
  asked.budget.changes -= changes.length;
  if (asked.budget.changes < 0) throw new TooMuch();
  const isFree = (one: ICAL.Component) => isMarkedFree(one) || hasDeclined(one, asked.owner);
  const changed = changes.filter((one) => !isFree(one)).map((one) => timesOf(one, asked.clock).spanAt());
  if (!event) return changed;
  const times = timesOf(event, asked.clock);
  const isLeftOut = leftOut(event, changes, asked.clock);
  const later = laterChanges(changes, asked.clock, isFree);
  const length = Math.max(0, ...[times, ...later.map((one) => one.times)].map((one) => one.lengthMs));
  const shift = Math.max(0, ...later.map((one) => Math.abs(one.shiftMs)));
  const repeats = repeatsBetween(event, times.start, {
    from: asked.from - MARGIN_MS - length - shift,
    to: asked.to + MARGIN_MS + shift,
    budget: asked.budget,
  });
  const kept = repeats.filter((repeat) => !isLeftOut(repeat, times.tzid));
  return [
    ...changed,
    ...kept.flatMap((repeat) => {
      const at = asked.clock.instantOf(repeat, times.tzid);
      const change = later.findLast((one) => one.since < at);
      if (!change) return isFree(event) ? [] : [times.spanAt(repeat)];
      if (change.isFree) return [];
      return [{ from: at + change.shiftMs, to: at + change.shiftMs + change.times.lengthMs }];
    }),
  ];
}

/** When an event begins and how long it takes; whole days are as long as the days of its owner's zone. */
function timesOf(event: ICAL.Component, clock: CalendarClock) {
  const property = event.getFirstProperty("dtstart");
  const start = property?.getFirstValue();
  if (!property || !(start instanceof ICAL.Time)) throw new Error("An event without a beginning.");
  const tzid = tzidOf(property);
  // Without this an event looks through all others for exceptions of its own.
  const end = new ICAL.Event(event, { exceptions: [], strictExceptions: true }).endDate;
  const ending = event.getFirstProperty("dtend");
  const begins = clock.instantOf(start, tzid);
  const days = start.isDate ? Math.max(1, Math.round((wallOf(end) - wallOf(start)) / DAY_MS)) : 0;
  const lengthMs = start.isDate
    ? days * DAY_MS
    : clock.instantOf(end, ending ? tzidOf(ending) : tzid) - begins;
  return {
    start,
    tzid,
    lengthMs,
    spanAt(at: ICAL.Time = start): BusySpan {
      const from = clock.instantOf(at, tzid);
      if (!start.isDate) return { from, to: from + lengthMs };
      const last = at.clone();
      last.adjust(days, 0, 0, 0);
      return { from, to: clock.instantOf(last, tzid) };
    },
  };
}

/** Tells repetitions that were taken out, or of which another word stands in the file. */
function leftOut(event: ICAL.Component, changes: readonly ICAL.Component[], clock: CalendarClock) {
  const properties = [
    ...event.getAllProperties("exdate"),
    ...changes.flatMap((one) => one.getFirstProperty("recurrence-id") ?? []),
  ];
  const instants = new Set<number>();
  const dates = new Set<string>();
  const isDaily = event.getFirstProperty("dtstart")?.type === "date";
  for (const property of properties) {
    for (const time of property.getValues() as unknown[]) {
      if (!(time instanceof ICAL.Time)) continue;
      // Some programs name whole days by their midnight, and meetings by their day.
      if (time.isDate || isDaily) dates.add(dateOf(time));
      else instants.add(clock.instantOf(time, tzidOf(property)));
    }
  }
  return (repeat: ICAL.Time, tzid: string | null): boolean =>
    dates.has(dateOf(repeat)) || instants.has(clock.instantOf(repeat, tzid));
}

/** Changes that hold for everything after them as well, in order of time. */
function laterChanges(
  changes: readonly ICAL.Component[],
  clock: CalendarClock,
  isFree: (event: ICAL.Component) => boolean,
) {
  return changes
    .flatMap((change) => {
      const property = change.getFirstProperty("recurrence-id");
      const time = property?.getFirstValue();
      if (property?.getParameter("range") !== "THISANDFUTURE" || !(time instanceof ICAL.Time)) return [];
      const since = clock.instantOf(time, tzidOf(property));
      const times = timesOf(change, clock);
      return [{ since, times, shiftMs: times.spanAt().from - since, isFree: isFree(change) }];
    })
    .toSorted((a, b) => a.since - b.since);
}

function isMarkedFree(event: ICAL.Component): boolean {
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? "").toUpperCase();
  return (
    word("transp") === "TRANSPARENT" ||
    word("status") === "CANCELLED" ||
    word("x-microsoft-cdo-busystatus") === "FREE"
  );
}

/** What a calendar says of its owner that is shared without its events. */
function publishedSpans(property: ICAL.Property): BusySpan[] {
  if (String(property.getParameter("fbtype") ?? "BUSY").toUpperCase() === "FREE") return [];
  const periods = property.getValues() as unknown[];
  return periods.map((period) => {
    if (!(period instanceof ICAL.Period)) throw new Error("A busy time without two ends.");
    const span = { from: period.start.toUnixTime() * 1000, to: period.getEnd().toUnixTime() * 1000 };
    if (Number.isNaN(span.from + span.to)) throw new Error("A busy time that is no time.");
    return span;
  });
}

function isWithin(span: BusySpan, { from, to }: Reading): boolean {
  return span.from < span.to && span.from < to && span.to > from;
}

/** Overlapping times as one, in order. */
function merged(spans: readonly BusySpan[]): BusySpan[] {
  const all: BusySpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else all.push(span);
  }
  return all;
}
