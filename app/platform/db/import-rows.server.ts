import { Prisma } from "#app/generated/prisma/client.ts";
import type { ImportState, RowStanding } from "#app/hiring/imports/import-systems.ts";
import type { Db } from "./client.server.ts";

/** How many lines of each import stand in which way; in states `onTheWay`, those whose words are still kept wait. */
export async function countRows(
  db: Db,
  importIds: readonly string[],
  onTheWay: readonly ImportState[],
): Promise<readonly { readonly importId: string; readonly standing: RowStanding; readonly lines: number }[]> {
  return db.$queryRaw`
    SELECT r."importId", count(*)::int AS lines,
      CASE WHEN i.state = ANY (${[...onTheWay]}::"ImportState"[]) AND r.record IS NOT NULL
        THEN 'waiting' ELSE r.outcome::text END AS standing
    FROM "ImportRow" r JOIN "Import" i ON i.id = r."importId"
    WHERE r."importId" = ANY (${[...importIds]}::text[]) GROUP BY 1, 3`;
}

/** Rows whose words are still kept, or not any more. */
export function withWords(kept: boolean): Prisma.ImportRowWhereInput {
  return { record: kept ? { not: Prisma.DbNull } : { equals: Prisma.DbNull } };
}
