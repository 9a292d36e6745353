import type { Db, Tx } from "#app/platform/db/client.server.ts";

const DAYS = 90;

/** With fewer loops a share says nothing: the first candidate of a role has always heard everything. */
const ENOUGH_LOOPS = 5;

/**
 * Share of a role profile's loops in the last 90 days that used a question, by question id; empty while there are
 * fewer than five such loops. A fact about the bank, and nothing about anybody.
 */
export async function loadExposure(
  db: Db | Tx,
  { profileKey, now }: { readonly profileKey: string; readonly now: Date },
): Promise<Map<string, number>> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const used = await db.$queryRaw<{ questionId: string; loops: number; all: number }[]>`
    WITH recent AS (
      SELECT i."applicationId", v."questionId"
      FROM "AskedQuestion" a
      JOIN "Interview" i ON i.id = a."interviewId"
      JOIN "Application" p ON p.id = i."applicationId"
      JOIN "Opening" o ON o.id = p."openingId"
      JOIN "RoleProfile" r ON r.id = o."profileId"
      LEFT JOIN "QuestionVersion" v ON v.id = a."questionVersionId"
      WHERE r.key = ${profileKey} AND a."askedAt" >= ${since} AND a."askedAt" <= ${now}
    )
    SELECT "questionId", count(DISTINCT "applicationId")::int AS loops,
           (SELECT count(DISTINCT "applicationId") FROM recent)::int AS all
    FROM recent WHERE "questionId" IS NOT NULL GROUP BY "questionId"`;
  return new Map(
    used
      .filter(({ all }) => all >= ENOUGH_LOOPS)
      .map(({ questionId, loops, all }) => [questionId, loops / all]),
  );
}
