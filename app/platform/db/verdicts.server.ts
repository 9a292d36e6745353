import type { StoredAnswer, StoredSignal, StoredVerdicts } from "#app/hiring/questions/stored-evidence.ts";
import type { Db, Tx } from "./client.server.ts";

/** Moments as they stand in a document of the database. */
type Written<Row, Moments extends keyof Row> = Omit<Row, Moments> & Readonly<Record<Moments, string>>;

type VerdictsRow = {
  readonly answers: readonly Written<StoredAnswer, "askedAt" | "ratedAt">[];
  readonly signals: readonly Written<StoredSignal, "notedAt">[];
  readonly resumeLevels: unknown;
  readonly revealedAt: Date | null;
};

/**
 * SEALED: every verdict of an application that can move an estimate, everybody's, as stored. The only reader of other
 * people's verdicts before the reveal: what it gives goes to the engine and to nothing that reaches a browser. In one
 * query, because a room asks for it after every act.
 */
export async function loadStoredVerdicts(db: Db | Tx, applicationId: string): Promise<StoredVerdicts> {
  const [row] = await db.$queryRaw<VerdictsRow[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
          'askedQuestionId', q.id, 'competencyKey', q."competencyKey", 'raterId', r."raterId", 'level', r.level,
          'rung', q.rung, 'questionId', v."questionId", 'label', v.difficulty,
          'askedAt', q."askedAt", 'ratedAt', r."ratedAt")), '[]')
        FROM "Interview" i
        JOIN "AskedQuestion" q ON q."interviewId" = i.id
        JOIN "AnswerRating" r ON r."askedQuestionId" = q.id AND r."supersededAt" IS NULL
        LEFT JOIN "QuestionVersion" v ON v.id = q."questionVersionId"
        WHERE i."applicationId" = a.id) AS answers,
      (SELECT coalesce(json_agg(json_build_object(
          'id', s.id, 'competencyKey', s."competencyKey", 'authorId', s."authorId",
          'askedQuestionId', s."askedQuestionId", 'notedAt', s."notedAt",
          'direction', d.direction, 'strength', d.strength)), '[]')
        FROM "Signal" s JOIN "SignalVerdict" d ON d."signalId" = s.id
        WHERE s."applicationId" = a.id AND s."removedAt" IS NULL) AS signals,
      (SELECT levels FROM "ScreeningDecision"
        WHERE "applicationId" = a.id AND "undoneAt" IS NULL AND look <> 'second' AND outcome <> 'later'
        ORDER BY "decidedAt" DESC, id DESC LIMIT 1) AS "resumeLevels",
      a."revealedAt"
    FROM "Application" a WHERE a.id = ${applicationId}`;
  if (!row) throw new Error("There is no such application.");
  return {
    answers: row.answers.map((one) => ({
      ...one,
      askedAt: new Date(one.askedAt),
      ratedAt: new Date(one.ratedAt),
    })),
    signals: row.signals.map((one) => ({ ...one, notedAt: new Date(one.notedAt) })),
    resumeLevels: row.resumeLevels,
    revealedAt: row.revealedAt,
  };
}
