import { IMPORT_OUTCOMES, type ImportOutcome } from "#app/hiring/imports/import-systems.ts";
import type { Db } from "#app/platform/db/client.server.ts";

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>;

/** How many people an import that was tried is about to take in: one who stands in several lines counts once. */
export async function countPeople(db: Db, importId: string): Promise<number> {
  const outcomes: ImportOutcome[] = ["added", "known"];
  const taken = { importId, outcome: { in: outcomes } };
  const [lines, again] = await Promise.all([
    db.importRow.count({ where: taken }),
    db.importRow.count({ where: { ...taken, record: { path: ["again"], equals: true } } }),
  ]);
  return lines - again;
}

/** How many people an import brought, or brought something to, and who are here: a row leads to them once they are in. */
export async function countTaken(db: Db, importId: string) {
  const taken = { importId, candidateId: { not: null } };
  const [added, known] = await Promise.all([
    db.importRow.count({ where: { ...taken, outcome: "added" } }),
    db.importRow.count({ where: { ...taken, outcome: "known" } }),
  ]);
  return { added, known };
}

/** How many lines of each import came to what. */
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
