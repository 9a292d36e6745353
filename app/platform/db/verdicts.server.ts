import type { StoredVerdicts } from "#app/hiring/questions/stored-evidence.ts";
import type { Db, Tx } from "./client.server.ts";

/**
 * SEALED: every verdict of an application that can move an estimate, everybody's, as stored. The only reader of other
 * people's verdicts before the reveal: what it gives goes to the engine and to nothing that reaches a browser.
 */
export async function loadStoredVerdicts(db: Db | Tx, applicationId: string): Promise<StoredVerdicts> {
  const [ratings, verdicts, screening, application] = await Promise.all([
    db.answerRating.findMany({
      where: { supersededAt: null, askedQuestion: { interview: { applicationId } } },
      select: {
        raterId: true,
        level: true,
        ratedAt: true,
        askedQuestion: {
          select: {
            id: true,
            competencyKey: true,
            rung: true,
            askedAt: true,
            questionVersion: { select: { questionId: true, difficulty: true } },
          },
        },
      },
    }),
    db.signalVerdict.findMany({
      where: { signal: { applicationId, removedAt: null } },
      select: {
        direction: true,
        strength: true,
        signal: {
          select: { id: true, competencyKey: true, authorId: true, askedQuestionId: true, notedAt: true },
        },
      },
    }),
    db.screeningDecision.findFirst({
      where: { applicationId, undoneAt: null, look: { not: "second" }, outcome: { not: "later" } },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      select: { levels: true },
    }),
    db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { revealedAt: true } }),
  ]);
  return {
    answers: ratings.map(({ raterId, level, ratedAt, askedQuestion: asked }) => ({
      askedQuestionId: asked.id,
      competencyKey: asked.competencyKey,
      raterId,
      level,
      rung: asked.rung,
      questionId: asked.questionVersion?.questionId ?? null,
      label: asked.questionVersion?.difficulty ?? null,
      askedAt: asked.askedAt,
      ratedAt,
    })),
    signals: verdicts.map(({ direction, strength, signal }) => ({ ...signal, direction, strength })),
    resumeLevels: screening?.levels ?? null,
    revealedAt: application.revealedAt,
  };
}
