import { datesIn } from "./calendar-days.ts";
import { daysOffOf, type TimeOff } from "./interview-settings.ts";

/** Which of somebody's interviews take place on a day that they have off now and did not have before, by their own zone. */
export function onDaysTaken<T extends { readonly startsAt: Date; readonly endsAt: Date }>(
  interviews: readonly T[],
  change: { readonly before: TimeOff; readonly after: TimeOff; readonly zone: string },
): T[] {
  const known = new Set(daysOffOf(change.before));
  const taken = new Set(daysOffOf(change.after).filter((date) => !known.has(date)));
  return interviews.filter(({ startsAt, endsAt }) =>
    datesIn({ from: startsAt.getTime(), to: endsAt.getTime() }, change.zone).some((date) => taken.has(date)),
  );
}
