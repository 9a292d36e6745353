import type { ImportOutcome } from "#app/hiring/imports/import-systems.ts";
import type { Db } from "#app/platform/db/client.server.ts";

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
