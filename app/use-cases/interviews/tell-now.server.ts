import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { openSchedule } from "./internal/booked-day.server.ts";
import { loadChanges } from "./internal/day-changes.server.ts";
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
    const { id } = await openSchedule(tx, ctx, input.applicationId, input.seen);
    const { stamp } = await loadChanges(tx, id);
    await ctx.jobs.enqueue(tx, tellAboutDayJob, { applicationId: id, eventId: stamp });
  });
}
