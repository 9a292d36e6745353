import ICAL from "ical.js";

const DAY_MS = 86_400_000;

/** A file that repeats more often than any person meets is meant to keep us busy. */
export class TooMuch extends Error {}

const TOO_OFTEN = ["SECONDLY", "MINUTELY", "HOURLY"];
/** Repetitions that are looked at in one file, those outside the time asked about among them. */
const MOST_STEPS = 20_000;

/** So many changes of single repetitions are read in one file, each as often as its series stands there. */
const MOST_CHANGES = 20_000;

export type Budget = { steps: number; changes: number };

/** What one file may cost to read. */
export function newBudget(): Budget {
  return { steps: MOST_STEPS, changes: MOST_CHANGES };
}

/**
 * The beginnings of a repeated event between two wall times (in milliseconds, as if they were UTC): those of its
 * rules, and those that are named one by one. Old series are not walked through from their first day.
 */
export function repeatsBetween(
  event: ICAL.Component,
  start: ICAL.Time,
  { from, to, budget }: { readonly from: number; readonly to: number; readonly budget: Budget },
): ICAL.Time[] {
  const rules = event.getAllProperties("rrule").map((property) => property.getFirstValue() as ICAL.Recur);
  if (rules.some(({ freq }) => TOO_OFTEN.includes(freq))) throw new TooMuch();
  const found = rules.length === 0 ? [start] : [];
  for (const rule of rules) {
    if (rule.until && wallOf(rule.until) + DAY_MS < from) continue;
    const repeats = bounded(rule.iterator(nearStart(rule, start, from)), to, budget);
    for (let next = repeats.next(); next; next = repeats.next()) {
      if (wallOf(next) > to) break;
      if (wallOf(next) >= from) found.push(next.clone());
    }
  }
  return [...found, ...namedOneByOne(event)].filter((one) => wallOf(one) >= from && wallOf(one) <= to);
}

/**
 * Rules can be written that never come true, such as every day that is the 30th of February; the library looks for
 * their next day for ever. It asks this for each day it tries, and takes the first one behind `to`.
 */
function bounded(repeats: ICAL.RecurIterator, to: number, budget: Budget): ICAL.RecurIterator {
  const isOne = repeats.check_contracting_rules.bind(repeats);
  repeats.check_contracting_rules = () => {
    budget.steps -= 1;
    if (budget.steps < 0) throw new TooMuch();
    return wallOf(repeats.last) > to || isOne();
  };
  return repeats;
}

/**
 * Bounds the rules of zones as those of events: the library works them out by itself, up to the year of whatever time
 * it is asked about, as soon as a time names one.
 */
export function boundZones(zones: readonly ICAL.Component[]): void {
  const budget = newBudget();
  const rules = zones
    .flatMap((zone) => zone.getAllSubcomponents())
    .flatMap((part) => part.getAllProperties("rrule"))
    .map((property) => property.getFirstValue());
  for (const rule of rules) {
    if (!(rule instanceof ICAL.Recur)) continue;
    const repeats = rule.iterator.bind(rule);
    rule.iterator = (start) => bounded(repeats(start), Infinity, budget);
  }
}

function namedOneByOne(event: ICAL.Component): ICAL.Time[] {
  const values = event.getAllProperties("rdate").flatMap((property) => property.getValues() as unknown[]);
  return values.flatMap((value) => {
    if (value instanceof ICAL.Period) return value.start;
    return value instanceof ICAL.Time ? value : [];
  });
}

const EVEN: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7 };

/** Days and weeks repeat evenly, so that a rule without a count may begin as many of its steps later. */
function nearStart(rule: ICAL.Recur, start: ICAL.Time, from: number): ICAL.Time {
  const days = EVEN[rule.freq];
  if (days === undefined || rule.count !== null) return start;
  const step = days * Math.max(1, rule.interval);
  const steps = Math.floor((from - wallOf(start)) / DAY_MS / step) - 1;
  if (steps <= 0) return start;
  const later = start.clone();
  later.adjust(steps * step, 0, 0, 0);
  return later;
}

/** What a time shows on the wall, as if it were UTC. */
export function wallOf({ year, month, day, hour, minute }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
