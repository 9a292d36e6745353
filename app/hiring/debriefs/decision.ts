import { isForHiring, type Recommendation } from "../scorecards/vocabulary.ts";

/** What the hiring manager decides; kept for good. */
export const DECISION_OUTCOMES = ["hire", "no_hire", "hold"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Outcomes after which a loop is over; on hold it may go on. */
export const CLOSING_OUTCOMES = ["hire", "no_hire"] as const satisfies readonly DecisionOutcome[];

/** Whether a decision closes its loop, so that there is something to learn from it. */
export function isClosedBy(outcome: DecisionOutcome): boolean {
  return CLOSING_OUTCOMES.some((one) => one === outcome);
}

/** One piece of evidence a decision rests on: a signal of a note, or a level of a scorecard. */
export type Citation = {
  readonly competencyKey: string;
  readonly signalId: string | null;
  readonly scorecardLevelId: string | null;
};

export type DecisionDraft = {
  readonly outcome: DecisionOutcome | null;
  readonly citations: readonly Citation[];
  readonly rationale: string;
  /** What the hiring manager answers to those who recommended the opposite. */
  readonly dissent: string;
};

export type DecisionFacts = {
  readonly revealed: boolean;
  readonly mustHaves: readonly { readonly key: string; readonly name: string }[];
  readonly recommendations: readonly {
    readonly name: string;
    readonly recommendation: Recommendation | null;
  }[];
};

export type DecisionLack = {
  readonly kind: "reveal" | "outcome" | "evidence" | "rationale" | "dissent";
  readonly competencyKey: string | null;
  readonly message: string;
};

/** Names of those who recommended the opposite of this outcome; a hold contradicts nobody. */
export function dissenters(
  outcome: DecisionOutcome | null,
  facts: Pick<DecisionFacts, "recommendations">,
): string[] {
  if (outcome === null || outcome === "hold") return [];
  return facts.recommendations
    .filter(
      ({ recommendation }) => recommendation !== null && isForHiring(recommendation) !== (outcome === "hire"),
    )
    .map(({ name }) => name);
}

/**
 * What keeps a decision from being recorded: the reveal, an outcome, at least one cited signal or scorecard
 * level for each must-have, a rationale, and an answer to dissent where somebody recommended the opposite. An
 * empty list is a decision that can be defended.
 */
export function decisionLacks(draft: DecisionDraft, facts: DecisionFacts): DecisionLack[] {
  const lacks: DecisionLack[] = [];
  const lack = (kind: DecisionLack["kind"], message: string, competencyKey: string | null = null) =>
    lacks.push({ kind, competencyKey, message });
  if (!facts.revealed) lack("reveal", "Reveal the scorecards before deciding.");
  if (draft.outcome === null) lack("outcome", "Choose hire, no hire or hold.");
  for (const { key, name } of facts.mustHaves) {
    const cited = draft.citations.some((citation) => citation.competencyKey === key && isGrounded(citation));
    if (!cited) lack("evidence", `Cite at least one signal or level for ${name}, a must-have.`, key);
  }
  if (draft.rationale.trim() === "") lack("rationale", "Write the rationale: what the decision rests on.");
  const opposed = dissenters(draft.outcome, facts);
  if (opposed.length > 0 && draft.dissent.trim() === "") {
    lack("dissent", `${opposed.join(" and ")} recommended the opposite. Say how you weighed that.`);
  }
  return lacks;
}

function isGrounded({ signalId, scorecardLevelId }: Citation): boolean {
  return signalId !== null || scorecardLevelId !== null;
}
