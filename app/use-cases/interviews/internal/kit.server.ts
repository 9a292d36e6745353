import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadQuestions } from "./question-bank.server.ts";

/** The planned questions of an interview in order, in the words that were planned. */
export async function loadKit(db: Db | Tx, interviewId: string) {
  const planned = await db.plannedQuestion.findMany({
    where: { interviewId },
    orderBy: { position: "asc" },
    select: { questionVersionId: true, reason: true },
  });
  const questions = await loadQuestions(
    db,
    planned.map(({ questionVersionId }) => questionVersionId),
  );
  return planned.flatMap(({ questionVersionId, reason }) => {
    const question = questions.find(({ versionId }) => versionId === questionVersionId);
    return question ? [{ reason, question }] : [];
  });
}
