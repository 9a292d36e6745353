import { datesIn } from "#app/hiring/scheduling/calendar-days.ts";
import { formatTime } from "#app/ui/time.tsx";

type Booked = { readonly startsAt: Date; readonly minutes: number };

/**
 * What a candidate reads of what they have just booked: interviews in order of time. From when to when is said of one
 * day only: across several, the first hour and the last belong to different days.
 */
export function bookedWords(
  booked: readonly Booked[],
  timeZone: string,
): { readonly headline: string; readonly hours: string } | null {
  const first = booked[0];
  const last = booked.at(-1);
  if (!first || !last) return null;
  const endsAt = new Date(last.startsAt.getTime() + last.minutes * 60_000);
  const day = formatTime(first.startsAt, "day", timeZone);
  if (datesIn({ from: first.startsAt.getTime(), to: endsAt.getTime() }, timeZone).length > 1) {
    return { headline: `Your days are booked: ${day} to ${formatTime(endsAt, "day", timeZone)}`, hours: "" };
  }
  return {
    headline: `Your ${booked.length > 1 ? "day" : "time"} is booked: ${day}`,
    hours: `From ${formatTime(first.startsAt, "time", timeZone)} to ${formatTime(endsAt, "time", timeZone, true)}. `,
  };
}
