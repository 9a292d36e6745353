import {
  ON_THE_WAY,
  ROW_STANDINGS,
  type ImportOutcome,
  type ImportState,
  type RowStanding,
} from "#app/hiring/imports/import-systems.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { countRows, withWords } from "#app/platform/db/import-rows.server.ts";

type StandingCounts = Readonly<Record<RowStanding, number>>;

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

/** How many lines of each import came to what, and how many wait for their turn. */
export async function countStandings(
  db: Db,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, StandingCounts>> {
  const none = Object.fromEntries(ROW_STANDINGS.map((one) => [one, 0])) as Record<RowStanding, number>;
  const counts = new Map<string, StandingCounts>();
  for (const { importId, standing, lines } of await countRows(db, importIds, ON_THE_WAY))
    counts.set(importId, { ...(counts.get(importId) ?? none), [standing]: lines });
  return counts;
}

/** Rows that stand in this way in an import of this state. */
export function whereStanding(state: ImportState, standing: RowStanding) {
  const onTheWay: readonly ImportState[] = ON_THE_WAY;
  if (standing === "waiting") return onTheWay.includes(state) ? withWords(true) : { id: { in: [] } };
  return { outcome: standing, ...(onTheWay.includes(state) ? withWords(false) : {}) };
}
