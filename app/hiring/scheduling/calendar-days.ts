import { instantAt, wallTimeOf } from "./zoned-time.ts";

/** Days are dates as a wall calendar has them: 2026-11-23. Weekdays are ISO 8601's, Monday is 1. */
const DAY_MS = 86_400_000;

/** From the first instant to the last, the last not included; in milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** Hours on one weekday as the clocks of a zone show them. */
export type WeeklyHours = { readonly weekday: number; readonly from: string; readonly to: string };

/** The date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of a date's week. Source: ISO 8601, weeks begin on Monday. */
export function weekOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The hours of one date as instants, in order; hours that the clocks leave out altogether are none. */
export function hoursOn(date: string, hours: readonly WeeklyHours[], zone: string): Span[] {
  const weekday = weekdayOf(date);
  return hours
    .filter((one) => one.weekday === weekday)
    .map(({ from, to }) => ({ from: instantAt(date, from, zone), to: instantAt(date, to, zone) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
}

/** The dates that a span touches in a zone, in order. */
export function datesIn(span: Span, zone: string): string[] {
  const last = wallTimeOf(new Date(span.to - 1), zone).date;
  const dates: string[] = [];
  for (let date = wallTimeOf(new Date(span.from), zone).date; date <= last; date = addDays(date, 1)) {
    dates.push(date);
  }
  return dates;
}

/** Whether two spans share time; those that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Weekdays from a date on, as many as wanted, on which the candidate can come; days that are closed are passed over. */
export function daysFrom(
  first: string,
  count: number,
  weekdays: readonly number[],
  isClosed: (date: string) => boolean = () => false,
): string[] {
  const days: string[] = [];
  for (let ahead = 0; days.length < count && ahead < 7 * (count + 1); ahead += 1) {
    const date = addDays(first, ahead);
    if (weekdays.includes(weekdayOf(date)) && !isClosed(date)) days.push(date);
  }
  return days;
}
