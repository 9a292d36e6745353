import { tableOf } from "#test/bench/figures.ts";

/** What one fault did, counted by those who typed. */
export type Entry = {
  readonly fault: string;
  readonly times: number;
  /** Letters that a writer was told were saved. */
  readonly acknowledged: number;
  /** Of them, those that were not in the database afterwards. */
  readonly lost: number;
  /** How often "saved" was said of something that was not in the database in that moment. */
  readonly falseClaims: number;
  /** Letters of writers who stayed, and of them those that never arrived. */
  readonly typed: number;
  readonly missing: number;
  /** The longest anybody waited to be back, and the longest they may. */
  readonly backMs: number | null;
  readonly limitMs: number | null;
  /** What else was wrong, in words. */
  readonly faults: readonly string[];
};

/** Everything that must not be in an entry; none when the fault did no harm. */
export function harmOf(entry: Entry): readonly string[] {
  const harm = [...entry.faults];
  if (entry.lost > 0) harm.push(`${entry.lost} acknowledged letters lost`);
  if (entry.falseClaims > 0) harm.push(`${entry.falseClaims} times called saved what was not`);
  if (entry.missing > 0) harm.push(`${entry.missing} letters never arrived`);
  if (entry.acknowledged === 0) harm.push("nothing was acknowledged, so nothing was proved");
  const { backMs, limitMs } = entry;
  if (backMs !== null && limitMs !== null && backMs > limitMs) {
    harm.push(`back after ${Math.round(backMs)} ms, ${limitMs} ms allowed`);
  }
  return harm;
}

/** The ledger as a table for people. */
export function ledgerTable(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => [
    entry.fault,
    String(entry.times),
    String(entry.acknowledged),
    String(entry.lost),
    String(entry.falseClaims),
    String(entry.typed),
    String(entry.missing),
    entry.backMs === null ? "" : `${Math.round(entry.backMs)} ms`,
    harmOf(entry).length === 0 ? "ok" : "FAILED",
  ]);
  const titles = ["fault", "times", "acknowledged", "lost", "claimed", "typed", "missing", "back", ""];
  return tableOf([titles, ...rows]);
}
