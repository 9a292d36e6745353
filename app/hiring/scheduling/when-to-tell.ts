const MINUTE_MS = 60_000;

/** So long after a change nobody is told: whoever changes a day seldom changes one thing only. */
export const QUIET_MINUTES = 5;
/** Who travels within this time is told at once. */
const SOON_MINUTES = 180;

/**
 * When people are to be told of a change to a booked day: once hands have rested, or at once when anything concerned
 * takes place soon, before or after the change.
 */
export function whenToTellOfDay(now: Date, starts: readonly Date[]): Date {
  const soon = now.getTime() + SOON_MINUTES * MINUTE_MS;
  if (starts.some((start) => start.getTime() < soon)) return now;
  return new Date(now.getTime() + QUIET_MINUTES * MINUTE_MS);
}
