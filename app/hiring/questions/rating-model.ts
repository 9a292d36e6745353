/**
 * The graded response model behind every estimate: how likely an answer of some level is, given a competency and
 * how severe the rater is with this candidate. Abilities, severities and difficulties share one unit, the standard
 * deviation of the candidates who reach the onsite for this role. Source: research on adaptive interviews, 2.1
 * and 2.3; Samejima's graded response model with fixed, evenly spaced steps.
 */

/** Steps between the levels: tau_1, tau_2, tau_3 = -1.2, 0, 1.2. */
export const STEPS = [-1.2, 0, 1.2] as const;

/** What a question nobody calibrated counts as: difficulty 3, slope 0.9. */
const UNKNOWN = { location: 0, slope: 0.9 } as const;

/** The logistic function s(x) = 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Where a difficulty of 1 to 5 lies on the ability scale: b = 0.7 (d - 3), from -1.4 to 1.4; null is unknown. */
export function locationOf(difficulty: number | null): number {
  return difficulty === null ? UNKNOWN.location : 0.7 * (difficulty - 3);
}

/** How sharply a question tells abilities apart: a = 0.9 + 0.1 d; null is unknown. */
export function slopeOf(difficulty: number | null): number {
  return difficulty === null ? UNKNOWN.slope : 0.9 + 0.1 * difficulty;
}

/** The level from 1 to 4 that an ability is shown as: L = 1 + sum over k of s(1.2 (theta - tau_k)). */
export function levelOf(theta: number): number {
  return STEPS.reduce((level, step) => level + logistic(1.2 * (theta - step)), 1);
}

/** Probability of each level 1 to 4 for an effective ability eta = theta - u, at slope a and location b. */
export function levelProbabilities(eta: number, slope: number, location: number): number[] {
  const x = eta - location;
  const above = STEPS.map((step) => logistic(slope * (x - step)));
  return [1, ...above].map((value, index) => value - (above[index] ?? 0));
}

/**
 * Expected information of one rating about eta, per unit of weight, where x = eta - b:
 * I = a^2 sum over r of (A_r - B_r) [A_r (1 - A_r) + B_r (1 - B_r)].
 */
export function informationAt(x: number, slope: number): number {
  const p1 = logistic(slope * (x - STEPS[0]));
  const p2 = logistic(slope * (x - STEPS[1]));
  const p3 = logistic(slope * (x - STEPS[2]));
  const v1 = p1 * (1 - p1);
  const v2 = p2 * (1 - p2);
  const v3 = p3 * (1 - p3);
  return slope * slope * ((1 - p1) * v1 + (p1 - p2) * (v1 + v2) + (p2 - p3) * (v2 + v3) + p3 * v3);
}

/**
 * Information of a rating averaged over what is still unknown about eta (variance v), by three points:
 * 2/3 I(mu) + 1/6 I(mu - sqrt(3 v)) + 1/6 I(mu + sqrt(3 v)), mu = expected eta - b.
 */
export function expectedInformation(mu: number, variance: number, slope: number): number {
  const spread = Math.sqrt(3 * variance);
  return (
    (2 / 3) * informationAt(mu, slope) +
    (1 / 6) * (informationAt(mu - spread, slope) + informationAt(mu + spread, slope))
  );
}

/** The standard normal distribution function, to 1e-7 (Abramowitz and Stegun 26.2.17). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = Math.exp((-z * z) / 2) * 0.3989422804014327 * series;
  return z > 0 ? 1 - tail : tail;
}
