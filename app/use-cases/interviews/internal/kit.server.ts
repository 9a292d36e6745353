import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadQuestions } from "./question-bank.server.ts";
import type { QuestionView } from "./question-bank.server.ts";

export type Kit = readonly { readonly reason: string; readonly question: QuestionView }[];

/** The planned questions of an interview in order, in the words that were planned. */
export async function loadKit(db: Db | Tx, interviewId: string): Promise<Kit> {
  const planned = await db.plannedQuestion.findMany({
    where: { interviewId },
    orderBy: { position: "asc" },
    select: { questionVersionId: true, reason: true },
  });
  const questions = await loadQuestions(
    db,
    planned.map(({ questionVersionId }) => questionVersionId),
  );
  return kitOf(planned, questions);
}

/** The plan with its questions, where those are loaded already. */
export function kitOf(
  planned: readonly { readonly questionVersionId: string; readonly reason: string }[],
  questions: readonly QuestionView[],
): Kit {
  return planned.flatMap(({ questionVersionId, reason }) => {
    const question = questions.find(({ versionId }) => versionId === questionVersionId);
    return question ? [{ reason, question }] : [];
  });
}
