import { isWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadToldApplication } from "./internal/day-news.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { tellNews } from "./internal/tell-news.server.ts";

export type BookedDay = {
  readonly applicationId: string;
  readonly holdId: string;
  readonly interviewIds: readonly string[];
};

/**
 * Queues the invitations to a day that was booked at once: one to the candidate about all of it, and one to everybody
 * they meet or who watches for each interview of theirs. What was changed or called off meanwhile is not told here but
 * with that change; nobody is told twice, and nothing is told to a candidate who was erased.
 */
export async function tellAboutBookedDay(
  ctx: SystemCtx,
  { applicationId, holdId, interviewIds }: BookedDay,
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, applicationId);
    const told = await loadToldApplication(tx, applicationId);
    if (!told) return;
    const asBooked = told.application.interviews.filter(
      (one) => interviewIds.includes(one.id) && isWorthTelling({ change: "booked", sequence: 0 }, one),
    );
    await tellNews(tx, ctx, told, {
      interviewIds: asBooked.map(({ id }) => id),
      toCandidate: true,
      stamp: `booked:${holdId}`,
    });
  });
}
