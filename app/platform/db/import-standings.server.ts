import { Prisma } from "#app/generated/prisma/client.ts";
import {
  ON_THE_WAY,
  ROW_STANDINGS,
  type ImportState,
  type RowStanding,
} from "#app/hiring/imports/import-systems.ts";
import type { Db } from "./client.server.ts";

type StandingCounts = Readonly<Record<RowStanding, number>>;

/** How many lines of each import came to what, and how many wait for their turn. */
export async function countStandings(
  db: Db,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, StandingCounts>> {
  const groups = await db.$queryRaw<{ importId: string; standing: RowStanding; lines: number }[]>`
    SELECT r."importId", count(*)::int AS lines,
      CASE WHEN i.state = ANY (${[...ON_THE_WAY]}::"ImportState"[]) AND r.record IS NOT NULL
        THEN 'waiting' ELSE r.outcome::text END AS standing
    FROM "ImportRow" r JOIN "Import" i ON i.id = r."importId"
    WHERE r."importId" = ANY (${[...importIds]}::text[]) GROUP BY 1, 3`;
  const none = Object.fromEntries(ROW_STANDINGS.map((one) => [one, 0])) as Record<RowStanding, number>;
  const counts = new Map<string, StandingCounts>();
  for (const { importId, standing, lines } of groups)
    counts.set(importId, { ...(counts.get(importId) ?? none), [standing]: lines });
  return counts;
}

/** Rows that stand in this way in an import of this state. */
export function whereStanding(state: ImportState, standing: RowStanding): Prisma.ImportRowWhereInput {
  const onTheWay: readonly ImportState[] = ON_THE_WAY;
  const waits = { record: { not: Prisma.DbNull } };
  if (standing === "waiting") return onTheWay.includes(state) ? waits : { id: { in: [] } };
  return { outcome: standing, ...(onTheWay.includes(state) ? { record: { equals: Prisma.DbNull } } : {}) };
}
