import type { InterviewState } from "../interviews/interview-state.ts";

const HOUR_MS = 3_600_000;

/** A scorecard is due this long after its interview ended; the words are freshest before. */
export const SCORECARD_DUE_HOURS = 24;
/** Later than this after a scorecard was due, a reminder comes too late to be one. */
export const REMINDER_USEFUL_HOURS = 24;

/** The instant at which the scorecard of an interview that ended then is due. */
export function scorecardDueAt(endedAt: Date): Date {
  return new Date(endedAt.getTime() + SCORECARD_DUE_HOURS * HOUR_MS);
}

/** Whether a scorecard that is still owed should have been in by now. */
export function isScorecardOverdue(endedAt: Date, now: Date): boolean {
  return now.getTime() > scorecardDueAt(endedAt).getTime();
}

/** What a reminder goes by; `endedAt` is when the interview was finished, null while it was not. */
export type ReminderFacts = {
  readonly state: InterviewState;
  readonly endedAt: Date | null;
  readonly submitted: boolean;
  /** Whether the debrief was revealed: nobody waits for a scorecard any more. */
  readonly revealed: boolean;
  /** Whether the application has left the pipeline. */
  readonly left: boolean;
};

/**
 * Decides what to do with the reminder of a scorecard now: send it, wait until it is due, or drop it. It is dropped
 * when there is nothing to remind of (the interview was not held, the card is submitted, the debrief revealed, the
 * application gone) and when its day has passed: nobody is reminded late.
 */
export function decideReminder(facts: ReminderFacts, now: Date): "send" | "wait" | "drop" {
  const { state, endedAt, submitted, revealed, left } = facts;
  if (state !== "completed" || !endedAt || submitted || revealed || left) return "drop";
  const late = now.getTime() - scorecardDueAt(endedAt).getTime();
  if (late < 0) return "wait";
  return late <= REMINDER_USEFUL_HOURS * HOUR_MS ? "send" : "drop";
}
