import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { withPreview } from "#app/hiring/questions/loop-plan.ts";
import { gapsOf } from "#app/hiring/questions/reassign.ts";
import { gapKey } from "#app/hiring/reminders/inbox-words.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { withdrawItems } from "#app/platform/db/inbox.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { openPlan, requireInPipeline, savePlan } from "./internal/plan-door.server.ts";

export type ReassignInput = {
  readonly applicationId: string;
  readonly competencyKey: string;
  readonly interviewId: string;
};

/**
 * Closes a gap in one step: a competency that the loop would not look at enough goes to a later interview that can
 * still take it, with what that interview lets go for it. Returns what was done and the event by which it can be
 * undone. Refuses a gap that is none any more, and an interview that can no longer take it; by those who run the
 * process alone.
 */
export async function reassignCompetency(
  ctx: Ctx,
  { applicationId, competencyKey, interviewId }: ReassignInput,
): Promise<{ what: string; eventId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, applicationId);
    const plan = await openPlan(tx, ctx, applicationId);
    requireAllowed(canOnApplication(ctx.actor, "plan_loop", plan.subject), "This application");
    requireInPipeline(plan);
    const loop = withPreview(plan.loop);
    const gap = gapsOf(loop).find((one) => one.competencyKey === competencyKey);
    if (!gap) throw conflict("This gap is closed already. Nothing was changed.");
    const option = gap.options.find((one) => one.interviewId === interviewId);
    if (!option) {
      throw conflict(
        "That interview can no longer take it. Look at the plan as it is now, and decide again.",
      );
    }
    const name = plan.rubric.competencies.find(({ key }) => key === competencyKey)?.name ?? competencyKey;
    const what = `Gave ${name} to ${option.interviewName}`;
    const eventId = await savePlan(tx, ctx, { ...plan, loop }, { plan: option.plan, what });
    await withdrawItems(tx, { applicationId, keys: [gapKey(applicationId, competencyKey)] });
    return { what, eventId };
  });
}
