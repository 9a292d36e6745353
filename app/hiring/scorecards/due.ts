const HOUR_MS = 3_600_000;

/** A scorecard is due this long after its interview ended; the words are freshest before. */
export const SCORECARD_DUE_HOURS = 24;

/** The instant at which the scorecard of an interview that ended then is due. */
export function scorecardDueAt(endedAt: Date): Date {
  return new Date(endedAt.getTime() + SCORECARD_DUE_HOURS * HOUR_MS);
}

/** Whether a scorecard that is still owed should have been in by now. */
export function isScorecardOverdue(endedAt: Date, now: Date): boolean {
  return now.getTime() > scorecardDueAt(endedAt).getTime();
}
