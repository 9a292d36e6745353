import type { KeptMeasure, KeptResidual, LabelAnswers } from "#app/hiring/questions/learnt.ts";
import type { Db, Tx } from "./client.server.ts";

/** What decided loops told of these people as raters. For the engine, the people themselves and admins. */
export async function loadKeptMeasures(db: Db | Tx, raterIds: readonly string[]): Promise<KeptMeasure[]> {
  if (raterIds.length === 0) return [];
  const rows = await db.learntRater.findMany({
    where: { raterId: { in: [...raterIds] } },
    select: {
      raterId: true,
      severity: true,
      variance: true,
      ratings: true,
      squares: true,
      loop: { select: { decidedAt: true } },
    },
  });
  return rows.map(({ loop, ...row }) => ({ ...row, decidedAt: loop.decidedAt }));
}

/** The same of everybody who has rated or noted something in a loop, and of the one who reads it. In one query. */
export async function loadMeasuresOfLoop(
  db: Db | Tx,
  { applicationId, viewerId }: { readonly applicationId: string; readonly viewerId: string },
): Promise<KeptMeasure[]> {
  return db.$queryRaw<KeptMeasure[]>`
    SELECT m."raterId", m.severity, m.variance, m.ratings, m.squares, l."decidedAt"
    FROM "LearntRater" m JOIN "LearntLoop" l ON l."applicationId" = m."applicationId"
    WHERE m."raterId" IN (
      SELECT ${viewerId}
      UNION
      SELECT r."raterId" FROM "Interview" i
        JOIN "AskedQuestion" q ON q."interviewId" = i.id
        JOIN "AnswerRating" r ON r."askedQuestionId" = q.id
        WHERE i."applicationId" = ${applicationId}
      UNION
      SELECT "authorId" FROM "Signal" WHERE "applicationId" = ${applicationId}
    )`;
}

/** What all answers to each label together say, for the labels that have at least so many of them. */
export async function loadDrifts(db: Db | Tx, least: number): Promise<LabelAnswers[]> {
  return db.$queryRaw<LabelAnswers[]>`
    SELECT "questionId", label, count(*)::int AS uses, avg(residual) AS "meanResidual"
    FROM "LearntAnswer" GROUP BY "questionId", label HAVING count(*) >= ${least}`;
}

/** Learning takes turns, so that what stood before a change is what stood after the one before it. */
export async function lockLearning(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('learning', 42))`;
}

/** Whom and what decided loops taught something of. */
export type TaughtOf = { readonly raterIds: readonly string[]; readonly questionIds: readonly string[] };

/** The people and questions that these loops have taught something of. */
export async function loadTaughtOf(tx: Tx, applicationIds: readonly string[]): Promise<TaughtOf> {
  const ofLoops = { where: { applicationId: { in: [...applicationIds] } } };
  const raters = await tx.learntRater.findMany({
    ...ofLoops,
    distinct: "raterId",
    select: { raterId: true },
  });
  const answers = await tx.learntAnswer.findMany({
    ...ofLoops,
    distinct: "questionId",
    select: { questionId: true },
  });
  return {
    raterIds: raters.map(({ raterId }) => raterId),
    questionIds: answers.map(({ questionId }) => questionId),
  };
}

/** Everything that is kept of these people and questions, from all loops. */
export async function loadLearntOf(tx: Tx, { raterIds, questionIds }: TaughtOf) {
  const measures = await loadKeptMeasures(tx, raterIds);
  const answers = await tx.$queryRaw<LabelAnswers[]>`
    SELECT "questionId", label, count(*)::int AS uses, avg(residual) AS "meanResidual"
    FROM "LearntAnswer" WHERE "questionId" = ANY (${[...questionIds]}) GROUP BY "questionId", label`;
  return { measures, answers };
}

/** What decided loops told of these questions, with the moment of each decision. */
export async function loadKeptResiduals(
  db: Db | Tx,
  questionIds: readonly string[],
): Promise<(KeptResidual & { readonly at: Date })[]> {
  if (questionIds.length === 0) return [];
  const rows = await db.learntAnswer.findMany({
    where: { questionId: { in: [...questionIds] } },
    select: { questionId: true, label: true, residual: true, loop: { select: { decidedAt: true } } },
  });
  return rows.map(({ loop, ...row }) => ({ ...row, at: loop.decidedAt }));
}

/** Takes out what loops taught: before they are learnt from again, and when their candidate is erased. */
export async function forgetLearnt(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  const ofLoops = { applicationId: { in: [...applicationIds] } };
  await tx.learntRater.deleteMany({ where: ofLoops });
  await tx.learntAnswer.deleteMany({ where: ofLoops });
  await tx.learntLoop.deleteMany({ where: ofLoops });
}
