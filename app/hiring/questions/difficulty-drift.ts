import { at } from "./at.ts";
import type { Evidence } from "./evidence.ts";
import { loopState, slopeOfEvidence } from "./loop-state.ts";
import { expectedLevel } from "./misfit.ts";
import { locationOf } from "./rating-model.ts";
import type { Rater } from "./raters.ts";
import { wrong, type EngineRole } from "./role.ts";

/** What the answers to one question say of its label. */
export type Drift = {
  readonly questionId: string;
  readonly uses: number;
  /** In levels: how much better than expected its answers were rated; negative is worse. */
  readonly meanResidual: number;
  /** The label as two people gave it, 1 to 5. */
  readonly label: number;
  /** What estimates should count it as: the label until 20 uses, then drifted by at most 1, within 1 to 5. */
  readonly difficulty: number;
};

/** Answers that a question needs before its difficulty moves. */
export const USES_NEEDED = 20;
const RATE = 0.5;
const MOST_DRIFT = 1;

/**
 * Lets a question's difficulty follow the data: after 20 uses d' = d - 0.5 x mean residual in levels, at most 1
 * away from the label (research, 5.1). Answers rated better than expected make a question easier. The residuals
 * must come from expectations at the label, or the same data would move it again and again.
 */
export function driftOf(questionId: string, label: number, residuals: readonly number[]): Drift {
  const uses = residuals.length;
  const sum = residuals.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0);
  return driftBy({ questionId, label, uses, meanResidual: uses === 0 ? 0 : sum / uses });
}

/** The same from answers that have been added up. */
export function driftBy({ questionId, label, uses, meanResidual }: Omit<Drift, "difficulty">): Drift {
  if (!(label >= 1 && label <= 5)) throw wrong("label", "must lie between 1 and 5");
  const shift = uses < USES_NEEDED ? 0 : Math.min(MOST_DRIFT, Math.max(-MOST_DRIFT, -RATE * meanResidual));
  return { questionId, uses, meanResidual, label, difficulty: Math.min(5, Math.max(1, label + shift)) };
}

/**
 * How each answer of a closed loop compares with what all the *other* evidence of the loop expects of it, in
 * levels: r - E r at the question's label. Evidence without a question, and answers that are not full evidence
 * (asked again, rated after seeing others), are left out.
 */
export function levelResiduals(
  role: EngineRole,
  evidence: readonly Evidence[],
  raters: readonly Rater[] = [],
): { readonly evidenceId: string; readonly questionId: string; readonly residual: number }[] {
  return evidence.flatMap((one) => {
    if (one.kind !== "answer" || one.weight < 1 || !one.questionId) return [];
    const others = evidence.filter(({ id }) => id !== one.id);
    const state = loopState(role, others, raters, [one.raterId]);
    const place = state.raterPlace.get(one.raterId) ?? -1;
    const eta = at(state.mean, state.columns.place.get(one.competencyKey) ?? -1) - at(state.mean, place);
    const rater = state.raters[place - state.columns.keys.length];
    const expected = expectedLevel(eta, slopeOfEvidence(one, rater), locationOf(one.difficulty));
    return [{ evidenceId: one.id, questionId: one.questionId, residual: one.level - expected.mean }];
  });
}

export type DriftStep = { readonly at: Date; readonly uses: number; readonly difficulty: number };

/**
 * The audit trail of a drift: when what a question counts as changed, to a tenth, and from how many answers; oldest
 * first. It is worked out from the answers that are kept, so an erased candidate is in none of its steps.
 */
export function driftSteps(
  label: number,
  answers: readonly { readonly at: Date; readonly residual: number }[],
): DriftStep[] {
  const ordered = answers.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const moments = [...new Set(ordered.map(({ at: moment }) => moment.getTime()))];
  const steps: DriftStep[] = [];
  let before = label;
  for (const moment of moments) {
    const known = ordered.filter(({ at: when }) => when.getTime() <= moment);
    const drift = driftOf(
      "",
      label,
      known.map(({ residual }) => residual),
    );
    const difficulty = Math.round(drift.difficulty * 10) / 10;
    if (difficulty === before) continue;
    steps.push({ at: new Date(moment), uses: known.length, difficulty });
    before = difficulty;
  }
  return steps;
}
