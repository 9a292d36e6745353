import type { ImportOutcome, ImportState, ImportSystem } from "./import-systems.ts";

/**
 * What is kept of a sentence about somebody whom no file stands for: what it quotes of theirs goes, because nothing that
 * erases a candidate would find it. A sentence that stands there several times stays once.
 */
export function withoutQuotes(message: string): string {
  const lines = message.split("\n").map((line) => line.replace(/“[^”]*”/g, "“…”"));
  return [...new Set(lines)].join("\n");
}

/** What an import is called once it has ended: a JSON Resume is a file of one person and often bears their name. */
export function lastingName(system: ImportSystem, fileName: string): string {
  return system === "json_resume" ? "JSON Resume" : fileName;
}

const GONE_AGAIN: readonly ImportState[] = ["reverting", "reverted"];

/** Whom a row of an import shows: a candidate to go to, or words. */
export type ShownWho =
  { readonly id: string; readonly name: string } | { readonly id: null; readonly name: string };

/**
 * Whom a row is about. While the import is tried that is whom the file names; after that whom they became here, as long
 * as somebody stands for them, and otherwise why nobody does.
 */
export function whoIsShown(row: {
  readonly state: ImportState;
  readonly outcome: ImportOutcome;
  readonly readName: string | null;
  readonly candidate: { readonly id: string; readonly name: string; readonly erased: boolean } | null;
}): ShownWho {
  const { state, outcome, readName, candidate } = row;
  if (candidate?.erased) return { id: null, name: "Erased" };
  if (candidate) return { id: candidate.id, name: candidate.name };
  if (readName !== null) return { id: null, name: readName };
  return { id: null, name: GONE_AGAIN.includes(state) && outcome !== "refused" ? "Not here any more" : "" };
}
