import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { openSchedule } from "./internal/booked-day.server.ts";
import { loadChanges, requireSeen } from "./internal/day-changes.server.ts";
import { tellAboutDayJob } from "./tell-about-day.job.server.ts";

/**
 * Has everybody concerned told of changes to a schedule at once, who would be told once hands have rested. Refuses
 * whoever may not change it, and a schedule that has changed since the page showed it.
 */
export async function tellNow(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly seen: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await openSchedule(tx, input.applicationId);
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    const { id } = loaded.row;
    await requireSeen(tx, ctx, id, input.seen);
    const { stamp } = await loadChanges(tx, id);
    await ctx.jobs.enqueue(tx, tellAboutDayJob, { applicationId: id, eventId: stamp });
  });
}
