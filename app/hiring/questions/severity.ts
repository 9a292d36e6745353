import { at } from "./at.ts";
import type { Evidence } from "./evidence.ts";
import { loopState } from "./loop-state.ts";
import { posteriorOf } from "./posterior.ts";
import { residualsOf } from "./misfit.ts";
import { HALO, UNKNOWN_SEVERITY, type Rater } from "./raters.ts";
import { locationOf, slopeOf } from "./rating-model.ts";
import type { EngineRole } from "./role.ts";

/** A loop after its decision: all that was rated in it, and when it was decided. */
export type ClosedLoop = {
  readonly role: EngineRole;
  readonly evidence: readonly Evidence[];
  /** Years from the decision to now; every year halves what a loop counts. */
  readonly yearsAgo: number;
};

/** How severely one person rated in one loop, against what everybody else saw. */
export type SeverityFinding = {
  readonly raterId: string;
  /** d: positive is more severe than average. */
  readonly severity: number;
  /** q: its variance. */
  readonly variance: number;
  readonly answers: number;
};

export type LearntRater = Rater & {
  /** Loops with enough answers by this person. */
  readonly loops: number;
  readonly ratings: number;
  /** Whether there are loops enough for estimates to use it; before, it is shown as not yet known. */
  readonly inUse: boolean;
};

const ANSWERS_NEEDED = 4;
/** Loops with a finding before a history is used. */
export const LOOPS_NEEDED = 8;
const RATINGS_FOR_SLOPE = 40;
/** Prior variance of u when it is measured in one loop: wide, so that the answers speak. */
const WIDE = 4;
/** A variance so small that the one competency of the update stays at zero: the abilities are held. */
const HELD = 1e-9;

/**
 * Measures each person with at least four answers in a loop: competencies are held where everybody else's
 * evidence puts them, u gets the prior N(0, 4), and the same update gives d with variance q. A person who was the
 * only one to rate gives no finding: there is nobody to be compared with. Source: research, 2.5.
 */
export function severityIn({ role, evidence }: Omit<ClosedLoop, "yearsAgo">): SeverityFinding[] {
  const answers = evidence.filter(({ kind }) => kind === "answer");
  const ids = [...new Set(answers.map(({ raterId }) => raterId))].toSorted();
  return ids.flatMap((raterId): SeverityFinding[] => {
    const own = answers.filter((one) => one.raterId === raterId);
    const others = evidence.filter((one) => one.raterId !== raterId);
    if (own.length < ANSWERS_NEEDED || !others.some(({ kind }) => kind === "answer")) return [];
    const state = loopState(role, others);
    // A held competency moves into the location: theta - u - b = 0 - u - (b - theta).
    const held = own.map(({ competencyKey, difficulty }) => {
      return locationOf(difficulty) - at(state.mean, state.columns.place.get(competencyKey) ?? -1);
    });
    const count = own.length;
    const { mean, covariance } = posteriorOf(
      {
        competencies: 1,
        correlation: 0,
        variance: HELD,
        raterMean: Float64Array.of(0),
        raterVariance: Float64Array.of(WIDE),
      },
      {
        count,
        competency: new Int32Array(count),
        rater: new Int32Array(count).fill(1),
        level: Int32Array.from(own, ({ level }) => level),
        slope: Float64Array.from(own, ({ slope, difficulty }) => slope ?? slopeOf(difficulty)),
        location: Float64Array.from(held),
        weight: Float64Array.from(own, ({ weight }) => weight),
      },
    );
    return [{ raterId, severity: at(mean, 1), variance: at(covariance, 3), answers: count }];
  });
}

/** What one decided loop tells of one of its raters: kept per loop, so that a history can be added up afresh. */
export type RaterMeasure = {
  readonly raterId: string;
  /** d and q of `SeverityFinding`; null where the loop had too few answers, or nobody to compare with. */
  readonly severity: number | null;
  readonly variance: number | null;
  /** How many answers of the loop this person rated. */
  readonly ratings: number;
  /** Sum of their squared residuals e^2 at the posterior of the whole loop. */
  readonly squares: number;
};

/** Measures every person who rated an answer in a loop, by id: severity where it can be told, and how well they fit. */
export function measureRaters(loop: Omit<ClosedLoop, "yearsAgo">): RaterMeasure[] {
  const findings = new Map(severityIn(loop).map((one) => [one.raterId, one]));
  const squares = new Map<string, number[]>();
  for (const { evidence, value } of residualsOf(loopState(loop.role, loop.evidence))) {
    if (evidence.kind !== "answer") continue;
    squares.set(evidence.raterId, [...(squares.get(evidence.raterId) ?? []), value * value]);
  }
  return [...squares]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([raterId, all]) => ({
      raterId,
      severity: findings.get(raterId)?.severity ?? null,
      variance: findings.get(raterId)?.variance ?? null,
      ratings: all.length,
      squares: sum(all),
    }));
}

/**
 * Learns the severity of everybody from closed loops: `measureRaters` of each, added up by `addUpMeasures`.
 */
export function learnSeverity(loops: readonly ClosedLoop[]): LearntRater[] {
  return addUpMeasures(
    loops.flatMap(({ yearsAgo, ...loop }) => measureRaters(loop).map((one) => ({ ...one, yearsAgo }))),
  );
}

/**
 * Adds measures of closed loops up to the severity of everybody (research, 2.5):
 *
 *     precision = 1/0.16 + sum_n k_n / (q_n + h^2)      s = [sum_n k_n d_n / (q_n + h^2)] / precision
 *     v = 1 / precision                                 k_n = 0.5 ^ years since the decision
 *
 * From 40 ratings on also how sharply a person rates: clamp(1 / sqrt(mean e^2), 0.7, 1.15) over their residuals.
 * `inUse` from eight loops on; before it, `ratersToUse` leaves somebody out and they count as average with 0.16.
 * A calibration aid for the person and the owner of calibration, no league table; not valid for somebody who only
 * ever meets weak candidates. Order of loops does not matter; sorted by id. People without a single finding are
 * left out.
 */
export function addUpMeasures(
  measures: readonly (RaterMeasure & { readonly yearsAgo: number })[],
): LearntRater[] {
  const ids = [...new Set(measures.map(({ raterId }) => raterId))].toSorted();
  return ids.flatMap((id): LearntRater[] => {
    const own = measures.filter(({ raterId }) => raterId === id);
    const found = own.flatMap(({ severity, variance, yearsAgo }) => {
      if (severity === null || variance === null) return [];
      return [{ severity, weight: 0.5 ** Math.max(0, yearsAgo) / (variance + HALO * HALO) }];
    });
    if (found.length === 0) return [];
    const precision = 1 / UNKNOWN_SEVERITY.severityVariance + sum(found.map(({ weight }) => weight));
    const ratings = own.reduce((all, one) => all + one.ratings, 0);
    return [
      {
        id,
        severity: sum(found.map(({ severity, weight }) => severity * weight)) / precision,
        severityVariance: 1 / precision,
        slopeFactor: slopeFactorOf(ratings, sum(own.map(({ squares }) => squares))),
        loops: found.length,
        ratings,
        inUse: found.length >= LOOPS_NEEDED,
      },
    ];
  });
}

/** The sum, the same to the last bit in whatever order the numbers come. */
function sum(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0);
}

/** The raters whose history is long enough to be used; everybody else counts as average. */
export function ratersToUse(learnt: readonly LearntRater[]): Rater[] {
  return learnt
    .filter(({ inUse }) => inUse)
    .map(({ id, severity, severityVariance, slopeFactor }) => ({
      id,
      severity,
      severityVariance,
      slopeFactor: slopeFactor ?? 1,
    }));
}

function slopeFactorOf(ratings: number, squares: number): number {
  if (ratings < RATINGS_FOR_SLOPE) return 1;
  return Math.min(1.15, Math.max(0.7, 1 / Math.sqrt(squares / ratings)));
}
