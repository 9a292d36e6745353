import type { Db, Tx } from "./client.server.ts";

/** These files and all that were merged into them, whatever the number of steps. */
export async function filesWithin(db: Db | Tx, candidateIds: readonly string[]): Promise<string[]> {
  if (candidateIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE within AS (
      SELECT id FROM "Candidate" WHERE id = ANY(${candidateIds}::text[])
      UNION SELECT c.id FROM "Candidate" c JOIN within ON c."mergedIntoId" = within.id)
    SELECT id FROM within`;
  return rows.map(({ id }) => id);
}

/** The file that goes on for each of these: itself, or the one that it was merged into. */
export async function keepersOf(
  db: Db | Tx,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ start: string; id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id AS start, id, "mergedIntoId" FROM "Candidate" WHERE id = ANY(${candidateIds}::text[])
      UNION SELECT chain.start, c.id, c."mergedIntoId"
      FROM "Candidate" c JOIN chain ON c.id = chain."mergedIntoId")
    SELECT start, id FROM chain WHERE "mergedIntoId" IS NULL`;
  return new Map(rows.map(({ start, id }) => [start, id]));
}
