import type { Evidence } from "#app/hiring/questions/evidence.ts";
import { difficultiesNow } from "#app/hiring/questions/learnt.ts";
import { evidenceOfStored } from "#app/hiring/questions/stored-evidence.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadKeptResiduals } from "#app/platform/db/learnt.server.ts";
import { loadStoredVerdicts } from "#app/platform/db/verdicts.server.ts";

type Rubric = { readonly competencies: readonly { readonly key: string; readonly mustHave: boolean }[] };

/**
 * SEALED: all evidence of an application, everybody's, at the difficulty that its questions have drifted to. It may be
 * handed to the engine, of which coverage without direction and an order of suggestions come out, and to nothing that
 * reaches a browser. Evidence on a competency that the rubric does not have is left out.
 */
export async function loadSealedEvidence(
  db: Db | Tx,
  applicationId: string,
  rubric: Rubric,
): Promise<Evidence[]> {
  const stored = await loadStoredVerdicts(db, applicationId);
  const questionIds = stored.answers.flatMap(({ questionId }) => questionId ?? []);
  const kept = await loadKeptResiduals(db, questionIds);
  return evidenceOfStored(stored, rubric.competencies, difficultiesNow(kept));
}
