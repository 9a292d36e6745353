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

const USES_NEEDED = 20;
const RATE = 0.5;
const MOST_DRIFT = 1;

/**
 * Lets a question's difficulty follow the data: after 20 uses d' = d - 0.5 x mean residual in levels, at most 1
 * away from the label (research, 5.1). Answers rated better than expected make a question easier. The residuals
 * must come from expectations at the label, or the same data would move it again and again.
 */
export function driftOf(questionId: string, label: number, residuals: readonly number[]): Drift {
  if (!(label >= 1 && label <= 5)) throw wrong("label", "must lie between 1 and 5");
  const uses = residuals.length;
  const sum = residuals.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0);
  const meanResidual = uses === 0 ? 0 : sum / uses;
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
): { readonly questionId: string; readonly residual: number }[] {
  return evidence.flatMap((one) => {
    if (one.kind !== "answer" || one.weight < 1 || !one.questionId) return [];
    const others = evidence.filter(({ id }) => id !== one.id);
    const state = loopState(role, others, raters, [one.raterId]);
    const place = state.raterPlace.get(one.raterId) ?? -1;
    const eta = at(state.mean, state.columns.place.get(one.competencyKey) ?? -1) - at(state.mean, place);
    const rater = state.raters[place - state.columns.keys.length];
    const expected = expectedLevel(eta, slopeOfEvidence(one, rater), locationOf(one.difficulty));
    return [{ questionId: one.questionId, residual: one.level - expected.mean }];
  });
}
