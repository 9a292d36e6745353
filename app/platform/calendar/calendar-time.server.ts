import ICAL from "ical.js";
import { findIana } from "windows-iana";

/** How a wall time of a zone becomes an instant: the rule of the core. */
export type InstantAt = (date: string, time: string, zone: string) => number;

/** Turns the times of one calendar file into instants. */
export type CalendarClock = {
  instantOf(time: ICAL.Time, tzid: string | null): number;
  /** What its owner should know of the zones that were guessed since this was asked last. */
  takeDoubts(): readonly string[];
};

/**
 * UTC and zones that the file describes are taken as they are. Others are looked up by name: that of the IANA list,
 * that of Windows, a longer one that ends in the former, or one that begins with its distance to UTC. Times without a
 * zone or of one that says nothing to us, and whole days, are on the clocks of `zone`, their owner's.
 */
export function calendarClock(zone: string, instantAt: InstantAt): CalendarClock {
  const known = new Map<string, Understood>();
  const doubts = new Set<string>();
  const zoneOf = (tzid: string): string => {
    const found = known.get(tzid) ?? understood(tzid, zone);
    known.set(tzid, found);
    if (found.doubt !== "") doubts.add(found.doubt);
    return found.zone;
  };
  return {
    takeDoubts() {
      const taken = [...doubts];
      doubts.clear();
      return taken;
    },
    instantOf(time, tzid) {
      if (!time.isDate && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
      const wall = time.isDate ? "00:00" : `${two(time.hour)}:${two(time.minute)}`;
      return instantAt(dateOf(time), wall, time.isDate || tzid === null ? zone : zoneOf(tzid));
    },
  };
}

/** The date that a time shows, such as 2026-11-24. */
export function dateOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The zone that a time of this property names. */
export function tzidOf(property: ICAL.Property): string | null {
  const tzid: unknown = property.getParameter("tzid");
  return typeof tzid === "string" ? tzid : null;
}

type Understood = { readonly zone: string; readonly doubt: string };

function understood(tzid: string, owners: string): Understood {
  const named = namedZone(tzid);
  if (named) return { zone: named, doubt: "" };
  const offset = offsetIn(tzid);
  const shown = `“${tzid.slice(0, MOST_SHOWN)}”`;
  if (!offset) return { zone: owners, doubt: `The zone ${shown} is unknown: its times count as yours.` };
  // Where clocks are changed, a name with a place gives the distance of winter only.
  const doubt = offset.isAll ? "" : `The zone ${shown} counts as UTC${offset.zone} all year round.`;
  return { zone: offset.zone, doubt };
}

const MOST_SHOWN = 60;
const OFFSET = /^\(?(?:UTC|GMT)\s*([+-])(\d{1,2})(?:[:.]?([0-5]\d))?\)?/i;

/** The distance to UTC that a name such as "(UTC-05:00) Eastern Time" begins with, and whether it is all of it. */
function offsetIn(tzid: string): { readonly zone: string; readonly isAll: boolean } | null {
  const [all, sign, hours, minutes = "00"] = OFFSET.exec(tzid.trim()) ?? [];
  const zone = `${sign}${two(Number(hours))}:${minutes}`;
  return all !== undefined && isZone(zone) ? { zone, isAll: all === tzid.trim() } : null;
}

function namedZone(tzid: string): string | null {
  const parts = tzid.split("/");
  const tails = [3, 2].map((count) => parts.slice(-count).join("/"));
  return [tzid, ...findIana(tzid), ...tails].find(isZone) ?? null;
}

function isZone(name: string): boolean {
  if (name === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
