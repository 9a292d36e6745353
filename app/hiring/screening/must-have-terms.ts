import { findWord, foldText, spellingOf, withoutOverlaps } from "./word-search.ts";
import type { Stretch } from "./word-search.ts";

/** Words too common to tell of a competency by themselves. */
const COMMON = new Set([
  "and",
  "or",
  "the",
  "of",
  "for",
  "with",
  "own",
  "good",
  "data",
  "work",
  "skills",
  "fluency",
  "craft",
  "sense",
]);

export type SoughtCompetency = {
  readonly key: string;
  readonly name: string;
  /** By which resumes tell of it, as the company keeps them. */
  readonly words: readonly string[];
};

/** The words that tell of a competency; one that has none is looked for by the words of its own name. */
export function termsFor({ name, words: kept }: SoughtCompetency): readonly string[] {
  if (kept.length > 0) return kept;
  const words = name
    .split(/[^\p{L}\p{N}+#/-]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word.toLowerCase()));
  return words.length > 1 ? [name, ...words] : words;
}

export type FoundTerm = Stretch & { readonly competencyKey: string };

/**
 * Where a resume names what a role's must-haves are about, in reading order; where two competencies share a word, it is
 * the first one's in the rubric. The words light up for the reader and are counted nowhere: that one stands in a resume
 * is no evidence yet, and its absence is none either. Takes the must-haves in the rubric's order.
 */
export function findMustHaves(text: string, mustHaves: readonly SoughtCompetency[]): readonly FoundTerm[] {
  const within = foldText(text);
  const found = mustHaves.flatMap((competency) =>
    termsFor(competency)
      .flatMap((word) => findWord(within, { word, spelling: lenient(word) }))
      .map((stretch) => ({ ...stretch, competencyKey: competency.key })),
  );
  return withoutOverlaps(found);
}

/** A tool's capital is a matter of taste; an abbreviation's is not. */
function lenient(word: string): ReturnType<typeof spellingOf> {
  return spellingOf(word) === "exact" ? "exact" : "any";
}
