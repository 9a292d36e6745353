import { at } from "./at.ts";
import type { Evidence } from "./evidence.ts";
import { slopeOfEvidence, type LoopState } from "./loop-state.ts";
import { levelProbabilities, locationOf } from "./rating-model.ts";

/** Something that does not fit. It asks for another look; it never deletes or discounts an answer. */
export type Flag =
  | {
      readonly kind: "surprising_answer";
      readonly evidenceId: string;
      readonly competencyKey: string;
      readonly raterId: string;
      /** In standard deviations of the rating: at least 2 or at most -2. */
      readonly residual: number;
    }
  | {
      readonly kind: "answers_do_not_fit";
      readonly competencyKey: string;
      /** O, the mean squared residual: above 1.7. */
      readonly meanSquare: number;
    }
  | {
      readonly kind: "looks_disagree";
      readonly competencyKey: string;
      /** Two people, two levels apart on equal difficulty; by id, sorted. */
      readonly between: readonly [string, string];
    };

const SURPRISING = 2;
const TOO_FAR = 1.7;
const ENOUGH_ANSWERS = 3;
const MOST_INFLATION = 1.5;

export type Residual = { readonly evidence: Evidence; readonly value: number };

/** How far each rating lies from what everything together expects: e = (r - E r) / sd(r) at the posterior. */
export function residualsOf(state: LoopState): Residual[] {
  const { columns, mean, raters, raterPlace } = state;
  return state.evidence.map((evidence) => {
    const rater = raterPlace.get(evidence.raterId) ?? -1;
    const eta = at(mean, columns.place.get(evidence.competencyKey) ?? -1) - at(mean, rater);
    const slope = slopeOfEvidence(evidence, raters[rater - columns.keys.length]);
    const expected = expectedLevel(eta, slope, locationOf(evidence.difficulty));
    return { evidence, value: (evidence.level - expected.mean) / expected.deviation };
  });
}

/** Mean and standard deviation of the level an answer is expected to get. */
export function expectedLevel(
  eta: number,
  slope: number,
  location: number,
): { readonly mean: number; readonly deviation: number } {
  const chances = levelProbabilities(eta, slope, location);
  const mean = chances.reduce((sum, chance, index) => sum + chance * (index + 1), 0);
  const variance = chances.reduce((sum, chance, index) => sum + chance * (index + 1 - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(variance) };
}

export type Fit = {
  /** Single answers, whole competencies and pairs of people that do not fit, in this order. */
  readonly flags: readonly Flag[];
  /** By how much the shown standard error of a competency grows, at least 1. */
  readonly inflation: (competencyKey: string) => number;
  /** Competencies that somebody else should look at, in another form. */
  readonly torn: ReadonlySet<string>;
};

/**
 * How well the answers fit each other (research, 2.6). Flagged are single answers with |e| of at least 2,
 * competencies with at least three answers and a mean squared residual O above 1.7, and two people two levels
 * apart on equal difficulty. The latter two are torn: the shown standard error grows by sqrt O, at most by 1.5,
 * and the next look by another person is worth more.
 */
export function fitOf(state: LoopState): Fit {
  const residuals = residualsOf(state).filter(({ evidence }) => evidence.kind === "answer");
  const surprising = residuals
    .filter(({ value }) => Math.abs(value) >= SURPRISING)
    .map(({ evidence: { id, competencyKey, raterId }, value }) => {
      return { kind: "surprising_answer" as const, evidenceId: id, competencyKey, raterId, residual: value };
    });
  const squares = new Map<string, { sum: number; count: number }>();
  for (const { evidence, value } of residuals) {
    const { sum, count } = squares.get(evidence.competencyKey) ?? { sum: 0, count: 0 };
    squares.set(evidence.competencyKey, { sum: sum + value * value, count: count + 1 });
  }
  const unfit = [...squares]
    .filter(([, { sum, count }]) => count >= ENOUGH_ANSWERS && sum / count > TOO_FAR)
    .map(([competencyKey, { sum, count }]) => {
      return { kind: "answers_do_not_fit" as const, competencyKey, meanSquare: sum / count };
    });
  const apart = disagreementsOf(state.evidence);
  const torn = new Set([...unfit, ...apart].map(({ competencyKey }) => competencyKey));
  const inflation = (key: string) => {
    const { sum, count } = squares.get(key) ?? { sum: 1, count: 1 };
    return torn.has(key) ? Math.min(MOST_INFLATION, Math.max(1, Math.sqrt(sum / count))) : 1;
  };
  return { flags: [...surprising, ...unfit, ...apart], inflation, torn };
}

/** Pairs of people who contradict each other on a competency, each pair once. */
function disagreementsOf(evidence: readonly Evidence[]): Flag[] {
  const pairs = new Map<string, Flag>();
  const answers = evidence.filter(({ kind }) => kind === "answer");
  for (const one of answers) {
    for (const other of answers) {
      if (!contradicts(one, other)) continue;
      const between = one.raterId < other.raterId ? pair(one, other) : pair(other, one);
      const { competencyKey } = one;
      pairs.set([competencyKey, ...between].join(" "), { kind: "looks_disagree", competencyKey, between });
    }
  }
  return [...pairs.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, flag]) => flag);
}

function pair(one: Evidence, other: Evidence): readonly [string, string] {
  return [one.raterId, other.raterId];
}

/** Two people two levels apart, the higher level on a question that was no easier. */
export function contradicts(higher: Evidence, lower: Evidence): boolean {
  return (
    higher.level - lower.level >= 2 &&
    higher.competencyKey === lower.competencyKey &&
    higher.raterId !== lower.raterId &&
    (higher.difficulty ?? 3) >= (lower.difficulty ?? 3)
  );
}
