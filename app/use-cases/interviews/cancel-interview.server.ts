import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { cancelBooking, requireReason, type CancelInput } from "./internal/change-booking.server.ts";
import { tellLater } from "./internal/day-changes.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { lockInterview } from "./internal/room-door.server.ts";

/**
 * Cancels a booked interview with a reason of the list; everybody is told, and what is left of the loop is planned anew
 * without it. Refuses interviews that have started, and "another reason" without words.
 */
export async function cancelInterview(ctx: Ctx, interviewId: string, why: CancelInput): Promise<void> {
  requireReason(why);
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, interviewId);
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "cancel", interview.subject), "This interview");
    const { applicationId, application, name, startsAt } = interview.row;
    await cancelBooking(tx, ctx, interview, why);
    await replanLoop(tx, ctx, {
      application: { ...application, id: applicationId },
      because: `${name} was cancelled`,
    });
    await tellLater(tx, ctx, { applicationId, starts: [startsAt] });
  });
}
