import { at } from "./at.ts";
import { STEPS } from "./rating-model.ts";

/** Rated answers as columns of numbers; competency and rater are positions in the vector of unknowns. */
export type AnswerColumns = {
  readonly count: number;
  readonly competency: Int32Array;
  readonly rater: Int32Array;
  /** 1 to 4. */
  readonly level: Int32Array;
  readonly slope: Float64Array;
  readonly location: Float64Array;
  readonly weight: Float64Array;
};

export type Prior = {
  /** How many competencies there are; the rater terms follow them in the vector of unknowns. */
  readonly competencies: number;
  /** Correlation of any two competencies before anything is known; their mean is 0. */
  readonly correlation: number;
  /** Variance of each competency before anything is known: 1, the unit, when left out. */
  readonly variance?: number;
  /** Mean of each rater term u: positive is severe. */
  readonly raterMean: Float64Array;
  /** Variance of each rater term: what is unknown of the person's severity, plus halo squared. */
  readonly raterVariance: Float64Array;
};

export type Posterior = {
  /** Competencies first, rater terms after them. */
  readonly mean: Float64Array;
  /** Row after row, as many rows as `mean` has entries. */
  readonly covariance: Float64Array;
  /** False when twenty rounds were not enough; the last round's value is then given. */
  readonly settled: boolean;
};

const MOST_ROUNDS = 20;
const CLOSE_ENOUGH = 1e-4;
const LONGEST_STEP = 2;

/**
 * The joint posterior of all competencies and rater terms: mode by Newton's method, covariance by Laplace (the
 * inverse of the negative second derivative there). The log posterior is concave, so there is one mode and the
 * way to it does not matter.
 *
 *     g = -K0 (x - x0) + sum w a (1 - A - B) z          z = e_competency - e_rater
 *     H =  K0 + sum w a^2 [A (1 - A) + B (1 - B)] z z'
 *     x <- x + H^-1 g, a step longer than 2 cut to 2, until it is shorter than 1e-4 or for 20 rounds
 *
 * Source: research on adaptive interviews, 2.2 and 2.3. Costs O(n + D^3) a round, three to six rounds.
 */
export function posteriorOf(prior: Prior, answers: AnswerColumns): Posterior {
  const size = prior.competencies + prior.raterMean.length;
  const mean = startOf(prior);
  const start = mean.slice();
  const prec = precisionOf(prior);
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  let settled = false;
  for (let round = 0; round < MOST_ROUNDS && !settled; round++) {
    hessian.set(prec);
    for (let i = 0; i < size; i++) {
      let pull = 0;
      for (let j = 0; j < size; j++) pull -= at(prec, i * size + j) * (at(mean, j) - at(start, j));
      gradient[i] = pull;
    }
    addAnswers(answers, mean, gradient, hessian);
    factorise(hessian, size);
    solveInPlace(hessian, gradient, size);
    let longest = 0;
    for (let i = 0; i < size; i++) longest = Math.max(longest, Math.abs(at(gradient, i)));
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (let i = 0; i < size; i++) mean[i] = at(mean, i) + scale * at(gradient, i);
    settled = longest < CLOSE_ENOUGH;
  }
  return { mean, covariance: inverseOf(hessian, size), settled };
}

function startOf({ competencies, raterMean }: Prior): Float64Array {
  const start = new Float64Array(competencies + raterMean.length);
  start.set(raterMean, competencies);
  return start;
}

/** K0: the inverse of a matrix with v on its diagonal and rho v elsewhere, in closed form; raters 1 / variance. */
function precisionOf({ competencies, correlation, variance = 1, raterVariance }: Prior): Float64Array {
  const size = competencies + raterVariance.length;
  const prec = new Float64Array(size * size);
  const own = 1 / (1 - correlation) / variance;
  const shared = (own * correlation) / (1 + (competencies - 1) * correlation);
  for (let i = 0; i < competencies; i++) {
    for (let j = 0; j < competencies; j++) prec[i * size + j] = (i === j ? own : 0) - shared;
  }
  raterVariance.forEach((spread, rater) => {
    prec[(competencies + rater) * (size + 1)] = 1 / spread;
  });
  return prec;
}

function addAnswers(
  { count, competency, rater, level, slope, location, weight }: AnswerColumns,
  mean: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const size = mean.length;
  for (let i = 0; i < count; i++) {
    const c = at(competency, i);
    const u = at(rater, i);
    const a = at(slope, i);
    const x = at(mean, c) - at(mean, u) - at(location, i);
    const upper = at(level, i) === 1 ? 1 : 1 / (1 + Math.exp(-a * (x - at(STEPS, at(level, i) - 2))));
    const lower = at(level, i) === 4 ? 0 : 1 / (1 + Math.exp(-a * (x - at(STEPS, at(level, i) - 1))));
    const push = at(weight, i) * a * (1 - upper - lower);
    const bend = at(weight, i) * a * a * (upper * (1 - upper) + lower * (1 - lower));
    gradient[c] = at(gradient, c) + push;
    gradient[u] = at(gradient, u) - push;
    hessian[c * size + c] = at(hessian, c * size + c) + bend;
    hessian[u * size + u] = at(hessian, u * size + u) + bend;
    hessian[c * size + u] = at(hessian, c * size + u) - bend;
    hessian[u * size + c] = at(hessian, u * size + c) - bend;
  }
}

/** Cholesky: leaves L, with L L' = H, in the lower triangle. H is positive definite because K0 is. */
function factorise(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = at(matrix, i * size + j);
      for (let k = 0; k < j; k++) sum -= at(matrix, i * size + k) * at(matrix, j * size + k);
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / at(matrix, j * size + j);
    }
  }
}

/** Replaces the right side by the solution of L L' x = right. */
function solveInPlace(factor: Float64Array, right: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    let sum = at(right, i);
    for (let k = 0; k < i; k++) sum -= at(factor, i * size + k) * at(right, k);
    right[i] = sum / at(factor, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(right, i);
    for (let k = i + 1; k < size; k++) sum -= at(factor, k * size + i) * at(right, k);
    right[i] = sum / at(factor, i * size + i);
  }
}

/** (L L')^-1 from the factor: the lower triangle of L^-1 first, then its transpose times itself. */
function inverseOf(factor: Float64Array, size: number): Float64Array {
  const low = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    low[j * size + j] = 1 / at(factor, j * size + j);
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= at(factor, i * size + k) * at(low, k * size + j);
      low[i * size + j] = sum / at(factor, i * size + i);
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += at(low, k * size + i) * at(low, k * size + j);
      inverse[i * size + j] = sum;
      inverse[j * size + i] = sum;
    }
  }
  return inverse;
}
