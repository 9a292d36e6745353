/** Which way a signal points: a verdict, sealed until the reveal. */
export const SIGNAL_DIRECTIONS = ["plus", "minus"] as const;
export type SignalDirection = (typeof SIGNAL_DIRECTIONS)[number];

/** 1 noticeable, 2 strong. */
export const SIGNAL_STRENGTHS = [1, 2] as const;
export type SignalStrength = (typeof SIGNAL_STRENGTHS)[number];

export type SignalCompetency = { readonly key: string; readonly name: string };

/**
 * What was typed at the very start of a line. `open` may still become shorthand with the next letter, `text` no
 * more; the others are shorthand, complete with its space.
 */
export type Shorthand =
  | { readonly kind: "open" }
  | { readonly kind: "text" }
  | { readonly kind: "mark"; readonly direction: SignalDirection; readonly strength: SignalStrength }
  | { readonly kind: "thread" }
  | { readonly kind: "tag"; readonly competencyKey: string };

const MARKS: Readonly<Record<string, Extract<Shorthand, { kind: "mark" | "thread" }>>> = {
  "++": { kind: "mark", direction: "plus", strength: 1 },
  "+++": { kind: "mark", direction: "plus", strength: 2 },
  "--": { kind: "mark", direction: "minus", strength: 1 },
  "---": { kind: "mark", direction: "minus", strength: 2 },
  "??": { kind: "thread" },
};
const BEGINNING = /^(?:\+{1,3}|-{1,3}|\?{1,2}|#[\p{L}\p{N}-]{0,24})$/u;
const LEAST_LETTERS = 2;

/**
 * Reads what was typed at the start of a line: `++ ` and `+++ ` speak for, `-- ` and `--- ` against, noticeably or
 * strongly; `?? ` is a thread; `#sql ` and `#2 ` name a competency by the beginning of its key or name that fits
 * only one, or by its place. One sign alone and a bare number are ordinary text: lists begin like that.
 */
export function readShorthand(typed: string, competencies: readonly SignalCompetency[]): Shorthand {
  if (BEGINNING.test(typed)) return { kind: "open" };
  if (!typed.endsWith(" ")) return { kind: "text" };
  const word = typed.slice(0, -1);
  const mark = MARKS[word];
  if (mark) return mark;
  const competencyKey = word.startsWith("#") ? competencyOf(word.slice(1), competencies) : null;
  return competencyKey === null ? { kind: "text" } : { kind: "tag", competencyKey };
}

/** The one competency a short word means, or null when it means none or several. */
function competencyOf(word: string, competencies: readonly SignalCompetency[]): string | null {
  if (/^[1-9]$/.test(word)) return competencies[Number(word) - 1]?.key ?? null;
  const short = word.toLowerCase();
  const wordsOf = ({ key, name }: SignalCompetency) => [key.toLowerCase(), name.toLowerCase()];
  const exact = competencies.find((competency) => wordsOf(competency).includes(short));
  if (exact) return exact.key;
  if (short.length < LEAST_LETTERS) return null;
  const fits = competencies.filter((one) => wordsOf(one).some((whole) => whole.startsWith(short)));
  return fits.length === 1 ? (fits[0]?.key ?? null) : null;
}
