import { instantAt, wallTimeOf } from "../scheduling/zoned-time.ts";

/** Between which wall times of which zone nothing is sent. */
export type QuietHours = {
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly timeZone: string;
};

const DAY_MS = 86_400_000;

/** The day after a date such as 2026-11-23. */
export function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The first instant, from this one on, at which something may be sent: itself outside the quiet hours, else when they
 * end. In autumn, when clocks show an hour twice, quiet hours end the first time they show their end.
 */
export function afterQuietHours(at: Date, { quietFrom, quietUntil, timeZone }: QuietHours): Date {
  const { date, time } = wallTimeOf(at, timeZone);
  const overnight = quietFrom > quietUntil;
  const quiet = overnight ? time >= quietFrom || time < quietUntil : time >= quietFrom && time < quietUntil;
  if (!quiet) return at;
  const day = overnight && time >= quietFrom ? dayAfter(date) : date;
  return new Date(Math.max(at.getTime(), instantAt(day, quietUntil, timeZone)));
}
