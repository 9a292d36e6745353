import { ok, refused, type Outcome } from "../result.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** An interview that is just beginning may still be booked. */
export const BOOKED_LATE_MINUTES = 15;
/** Further ahead it is a slip of the pen. */
export const BOOKED_AHEAD_DAYS = 366;

/** Decides whether an interview may be booked for this instant: not for a time gone by, nor for another year. */
export function decideBookingTime({
  startsAt,
  now,
}: {
  readonly startsAt: Date;
  readonly now: Date;
}): Outcome<object, "gone_by" | "too_far"> {
  const ahead = startsAt.getTime() - now.getTime();
  if (ahead < -BOOKED_LATE_MINUTES * MINUTE_MS) {
    return refused("gone_by", "This time has gone by. Choose a date and a time to come.");
  }
  if (ahead > BOOKED_AHEAD_DAYS * DAY_MS) {
    return refused("too_far", "This is more than a year ahead. Check the date.");
  }
  return ok();
}
