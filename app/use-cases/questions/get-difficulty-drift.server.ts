import { canOnCalibration, NO_PERSON } from "#app/hiring/access/calibration.policy.ts";
import { driftOf, driftSteps } from "#app/hiring/questions/difficulty-drift.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadKeptResiduals } from "#app/platform/db/learnt.server.ts";

/**
 * What a question's label counts as now, and how it came to that, from the answers of decided loops to words with this
 * label; nothing of a candidate or of an interviewer is in it. Null for whoever does not keep the bank. The label of a
 * published version is never changed by it.
 */
export async function getDifficultyDrift(
  ctx: Ctx,
  { questionId, label }: { readonly questionId: string; readonly label: number },
) {
  if (!canOnCalibration(ctx.actor, "view_drift", NO_PERSON).allowed) return null;
  const kept = (await loadKeptResiduals(ctx.db, [questionId])).filter((one) => one.label === label);
  const { uses, meanResidual, difficulty } = driftOf(
    questionId,
    label,
    kept.map(({ residual }) => residual),
  );
  return { label, uses, meanResidual, difficulty, steps: driftSteps(label, kept) };
}
