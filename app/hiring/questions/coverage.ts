import type { Level } from "../scorecards/vocabulary.ts";

/** How much evidence there is on a competency; never which way it points. */
export const COVERAGE_STATES = ["no_look", "one_look", "two_looks", "settled", "looks_disagree"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** A fact: somebody asked a question on a competency and spent some minutes on it. */
export type Look = { readonly competencyKey: string; readonly personId: string; readonly minutes: number };

/** A sealed answer rating. It goes in, and only agreement or disagreement of several people comes out. */
export type SealedRating = {
  readonly competencyKey: string;
  readonly raterId: string;
  readonly level: Level;
  readonly difficulty: number;
};

export type CoverageLine = {
  readonly competencyKey: string;
  readonly mustHave: boolean;
  readonly state: CoverageState;
  /** Ids of those who looked, sorted. */
  readonly lookedBy: readonly string[];
  readonly minutes: number;
  readonly questionsAsked: number;
  /** People who have to look: two on a must-have, else one. */
  readonly looksNeeded: 1 | 2;
  readonly looksMissing: number;
};

/** Answers by at least two people are needed to settle a competency, and three in all. */
const ANSWERS_TO_SETTLE = 3;

/**
 * The coverage ledger of an application as one person may see it. A must-have needs two people, everything else
 * one. The viewer's own ratings are left out: somebody who could change their own rating and watch for
 * "disagree" would learn what the others gave. Order of the inputs does not matter.
 */
export function coverageOf({
  competencies,
  looks,
  ratings,
  viewerId,
}: {
  readonly competencies: readonly { readonly key: string; readonly mustHave: boolean }[];
  readonly looks: readonly Look[];
  readonly ratings: readonly SealedRating[];
  readonly viewerId: string;
}): CoverageLine[] {
  return competencies.map(({ key, mustHave }) => {
    const here = looks.filter((look) => look.competencyKey === key);
    const lookedBy = [...new Set(here.map((look) => look.personId))].toSorted();
    const looksNeeded = mustHave ? 2 : 1;
    const others = ratings.filter((rating) => rating.competencyKey === key && rating.raterId !== viewerId);
    return {
      competencyKey: key,
      mustHave,
      state: stateOf(lookedBy.length, others),
      lookedBy,
      minutes: here.reduce((sum, look) => sum + look.minutes, 0),
      questionsAsked: here.length,
      looksNeeded,
      looksMissing: Math.max(0, looksNeeded - lookedBy.length),
    };
  });
}

function stateOf(people: number, ratings: readonly SealedRating[]): CoverageState {
  if (people === 0) return "no_look";
  if (people === 1) return "one_look";
  if (ratings.some((one) => ratings.some((other) => contradicts(one, other)))) return "looks_disagree";
  const raters = new Set(ratings.map((rating) => rating.raterId)).size;
  return raters >= 2 && ratings.length >= ANSWERS_TO_SETTLE ? "settled" : "two_looks";
}

/** Two people two levels apart, the higher level on a question that was no easier. */
function contradicts(higher: SealedRating, lower: SealedRating): boolean {
  return (
    higher.raterId !== lower.raterId &&
    higher.level - lower.level >= 2 &&
    higher.difficulty >= lower.difficulty
  );
}
