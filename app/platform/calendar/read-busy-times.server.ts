import ICAL from "ical.js";

/** From an instant to another, the last not included; in milliseconds. */
export type BusySpan = { readonly from: number; readonly to: number };

export type BusyRead =
  | { readonly ok: true; readonly spans: readonly BusySpan[] }
  | { readonly ok: false; readonly problem: string };

/** How a wall time of a zone becomes an instant: the rule of the core. */
type InstantAt = (date: string, time: string, zone: string) => number;

type Reading = {
  readonly from: number;
  readonly to: number;
  /** Zone of times that name none, and of whole days. */
  readonly zone: string;
  readonly instantAt: InstantAt;
};

/** No calendar of a person needs more; a file that does is meant to keep us busy. */
const MOST_STEPS = 10_000;
const MOST_SPANS = 3_000;
const TOO_OFTEN = /^(SECONDLY|MINUTELY|HOURLY)$/;

class TooMuch extends Error {}

/**
 * Reads from a calendar file when its owner is busy between two instants, repetitions and moved ones included, and
 * nothing else: no title, place or guest leaves this function. Events marked as free, transparent or cancelled take no
 * time. Source: RFC 5545 (iCalendar), read by ical.js.
 */
export function readBusyTimes(text: string, reading: Reading): BusyRead {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (calendar.name !== "vcalendar") return NOT_A_CALENDAR;
    return { ok: true, spans: merged(spansOf(calendar, reading)) };
  } catch (error) {
    if (error instanceof TooMuch) {
      return {
        ok: false,
        problem: "It repeats too often to be read. Share a calendar with fewer repetitions.",
      };
    }
    return NOT_A_CALENDAR;
  }
}

const NOT_A_CALENDAR = {
  ok: false,
  problem: "What stands there is no calendar. Copy the address that ends in .ics.",
} as const;

function spansOf(calendar: ICAL.Component, reading: Reading): BusySpan[] {
  const events = calendar.getAllSubcomponents("vevent");
  const moved = events.filter((event) => event.hasProperty("recurrence-id"));
  const budget = { steps: MOST_STEPS };
  return events
    .filter((event) => !event.hasProperty("recurrence-id"))
    .flatMap((component) => {
      const uid = component.getFirstPropertyValue("uid");
      const exceptions = moved.filter((one) => one.getFirstPropertyValue("uid") === uid);
      return spansOfEvent(new ICAL.Event(component, { exceptions, strictExceptions: true }), reading, budget);
    });
}

function spansOfEvent(event: ICAL.Event, reading: Reading, budget: { steps: number }): BusySpan[] {
  if (!event.isRecurring()) return isFree(event.component) ? [] : within(spanOf(event, reading), reading);
  const rules = event.component.getAllProperties("rrule").map((rule) => String(rule.getFirstValue()));
  if (rules.some((rule) => TOO_OFTEN.test(/FREQ=(\w+)/.exec(rule)?.[1] ?? ""))) throw new TooMuch();
  const spans: BusySpan[] = [];
  const repeats = event.iterator();
  for (let next = repeats.next(); next; next = repeats.next()) {
    budget.steps -= 1;
    if (budget.steps < 0 || spans.length > MOST_SPANS) throw new TooMuch();
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const tzid = tzidOf(item.component) ?? tzidOf(event.component);
    if (instantOf(next, tzid, reading) >= reading.to) break;
    if (isFree(item.component)) continue;
    const span = { from: instantOf(startDate, tzid, reading), to: instantOf(endDate, tzid, reading) };
    spans.push(...within(span, reading));
  }
  return spans;
}

function isFree(event: ICAL.Component): boolean {
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? "").toUpperCase();
  return (
    word("transp") === "TRANSPARENT" ||
    word("status") === "CANCELLED" ||
    word("x-microsoft-cdo-busystatus") === "FREE"
  );
}

function spanOf(event: ICAL.Event, reading: Reading): BusySpan {
  const tzid = tzidOf(event.component);
  return { from: instantOf(event.startDate, tzid, reading), to: instantOf(event.endDate, tzid, reading) };
}

function tzidOf(event: ICAL.Component): string | null {
  const tzid: unknown = event.getFirstProperty("dtstart")?.getParameter("tzid");
  return typeof tzid === "string" ? tzid : null;
}

/** UTC and zones that the file describes are taken as they are; other names are looked up, or read in the owner's zone. */
function instantOf(time: ICAL.Time, tzid: string | null, { zone, instantAt }: Reading): number {
  const isKnown = !time.isDate && time.zone !== ICAL.Timezone.localTimezone;
  if (isKnown) return time.toUnixTime() * 1000;
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
  const wall = time.isDate ? "00:00" : `${two(time.hour)}:${two(time.minute)}`;
  return instantAt(date, wall, !time.isDate && tzid !== null && isZone(tzid) ? tzid : zone);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function within(span: BusySpan, { from, to }: Reading): BusySpan[] {
  return span.from < span.to && span.from < to && span.to > from ? [span] : [];
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
