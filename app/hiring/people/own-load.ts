import { scorecardDueAt } from "../scorecards/due.ts";
import { addDays, weekOf } from "../scheduling/calendar-days.ts";
import { wallTimeOf } from "../scheduling/zoned-time.ts";

export type OwnLoad = { readonly thisWeek: number; readonly nextWeek: number; readonly perWeek: number };

/**
 * How many interviews somebody is on this week and next, as their own calendar counts weeks from Monday, beside the
 * number they set as their limit.
 */
export function ownLoad(
  starts: readonly Date[],
  about: { readonly zone: string; readonly perWeek: number; readonly now: Date },
): OwnLoad {
  const weeks = starts.map((start) => weekOf(wallTimeOf(start, about.zone).date));
  const today = wallTimeOf(about.now, about.zone).date;
  const inWeekOf = (date: string) => weeks.filter((week) => week === weekOf(date)).length;
  return { thisWeek: inWeekOf(today), nextWeek: inWeekOf(addDays(today, 7)), perWeek: about.perWeek };
}

/** A scorecard that somebody owed for an interview that ended then; null while it is out. */
export type OwedScorecard = { readonly endedAt: Date; readonly submittedAt: Date | null };

export type OwnPunctuality = {
  /** Scorecards that are in, or that should be. */
  readonly owed: number;
  readonly onTime: number;
  /** Hours from the end of the interview to the scorecard, of those that are in; null when none is. */
  readonly medianHours: number | null;
  /** Those that are still out past their time. */
  readonly overdue: number;
};

const HOUR_MS = 3_600_000;

/** How punctual somebody's scorecards were; one that is out but not due yet says nothing. */
export function ownPunctuality(scorecards: readonly OwedScorecard[], now: Date): OwnPunctuality {
  const owed = scorecards.filter(({ endedAt, submittedAt }) => submittedAt ?? now > scorecardDueAt(endedAt));
  const given = owed.flatMap(({ endedAt, submittedAt }) => (submittedAt ? [{ endedAt, submittedAt }] : []));
  const hours = given
    .map(({ endedAt, submittedAt }) => Math.max(0, submittedAt.getTime() - endedAt.getTime()) / HOUR_MS)
    .toSorted((a, b) => a - b);
  return {
    owed: owed.length,
    onTime: given.filter(({ endedAt, submittedAt }) => submittedAt <= scorecardDueAt(endedAt)).length,
    medianHours: medianOf(hours),
    overdue: owed.length - given.length,
  };
}

/** The middle of sorted numbers, or between the two middle ones. */
function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** "3 h", "40 min": as exact as is of use. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return hours < 10 ? `${Math.round(hours * 10) / 10} h` : `${Math.round(hours)} h`;
}
