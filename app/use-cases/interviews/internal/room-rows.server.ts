import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * What one person has in a room beside the facts: their own ratings, the signals of all with a direction only on
 * their own, what was skipped, and whether their scorecard is in. Sealed rows are asked for by their author.
 */
export async function loadRoomRows(db: Db | Tx, interviewId: string, personId: string) {
  const [ratings, signals, verdicts, skipped, scorecard] = await Promise.all([
    db.answerRating.findMany({
      where: { raterId: personId, supersededAt: null, askedQuestion: { interviewId } },
      select: { askedQuestionId: true, level: true, sentence: true, reaction: true },
    }),
    db.signal.findMany({
      where: { interviewId, removedAt: null },
      orderBy: [{ notedAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        lineId: true,
        competencyKey: true,
        text: true,
        authorId: true,
        author: { select: { name: true } },
      },
    }),
    db.signalVerdict.findMany({
      where: { signal: { interviewId, authorId: personId, removedAt: null } },
      select: { signalId: true, direction: true, strength: true },
    }),
    db.skippedQuestion.findMany({
      where: { interviewId },
      orderBy: { skippedAt: "asc" },
      select: {
        questionVersionId: true,
        reason: true,
        questionVersion: { select: { questionId: true, title: true } },
      },
    }),
    db.scorecard.findFirst({ where: { interviewId, authorId: personId }, select: { state: true } }),
  ]);
  return {
    ratings,
    signals: signals.map(({ author, authorId, ...signal }) => {
      const verdict = verdicts.find(({ signalId }) => signalId === signal.id);
      return {
        ...signal,
        by: author.name,
        mine: authorId === personId,
        verdict: verdict ? { direction: verdict.direction, strength: verdict.strength } : null,
      };
    }),
    skipped: skipped.map(({ questionVersionId, reason, questionVersion }) => ({
      versionId: questionVersionId,
      questionId: questionVersion.questionId,
      title: questionVersion.title,
      reason,
    })),
    ownScorecard: scorecard?.state ?? null,
  };
}
