import { refused, type Outcome } from "../result.ts";

const MINUTE_MS = 60_000;

/** Whether a word names a time zone of the IANA list. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows in a zone at an instant, as if it were UTC; in milliseconds. */
function wallClock(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/**
 * The instant at which the clocks of a zone show this date and time. Takes a date as 2026-11-23 and a time as 14:30;
 * refuses what is no date, and times that do not exist there because clocks are put forward. Of two instants with
 * the same wall time in autumn it is the first.
 */
export function instantOf(
  date: string,
  time: string,
  zone: string,
): Outcome<{ readonly instant: Date }, "no_time" | "no_zone" | "skipped_hour"> {
  if (!isTimeZone(zone))
    return refused("no_zone", "Choose a time zone from the list, such as Europe/Berlin.");
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time) && !Number.isNaN(wanted);
  if (!isDate || new Date(wanted).toISOString().slice(0, 10) !== date) {
    return refused("no_time", "Give a date and a time, such as 23 November at 14:30.");
  }
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((near) => wallClock(near, zone) - near);
  const candidates = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => wallClock(instant, zone) === wanted);
  const first = candidates.length > 0 ? Math.min(...candidates) : null;
  if (first === null) {
    return refused(
      "skipped_hour",
      `${time} does not exist in ${zone} on that day: the clocks are put forward. Choose another time.`,
    );
  }
  return { ok: true, instant: new Date(first) };
}

/** The date and time that the clocks of a zone show at an instant, as a form takes them. */
export function wallTimeOf(instant: Date, zone: string): { readonly date: string; readonly time: string } {
  const shown = new Date(wallClock(instant.getTime() - (instant.getTime() % MINUTE_MS), zone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
