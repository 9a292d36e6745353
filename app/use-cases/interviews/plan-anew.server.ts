import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { mayPlan, openPlan, requireFresh, requireInPipeline } from "./internal/plan-door.server.ts";

/**
 * Gives up what was changed by hand in an interview's plan and plans it anew within what is left of the loop. Refuses
 * an interview that has begun, a plan that has changed since the page showed it, and whoever may not plan it.
 */
export async function planAnew(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly interviewId: string; readonly seen: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, input.applicationId);
    const plan = await openPlan(tx, ctx, input.applicationId);
    requireAllowed(mayPlan(ctx, plan, input.interviewId), "This interview");
    requireInPipeline(plan);
    await requireFresh(tx, ctx, plan, input.seen);
    const interview = plan.loop.interviews.find(({ id }) => id === input.interviewId);
    if (interview?.state !== "scheduled") {
      throw conflict(
        `${interview?.name ?? "This interview"} has begun or is over, so its plan stays as it is.`,
      );
    }
    const because = `${interview.name} was planned anew`;
    await replanLoop(tx, ctx, { application: plan.row, because, anew: interview.id });
  });
}
