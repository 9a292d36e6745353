import { isTimeZone, TimeZoneSchema } from "../people/profile.ts";
import { invalid } from "../refusal.ts";

/** What a browser answers that hides where it is: no place, and nobody's clocks. */
const NOWHERE: readonly string[] = ["UTC", "Etc/UTC", "GMT", "Etc/GMT"];

/**
 * The zone in which somebody applies, as their browser says it; empty when it says nothing of use. Nobody is refused for
 * what their browser says.
 */
export function zoneOfBrowser(said: string): string {
  const zone = said.trim();
  return zone.length <= 64 && isTimeZone(zone) && !NOWHERE.includes(zone) ? zone : "";
}

/** The zone that a candidate chooses for themselves. Refuses what is no place of the IANA list. */
export function readOwnZone(typed: string): string {
  const read = TimeZoneSchema.safeParse(typed);
  if (read.success) return read.data;
  const message = read.error.issues[0]?.message ?? "Choose a time zone from the list.";
  throw invalid(message, { timeZone: message });
}
