/** Which way a signal points: a verdict, sealed until the reveal. */
export const SIGNAL_DIRECTIONS = ["plus", "minus"] as const;
export type SignalDirection = (typeof SIGNAL_DIRECTIONS)[number];

/** 1 noticeable, 2 strong. */
export const SIGNAL_STRENGTHS = [1, 2] as const;
export type SignalStrength = (typeof SIGNAL_STRENGTHS)[number];

export type SignalCompetency = { readonly key: string; readonly name: string };

/**
 * A line of a note that begins with shorthand. `text` is what stays in the shared note: it never holds the
 * marker, because direction and strength are sealed and live elsewhere.
 */
export type LineMark =
  | {
      readonly kind: "signal";
      readonly direction: SignalDirection;
      readonly strength: SignalStrength;
      readonly competencyKey: string | null;
      readonly text: string;
    }
  | { readonly kind: "thread"; readonly competencyKey: string | null; readonly text: string };

const MARKERS: Readonly<Record<string, { direction: SignalDirection; strength: SignalStrength } | "thread">> =
  {
    "+": { direction: "plus", strength: 1 },
    "++": { direction: "plus", strength: 2 },
    "-": { direction: "minus", strength: 1 },
    "--": { direction: "minus", strength: 2 },
    "–": { direction: "minus", strength: 1 },
    "—": { direction: "minus", strength: 2 },
    "??": "thread",
  };

/**
 * Reads shorthand at the start of a line: `++ sql found the fan-out` (strong plus on SQL), `- joins` (minus, no
 * competency named), `?? why they left Kafka` (a thread). Returns null for an ordinary line. The competency is
 * the next words when they are its key, its name, or a beginning of three letters or more that fits only one.
 */
export function parseLineMark(line: string, competencies: readonly SignalCompetency[]): LineMark | null {
  const match = /^\s*(\+{1,2}|-{1,2}|–|—|\?\?)\s+(\S.*)$/su.exec(line);
  const mark = MARKERS[match?.[1] ?? ""];
  const rest = match?.[2]?.trimEnd();
  if (mark === undefined || rest === undefined) return null;
  const { competencyKey, text } = splitCompetency(rest, competencies);
  return mark === "thread"
    ? { kind: "thread", competencyKey, text }
    : { kind: "signal", direction: mark.direction, strength: mark.strength, competencyKey, text };
}

function splitCompetency(
  rest: string,
  competencies: readonly SignalCompetency[],
): { competencyKey: string | null; text: string } {
  const named = competencies
    .flatMap(({ key, name }) => [key, name].map((word) => ({ key, word })))
    .toSorted((a, b) => b.word.length - a.word.length || a.word.localeCompare(b.word))
    .find(({ word }) => startsWithWord(rest, word));
  if (named !== undefined) return cut(rest, named.word.length, named.key);
  const first = /^[\p{L}\p{N}]{3,}(?![\p{L}\p{N}])/u.exec(rest)?.[0];
  if (first === undefined) return { competencyKey: null, text: rest };
  const fits = competencies.filter(({ key, name }) => [key, name].some((word) => isPrefix(first, word)));
  const [only] = fits;
  return fits.length === 1 && only !== undefined
    ? cut(rest, first.length, only.key)
    : { competencyKey: null, text: rest };
}

function startsWithWord(rest: string, word: string): boolean {
  return isPrefix(word, rest) && !/^[\p{L}\p{N}]/u.test(rest.slice(word.length));
}

function isPrefix(start: string, word: string): boolean {
  return word.slice(0, start.length).toLowerCase() === start.toLowerCase();
}

function cut(rest: string, length: number, key: string): { competencyKey: string; text: string } {
  const text = rest.slice(length).replace(/^[\s:,.-]+/u, "");
  return { competencyKey: key, text: text === "" ? rest : text };
}
