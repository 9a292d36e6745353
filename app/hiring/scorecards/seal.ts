import type { ScorecardState } from "./vocabulary.ts";

/** A verdict is anything that says how good: a rating, a level, a direction, a recommendation, a private note. */
export type VerdictView = {
  readonly viewerId: string;
  readonly authorId: string;
  /** Whether the application's debrief has been revealed. */
  readonly revealed: boolean;
  /** Where the verdict is a scorecard: a draft stays its author's even after the reveal. */
  readonly state?: ScorecardState;
};

/**
 * Facts travel, verdicts wait (law 1): the author always sees their own verdict; everybody else only after the
 * reveal. There is no exception for any role, admins and recruiters included.
 */
export function maySeeVerdict({ viewerId, authorId, revealed, state }: VerdictView): boolean {
  if (viewerId === authorId) return true;
  return revealed && state !== "draft";
}

/**
 * Takes the sealed fields out of rows of which the viewer may see only the facts. The fields are removed, not
 * blanked, so that not even their presence tells anything. `sealed` names the fields that carry a verdict.
 */
export function stripSealed<T extends { readonly authorId: string }, K extends Exclude<keyof T, "authorId">>({
  rows,
  sealed,
  viewerId,
  revealed,
}: {
  readonly rows: readonly T[];
  readonly sealed: readonly K[];
  readonly viewerId: string;
  readonly revealed: boolean;
}): (Omit<T, K> & Partial<Pick<T, K>>)[] {
  return rows.map((row) =>
    maySeeVerdict({ viewerId, authorId: row.authorId, revealed }) ? row : without(row, sealed),
  );
}

function without<T extends object, K extends keyof T>(
  row: T,
  keys: readonly K[],
): Omit<T, K> & Partial<Pick<T, K>> {
  const open = { ...row };
  const partial: Omit<T, K> & Partial<Pick<T, K>> = open;
  for (const key of keys) delete partial[key];
  return partial;
}

/** Keeps only the verdicts (whole rows, such as scorecards) that the viewer may see. */
export function visibleVerdicts<T extends { readonly authorId: string; readonly state?: ScorecardState }>(
  rows: readonly T[],
  { viewerId, revealed }: { readonly viewerId: string; readonly revealed: boolean },
): T[] {
  return rows.filter(({ authorId, state }) => maySeeVerdict({ viewerId, authorId, revealed, state }));
}

/**
 * Whether a scorecard was written when the others' could be read already, which an overridden reveal allows: it is
 * no independent opinion, and the debrief says so.
 */
export function isAfterReveal(submittedAt: Date | null, revealedAt: Date): boolean {
  return submittedAt !== null && submittedAt > revealedAt;
}
