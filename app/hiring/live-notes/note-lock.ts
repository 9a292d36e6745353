/**
 * Whether a note is closed for writing because judgement has been given: the shared note once the interviewer's
 * scorecard is in, a private note once its owner's is. `submittedBy` holds the authors of submitted scorecards
 * of this interview.
 */
export function isNoteLocked(note: {
  readonly ownerId: string | null;
  readonly interviewerId: string;
  readonly submittedBy: readonly string[];
}): boolean {
  return note.submittedBy.includes(note.ownerId ?? note.interviewerId);
}

/** Characters of a line that is added after the lock. */
export const LONGEST_AMENDMENT = 2_000;
