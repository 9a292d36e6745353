import type { NoteLine } from "./note-protocol.ts";

/** Words that stayed, came or went. */
export type WordChange = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** A line in the comparison of two moments of a note. */
export type LineChange = {
  readonly kind: "same" | "added" | "removed" | "changed";
  readonly lineId: string | null;
  /** The line's words, in order, those that went included. */
  readonly words: readonly WordChange[];
};

/** Beyond this many words times words, a line counts as written anew. */
const MOST_STEPS = 250_000;

/**
 * What happened to a note between two moments: every line of the later one in its order, and the lines that went at
 * the place where they stood. Lines are known by their ids, so a line that moved is the same line.
 */
export function compareNotes(before: readonly NoteLine[], after: readonly NoteLine[]): LineChange[] {
  const was = new Map(before.map((line) => [keyOf(line), line]));
  const stays = new Set(after.map(keyOf));
  const goneAfter = new Map<string | null, NoteLine[]>();
  let lastStaying: string | null = null;
  for (const line of before) {
    if (stays.has(keyOf(line))) lastStaying = keyOf(line);
    else goneAfter.set(lastStaying, [...(goneAfter.get(lastStaying) ?? []), line]);
  }
  const gone = (key: string | null) => (goneAfter.get(key) ?? []).map((line) => whole("removed", line));
  return [
    ...gone(null),
    ...after.flatMap((line) => [compareLine(was.get(keyOf(line)), line), ...gone(keyOf(line))]),
  ];
}

/** A line without an id is known by its words. */
function keyOf(line: NoteLine): string {
  return line.lineId === null ? `words:${line.text}` : `id:${line.lineId}`;
}

function compareLine(before: NoteLine | undefined, after: NoteLine): LineChange {
  if (before === undefined) return whole("added", after);
  if (before.text === after.text) return whole("same", after);
  return { kind: "changed", lineId: after.lineId, words: compareWords(before.text, after.text) };
}

function whole(kind: "same" | "added" | "removed", line: NoteLine): LineChange {
  return { kind, lineId: line.lineId, words: [{ kind, text: line.text }] };
}

/** The longest common run of words stays; what is between came or went. */
export function compareWords(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST_STEPS) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  const common = commonLengths(a, b);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [word, other] = [a[i], b[j]];
    if (word !== undefined && word === other) {
      push(changes, "same", word);
      [i, j] = [i + 1, j + 1];
    } else if (word !== undefined && (other === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      push(changes, "removed", word);
      i += 1;
    } else if (other !== undefined) {
      push(changes, "added", other);
      j += 1;
    }
  }
  return changes;
}

/** Words with the blanks behind them, so that joined together they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** For every pair of places, how many words can be kept from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const rows: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function push(changes: WordChange[], kind: WordChange["kind"], text: string): void {
  const last = changes.at(-1);
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
  else changes.push({ kind, text });
}
