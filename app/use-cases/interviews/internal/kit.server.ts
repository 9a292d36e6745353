import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadQuestions } from "./question-bank.server.ts";
import type { QuestionView } from "./question-bank.server.ts";

export type Kit = readonly { readonly reason: string; readonly question: QuestionView }[];

/** The plan of an interview in order: which words, and why. */
export async function loadPlanned(db: Db | Tx, interviewId: string) {
  return db.plannedQuestion.findMany({
    where: { interviewId },
    orderBy: { position: "asc" },
    select: { questionVersionId: true, reason: true },
  });
}

/** The planned questions of an interview in order, in the words that were planned. */
export async function loadKit(db: Db | Tx, interviewId: string): Promise<Kit> {
  const planned = await loadPlanned(db, interviewId);
  const questions = await loadQuestions(
    db,
    planned.map(({ questionVersionId }) => questionVersionId),
  );
  return kitOf(planned, questions);
}

/** The plan with its questions, where those are loaded already. */
export function kitOf(
  planned: Awaited<ReturnType<typeof loadPlanned>>,
  questions: readonly QuestionView[],
): Kit {
  return planned.flatMap(({ questionVersionId, reason }) => {
    const question = questions.find(({ versionId }) => versionId === questionVersionId);
    return question ? [{ reason, question }] : [];
  });
}
