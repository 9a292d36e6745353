/** A stretch of a text; `to` is the first place after it. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * How a word has to be written to count. `any`: in any case, as "sql". `name`: with the capital it begins with, so that
 * "Meta" is no "meta-analysis". `exact`: letter by letter, for "R" and "SAP".
 */
export type Spelling = "any" | "name" | "exact";

export type SoughtWord = { readonly word: string; readonly spelling: Spelling };

/** A text made comparable, and for each of its characters where it stood. */
export type FoldedText = { readonly text: string; readonly folded: string; readonly at: readonly number[] };

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  "’": "'",
};
const SHORT = 3;

/** Takes accents, case and line breaks away; words that differ in nothing else are found in each other. */
export function foldText(text: string): FoldedText {
  let folded = "";
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = /\s/.test(letter) ? " " : plainLetter(letter);
    if (!(plain === " " && folded.endsWith(" "))) {
      folded += plain;
      for (let index = 0; index < plain.length; index += 1) at.push(place);
    }
    place += letter.length;
  }
  at.push(text.length);
  return { text, folded, at };
}

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  return LETTERS[small] ?? small.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** How a word is best sought: short ones letter by letter, names by their capital, others in any case. */
export function spellingOf(word: string): Spelling {
  if ([...word].length <= SHORT && /\p{Lu}/u.test(word)) return "exact";
  return /^\p{Lu}/u.test(word) ? "name" : "any";
}

/** Every place at which a word stands by itself: not inside another word, and written as its spelling asks. */
export function findWord(within: FoldedText, { word, spelling }: SoughtWord): Stretch[] {
  const sought = foldText(word.trim()).folded;
  if (sought === "") return [];
  const found: Stretch[] = [];
  let from = within.folded.indexOf(sought);
  while (from >= 0) {
    const until = from + sought.length;
    const stretch = { from: within.at[from] ?? 0, to: within.at[until] ?? within.text.length };
    if (standsAlone(within.folded, from, until) && isSpelt(within.text, stretch, word.trim(), spelling))
      found.push(stretch);
    from = within.folded.indexOf(sought, until);
  }
  return found;
}

/** "C++" and "R&D" are other words than "C" and "R", so what joins short words counts as a letter beside them. */
function standsAlone(folded: string, from: number, until: number): boolean {
  const joins = until - from < SHORT ? /[\p{L}\p{N}+#&'’-]/u : /[\p{L}\p{N}]/u;
  const [first, last] = [folded.charAt(from), folded.charAt(until - 1)];
  const opens = !/[\p{L}\p{N}]/u.test(first) || !joins.test(folded.charAt(from - 1));
  const closes = !/[\p{L}\p{N}]/u.test(last) || !joins.test(folded.charAt(until));
  return opens && closes;
}

function isSpelt(text: string, { from, to }: Stretch, word: string, spelling: Spelling): boolean {
  const written = text.slice(from, to);
  switch (spelling) {
    case "any":
      return true;
    case "name":
      return !/^\p{Ll}/u.test(written);
    case "exact":
      return written.replace(/\s+/g, " ").normalize("NFC") === word.normalize("NFC");
  }
}

/** Every place at which a pattern, which has to be global, is met. */
export function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** Stretches in their order, without those that lie in or run into one that begins earlier. The longer one wins. */
export function withoutOverlaps<T extends Stretch>(stretches: readonly T[]): T[] {
  const ordered = stretches.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const kept: T[] = [];
  for (const stretch of ordered) if (stretch.from >= (kept.at(-1)?.to ?? 0)) kept.push(stretch);
  return kept;
}
