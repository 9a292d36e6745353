import { at } from "./at.ts";
import { fitOf, type Flag } from "./misfit.ts";
import type { Evidence } from "./evidence.ts";
import { loopState, type LoopState } from "./loop-state.ts";
import type { Rater } from "./raters.ts";
import { levelOf, normalBelow } from "./rating-model.ts";
import type { EngineRole } from "./role.ts";

/** Half width of a 90 % interval, in standard errors. */
export const NINETY = 1.6448536269514722;

/** A competency is told apart from the bar, or known well enough, by these. */
const SETTLED = { standardError: 0.6, certainty: 0.9 } as const;

export type CompetencyEstimate = {
  readonly key: string;
  readonly name: string;
  readonly mustHave: boolean;
  /** Share of the total; sums to 1. */
  readonly weight: number;
  /** In standard deviations of those who reach the onsite. */
  readonly mean: number;
  /** Standard error as it is shown: larger than computed where the answers do not fit each other. */
  readonly standardError: number;
  /** The same as a level from 1 to 4, with its 90 % interval. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** What the opening asks of it. */
  readonly bar: number;
  /** Below it a must-have alone speaks against a hire; null for what is no must-have. */
  readonly floor: number | null;
  /** Probability that the ability is above its bar. */
  readonly aboveBar: number;
  /** Who has looked, by id, sorted. */
  readonly looks: readonly string[];
  readonly looksNeeded: 1 | 2;
  readonly answers: number;
  readonly settled: boolean;
};

export type Estimate = {
  readonly competencies: readonly CompetencyEstimate[];
  readonly total: {
    readonly mean: number;
    readonly standardError: number;
    readonly bar: number;
    readonly level: number;
    readonly low: number;
    readonly high: number;
    readonly aboveBar: number;
  };
  /** Probability that the total passes and every must-have stands above its floor. It decides nothing. */
  readonly probability: number;
  /** How much lower than average each person rates this candidate: severity and halo together. */
  readonly raters: readonly { readonly id: string; readonly mean: number; readonly standardError: number }[];
  readonly misfit: readonly Flag[];
};

/** A person who has looked at a competency, also where no rating came of it yet. */
export type LookFact = { readonly competencyKey: string; readonly personId: string };

/**
 * Levels with intervals, the total against its bar, and flags, from all evidence of a loop. SEALED: what comes
 * out is a verdict and belongs to the debrief; whoever calls it earlier shows nothing of it.
 *
 * Settled: its looks are done (two people on a must-have, one elsewhere) and the standard error is at most 0.60
 * or P(theta > bar) lies outside 0.10 to 0.90. Probability: P = Phi((T - bar) / SE_T) x product over must-haves of
 * Phi((theta_m - floor_m) / SE_m)^0.5; the half power because must-haves overlap the total. When it is "clear" is asked
 * nowhere: a loop told to be clear before the reveal is a verdict told. Source: research on adaptive interviews, 2.3,
 * 2.6 and 2.7.
 */
export function estimate(
  role: EngineRole,
  evidence: readonly Evidence[],
  raters: readonly Rater[] = [],
  looks: readonly LookFact[] = [],
): Estimate {
  return estimateFrom(loopState(role, evidence, raters), looks);
}

/** The estimate of a state that has been computed already. */
export function estimateFrom(state: LoopState, looks: readonly LookFact[] = []): Estimate {
  const { role, columns, mean, covariance } = state;
  const size = mean.length;
  const fit = fitOf(state);
  const competencies = role.competencies.map(({ key, name, mustHave }): CompetencyEstimate => {
    const place = columns.place.get(key) ?? -1;
    const here = state.evidence.filter(
      ({ competencyKey, kind }) => competencyKey === key && kind === "answer",
    );
    const people = [
      ...here.map(({ raterId }) => raterId),
      ...looks.filter(({ competencyKey }) => competencyKey === key).map(({ personId }) => personId),
    ];
    const value = at(mean, place);
    const computed = Math.sqrt(at(covariance, place * (size + 1)));
    const standardError = computed * fit.inflation(key);
    const lookedBy = [...new Set(people)].toSorted();
    const looksNeeded = mustHave ? 2 : 1;
    const bar = at(columns.bars, place);
    const aboveBar = normalBelow((value - bar) / standardError);
    return {
      key,
      name,
      mustHave,
      weight: at(columns.weights, place),
      mean: value,
      standardError,
      ...shownAs(value, standardError),
      bar,
      floor: mustHave ? at(columns.floors, place) : null,
      aboveBar,
      looks: lookedBy,
      looksNeeded,
      answers: here.length,
      settled: lookedBy.length >= looksNeeded && isKnown(standardError, aboveBar),
    };
  });
  const total = totalOf(state);
  return {
    competencies,
    total,
    probability: probabilityOf(total.aboveBar, competencies),
    raters: state.raters.map(({ id }) => {
      const place = state.raterPlace.get(id) ?? -1;
      const variance = at(covariance, place * (size + 1));
      return { id, mean: at(mean, place), standardError: Math.sqrt(variance) };
    }),
    misfit: fit.flags,
  };
}

/** Whether what is known of a competency is enough: a small standard error, or clearly off the bar. */
export function isKnown(standardError: number, aboveBar: number): boolean {
  return (
    standardError <= SETTLED.standardError || aboveBar > SETTLED.certainty || aboveBar < 1 - SETTLED.certainty
  );
}

function shownAs(mean: number, standardError: number) {
  return {
    level: levelOf(mean),
    low: levelOf(mean - NINETY * standardError),
    high: levelOf(mean + NINETY * standardError),
  };
}

/** T = sum W x, SE_T = sqrt(W'SW). */
function totalOf({ columns, mean, covariance }: LoopState): Estimate["total"] {
  const { weights, totalBar } = columns;
  const size = mean.length;
  let total = 0;
  let variance = 0;
  for (let i = 0; i < weights.length; i++) {
    total += at(weights, i) * at(mean, i);
    for (let j = 0; j < weights.length; j++) {
      variance += at(weights, i) * at(weights, j) * at(covariance, i * size + j);
    }
  }
  const standardError = Math.sqrt(variance);
  const aboveBar = normalBelow((total - totalBar) / standardError);
  return { mean: total, standardError, bar: totalBar, ...shownAs(total, standardError), aboveBar };
}

function probabilityOf(aboveBar: number, competencies: readonly CompetencyEstimate[]): number {
  return competencies.reduce(
    (product, { mean, standardError, floor }) =>
      floor === null ? product : product * Math.sqrt(normalBelow((mean - floor) / standardError)),
    aboveBar,
  );
}
