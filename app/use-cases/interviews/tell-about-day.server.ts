import { readersOfDay } from "#app/hiring/access/telling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadChanges } from "./internal/day-changes.server.ts";
import { loadToldApplication } from "./internal/day-news.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { tellNews } from "./internal/tell-news.server.ts";

/**
 * Queues one mail for everybody concerned by changes to an application's booked interviews, with a calendar file for
 * each: the net difference to what they were told last, so that a series of changes is told once and what came and
 * went not at all. Says nothing when a later change has overtaken this one, nothing to a candidate whose application
 * has ended, who hears of that in another mail, and nothing about a candidate who was erased.
 */
export async function tellAboutDay(
  ctx: SystemCtx,
  { applicationId, eventId }: { readonly applicationId: string; readonly eventId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, applicationId);
    const changes = await loadChanges(tx, applicationId);
    const told = await loadToldApplication(tx, applicationId);
    const readers = told ? readersOfDay({ eventId, stamp: changes.stamp }, told.application) : "nobody";
    if (!told || readers === "nobody") return;
    await tellNews(tx, ctx, told, {
      interviewIds: changes.interviewIds,
      toCandidate: readers === "everybody",
      stamp: eventId,
    });
  });
}
