import type { Evidence } from "#app/hiring/questions/evidence.ts";
import { learntRaters } from "#app/hiring/questions/learnt.ts";
import type { Rater } from "#app/hiring/questions/raters.ts";
import { ratersToUse } from "#app/hiring/questions/severity.ts";
import { evidenceOfStored, type DifficultyOf } from "#app/hiring/questions/stored-evidence.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadMeasuresOfLoop } from "#app/platform/db/learnt.server.ts";
import { loadStoredVerdicts } from "#app/platform/db/verdicts.server.ts";
import { loadDifficulties } from "./difficulties.server.ts";

type RubricKeys = {
  readonly competencies: readonly { readonly key: string; readonly mustHave: boolean }[];
};

/** SEALED: what the engine reads a loop by. */
export type SealedReading = {
  readonly evidence: readonly Evidence[];
  /** Histories of the viewer and of all who have rated, where they are long enough to be used. */
  readonly raters: readonly Rater[];
  /** What the labels of questions count as now. */
  readonly difficultyOf: DifficultyOf;
};

/**
 * SEALED: all evidence of an application, everybody's, at the difficulty that its questions have drifted to, and how
 * severely its raters rate. It may be handed to the engine, of which coverage without direction and an order of
 * suggestions come out, and to nothing that reaches a browser. Evidence on a competency that the rubric does not have
 * is left out.
 */
export async function loadSealed(
  db: Db | Tx,
  {
    applicationId,
    rubric,
    viewerId,
    now,
  }: {
    readonly applicationId: string;
    readonly rubric: RubricKeys | Promise<RubricKeys>;
    readonly viewerId: string;
    readonly now: Date;
  },
): Promise<SealedReading> {
  const [{ competencies }, stored, difficultyOf, measures] = await Promise.all([
    rubric,
    loadStoredVerdicts(db, applicationId),
    loadDifficulties(db),
    loadMeasuresOfLoop(db, { applicationId, viewerId }),
  ]);
  return {
    evidence: evidenceOfStored(stored, competencies, difficultyOf),
    raters: ratersToUse(learntRaters(measures, now)),
    difficultyOf,
  };
}
