/** A run of words that two texts share, or that only the former or only the latter has. */
export type WordRun = { readonly kind: "same" | "gone" | "new"; readonly text: string };

/** Longer texts than this are compared as wholes: the table of a comparison grows with the product of their words. */
const MOST_WORDS = 1500;

/**
 * What changed between two texts, word by word: the longest common subsequence of words with the blanks behind them, in
 * runs to read one after the other. Joining "same" and "gone" gives the former text, "same" and "new" the latter.
 */
export function wordChanges(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return joinRuns([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ]);
  }
  const lengths = commonLengths(a, b);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      runs.push({ kind: "same", text: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      runs.push({ kind: "gone", text: one });
      i += 1;
    } else if (other !== undefined) {
      runs.push({ kind: "new", text: other });
      j += 1;
    }
  }
  return joinRuns(runs);
}

/** Words with the blanks behind them, so that joining them gives the text back. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}

/** `lengths[i][j]`: how many words the texts from word i and from word j on have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** Neighbours of one kind become one run; within a change, what is gone stands before what is new. */
function joinRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = [];
  let [gone, added] = ["", ""];
  const flush = () => {
    if (gone !== "") joined.push({ kind: "gone", text: gone });
    if (added !== "") joined.push({ kind: "new", text: added });
    [gone, added] = ["", ""];
  };
  for (const { kind, text } of runs) {
    if (kind === "gone") gone += text;
    else if (kind === "new") added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === "same") joined[joined.length - 1] = { kind, text: last.text + text };
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
