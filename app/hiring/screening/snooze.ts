/** For how many days a resume can be put off. */
export const SNOOZE_DAYS = [1, 3, 7] as const;
export type SnoozeDays = (typeof SNOOZE_DAYS)[number];

const HOUR = 3_600_000;
/** What is put off in the afternoon comes back in the morning. */
const EARLIER_HOURS = 8;

/** When a resume that is put off now comes back by itself. */
export function snoozedUntil(now: Date, days: SnoozeDays): Date {
  return new Date(now.getTime() + (days * 24 - EARLIER_HOURS) * HOUR);
}

/** The days for which a number from outside stands; tomorrow when it is none of them. */
export function readSnoozeDays(value: string): SnoozeDays {
  return SNOOZE_DAYS.find((days) => String(days) === value) ?? 1;
}
