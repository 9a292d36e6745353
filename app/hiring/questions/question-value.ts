import { at } from "./at.ts";
import type { CoverageLine } from "./coverage.ts";
import { reachOf, type LoopState } from "./loop-state.ts";
import { fitOf } from "./misfit.ts";
import { expectedInformation, locationOf, normalBelow, slopeOf } from "./rating-model.ts";
import { styleFit } from "./delivery.ts";
import type { AskedFact, BankQuestion } from "./suggest-input.ts";
import type { DeliveryTag } from "./vocabulary.ts";

/** What a question is worth now, as factors that multiply; each can become the reason that is shown. */
export type Factors = {
  /** Expected fall of uncertainty per minute, x 1.3 where looks disagree and another person should see. */
  readonly information: number;
  /** 1.25 where a competency still lacks its looks and this person has not looked. */
  readonly cover: number;
  /** How near the difficulty lies to the aim: exp(-(aim - b)^2 / 2). */
  readonly pitch: number;
  readonly style: number;
  /** 0.7 for a question that over 30 % of this role's loops used in 90 days; the plan's are common on purpose. */
  readonly fresh: number;
  /** 1.05 for a question of the plan: it goes first among what is worth about as much. */
  readonly plan: number;
};

export const FACTORS = ["information", "cover", "pitch", "style", "fresh", "plan"] as const;

/** Must-haves count half as much again in what is still unknown of each competency. */
const MUST_HAVE_SHARE = 1.5;
const PER_COMPETENCY = 0.25;
const COVER = 1.25;
const SECOND_OPINION = 1.3;
const WORN = { above: 0.3, factor: 0.7 } as const;
const PLANNED = 1.05;
const WEAK = 0.7;
const STRONG = 0.9;

const NONE: ReadonlySet<string> = new Set();

/** What reactions advise on a competency: one confirming question by somebody else, a rung up, or nothing. */
export type Steer = "none" | "press_once" | "stretch";

/** What is the same for every question on one competency asked by one person. */
export type CompetencyValue = {
  /** (sum W q)^2 + 0.25 sum O q^2: what a unit of information is worth here. */
  readonly worth: number;
  readonly variance: number;
  readonly mean: number;
  /** Where to pitch, on the ability scale. */
  readonly aim: number;
  readonly steer: Steer;
  readonly cover: number;
};

/**
 * Values each competency for the next question of one interviewer (research, 2.7 and 2.8). The aim lies halfway
 * between estimate and bar. Weak (P(theta < bar) > 0.7) after a look by one other person: one question at the
 * bar, to confirm. Strong (P(theta > bar) > 0.9, or noted so on one of `strong`) after an own look: one rung
 * beyond the hardest asked.
 */
export function competencyValues(
  state: LoopState,
  interviewerId: string,
  coverage: readonly CoverageLine[],
  asked: readonly AskedFact[],
  strong: ReadonlySet<string> = NONE,
): Map<string, CompetencyValue> {
  const { columns, mean, covariance } = state;
  const rater = state.raterPlace.get(interviewerId) ?? -1;
  const size = mean.length;
  const torn = needingAnother(state, interviewerId);
  const values = new Map<string, CompetencyValue>();
  for (const line of coverage) {
    const place = columns.place.get(line.competencyKey);
    if (place === undefined) continue;
    const reach = reachOf(state, place, rater);
    const value = at(mean, place);
    const bar = at(columns.bars, place);
    const spread = Math.sqrt(at(covariance, place * (size + 1)));
    const aboveBar = normalBelow((value - bar) / spread);
    const looked = line.lookedBy.includes(interviewerId);
    const steer = steerOf(strong.has(line.competencyKey) ? 1 : aboveBar, line, looked);
    values.set(line.competencyKey, {
      worth: worthOf(state, reach.covariances) * (torn.has(line.competencyKey) ? SECOND_OPINION : 1),
      variance: reach.variance,
      mean: reach.mean,
      aim: aimOf(steer, { value, bar, hardest: hardestBy(interviewerId, line, asked) }),
      steer,
      cover: line.looksMissing > 0 && !line.countedBy.includes(interviewerId) ? COVER : 1,
    });
  }
  return values;
}

function worthOf({ columns, mean }: LoopState, covariances: Float64Array): number {
  let total = 0;
  let each = 0;
  for (let k = 0; k < mean.length && k < columns.weights.length; k++) {
    const q = at(covariances, k);
    const weight = at(columns.weights, k);
    total += weight * q;
    each += weight * (columns.mustHave[k] === true ? MUST_HAVE_SHARE : 1) * q * q;
  }
  return total * total + PER_COMPETENCY * each;
}

/** Competencies whose answers do not fit or whose raters disagree, this person not being among them. */
function needingAnother(state: LoopState, interviewerId: string): Set<string> {
  const own = state.evidence
    .filter(({ raterId }) => raterId === interviewerId)
    .map(({ competencyKey }) => competencyKey);
  return new Set([...fitOf(state).torn].filter((key) => !own.includes(key)));
}

function steerOf(aboveBar: number, line: CoverageLine, looked: boolean): Steer {
  if (1 - aboveBar > WEAK && line.lookedBy.length === 1 && !looked) return "press_once";
  return aboveBar > STRONG && looked ? "stretch" : "none";
}

function aimOf(
  steer: Steer,
  { value, bar, hardest }: { readonly value: number; readonly bar: number; readonly hardest: number },
): number {
  if (steer === "press_once") return bar;
  return steer === "stretch" ? locationOf(Math.min(5, hardest + 1)) : (value + bar) / 2;
}

function hardestBy(interviewerId: string, line: CoverageLine, asked: readonly AskedFact[]): number {
  return asked.reduce(
    (most, { askedById, competencyKey, difficulty }) =>
      askedById === interviewerId && competencyKey === line.competencyKey
        ? Math.max(most, difficulty ?? 3)
        : most,
    1,
  );
}

/** The factors of one question; `minutes` is what it will take, tags included. */
export function factorsOf(
  question: BankQuestion,
  value: CompetencyValue,
  {
    minutes,
    tags,
    exposure,
    planned,
  }: {
    readonly minutes: number;
    readonly tags: readonly DeliveryTag[];
    readonly exposure: number;
    readonly planned: boolean;
  },
): Factors {
  const location = locationOf(question.difficulty);
  const lambda = expectedInformation(value.mean - location, value.variance, slopeOf(question.difficulty));
  const off = value.aim - location;
  return {
    information: (value.worth * lambda) / (1 + lambda * value.variance) / minutes,
    cover: value.cover,
    pitch: Math.exp((-off * off) / 2),
    style: styleFit(question.style, tags),
    fresh: !planned && exposure > WORN.above ? WORN.factor : 1,
    plan: planned ? PLANNED : 1,
  };
}

/** The product of the factors, moved by at most 2 % between candidates so that near ties vary, repeatably. */
export function valueOf(factors: Factors, candidateKey: string, questionId: string): number {
  const { information, cover, pitch, style, fresh, plan } = factors;
  const product = information * cover * pitch * style * fresh * plan;
  return product * (1 - 0.02 * fractionOf(candidateKey, questionId));
}

/** A number in [0, 1) that depends on every letter of both texts (FNV-1a, 32 bits). */
function fractionOf(candidateKey: string, questionId: string): number {
  return (fold(fold(fold(0x811c9dc5, candidateKey), " "), questionId) >>> 0) / 2 ** 32;
}

function fold(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
