import { refused, type Outcome } from "../result.ts";

const MINUTE_MS = 60_000;

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a word names a time zone of the IANA list. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows in a zone at an instant, as if it were UTC; in milliseconds. */
function wallClock(instant: number, zone: string): number {
  const parts = formatterOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

/**
 * The instant of a date and time that are known to be written well, in milliseconds. A time that does not exist,
 * since clocks are put forward, is read with the offset from before, so that it falls after the gap; of two it is the
 * first. Source: RFC 5545, 3.3.5 (local times and daylight saving).
 */
export function instantAt(date: string, time: string, zone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const before = wallClock(wanted - 86_400_000, zone) - (wanted - 86_400_000);
  const after = wallClock(wanted + 86_400_000, zone) - (wanted + 86_400_000);
  const first = wanted - Math.max(before, after);
  if (wallClock(first, zone) === wanted) return first;
  const last = wanted - Math.min(before, after);
  return wallClock(last, zone) === wanted ? last : wanted - before;
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

/** A time of the same day so many minutes later or earlier, kept within the day. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  const moved = Math.min(24 * 60 - 1, Math.max(0, hours * 60 + rest + minutes));
  return `${String(Math.floor(moved / 60)).padStart(2, "0")}:${String(moved % 60).padStart(2, "0")}`;
}
