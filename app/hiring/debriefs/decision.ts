/** What the hiring manager decides; kept for good. */
export const DECISION_OUTCOMES = ["hire", "no_hire", "hold"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
