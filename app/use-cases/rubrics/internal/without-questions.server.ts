import type { Db } from "#app/platform/db/client.server.ts";

/** Those of these competencies on which the bank has no reviewed question in use for a role profile, by key. */
export async function withoutQuestions(
  db: Db,
  { keys, profileKey }: { readonly keys: readonly string[]; readonly profileKey: string },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT q."competencyKey" AS key
    FROM "Question" q
    CROSS JOIN LATERAL (
      SELECT roles FROM "QuestionVersion"
      WHERE "questionId" = q.id AND state = 'approved' ORDER BY version DESC LIMIT 1
    ) v
    WHERE q."retiredAt" IS NULL AND q."competencyKey" = ANY (${[...keys]})
      AND (cardinality(v.roles) = 0 OR ${profileKey} = ANY (v.roles))`;
  const have = new Set(rows.map((row) => row.key));
  return keys.filter((key) => !have.has(key));
}
