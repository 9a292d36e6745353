/** An interviewer's leaning, on four points so that nobody can sit in the middle. */
export const RECOMMENDATIONS = ["strong_no", "no", "yes", "strong_yes"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** 1 not yet, 2 partly, 3 meets the bar, 4 clearly above. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** "No evidence" is an answer of its own; it is never a 2. */
export const NO_EVIDENCE = "no_evidence";
export type Mark = Level | typeof NO_EVIDENCE;

export const SCORECARD_STATES = ["draft", "submitted"] as const;
export type ScorecardState = (typeof SCORECARD_STATES)[number];

export const RECOMMENDATION_NAMES: Record<Recommendation, string> = {
  strong_no: "Strong no",
  no: "No",
  yes: "Yes",
  strong_yes: "Strong yes",
};

export const LEVEL_NAMES: Record<Level, string> = {
  1: "Not yet",
  2: "Partly",
  3: "Meets the bar",
  4: "Clearly above",
};

/** Whether a number from outside is a level. */
export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** Whether a recommendation speaks for hiring. */
export function isForHiring(recommendation: Recommendation): boolean {
  return recommendation === "yes" || recommendation === "strong_yes";
}
