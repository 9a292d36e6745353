import { USES_NEEDED } from "#app/hiring/questions/difficulty-drift.ts";
import { difficultiesNow } from "#app/hiring/questions/learnt.ts";
import type { DifficultyOf } from "#app/hiring/questions/stored-evidence.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadDrifts } from "#app/platform/db/learnt.server.ts";
import type { QuestionView } from "./question-bank.server.ts";

/** What the labels of questions count as now, by the answers of decided loops. */
export async function loadDifficulties(db: Db | Tx): Promise<DifficultyOf> {
  return difficultiesNow(await loadDrifts(db, USES_NEEDED));
}

/** Questions for the engine, at what their labels count as now. */
export function atDifficulty(questions: readonly QuestionView[], difficultyOf: DifficultyOf): QuestionView[] {
  return questions.map((one) => ({ ...one, difficulty: difficultyOf(one.id, one.difficulty) }));
}
