import { IMPORT_OUTCOMES, type ImportOutcome } from "#app/hiring/imports/import-systems.ts";
import type { Db } from "#app/platform/db/client.server.ts";

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

/** How many people of each import came to what. */
export async function countOutcomes(
  db: Db,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, OutcomeCounts>> {
  const groups = await db.importRow.groupBy({
    by: ["importId", "outcome"],
    where: { importId: { in: [...importIds] } },
    _count: { _all: true },
  });
  const counts = new Map<string, Record<ImportOutcome, number>>();
  for (const { importId, outcome, _count } of groups) {
    const none = Object.fromEntries(IMPORT_OUTCOMES.map((one) => [one, 0])) as Record<ImportOutcome, number>;
    const found = counts.get(importId) ?? none;
    counts.set(importId, { ...found, [outcome]: _count._all });
  }
  return counts;
}
