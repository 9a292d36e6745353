import { isWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadToldApplication } from "./internal/day-news.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { tellNews } from "./internal/tell-news.server.ts";

export type Telling = {
  readonly interviewId: string;
  readonly change: "booked" | "changed" | "cancelled";
  readonly sequence: number;
  readonly toCandidate: boolean;
};

/**
 * Queues the mails about an interview, each with its calendar file: to the candidate, the interviewer and shadows.
 * Everybody hears only what they do not know yet: who joins is invited, who was told the same is left in peace. A
 * change that a later one has overtaken is not told, and nothing is told to a candidate who was erased.
 */
export async function tellAboutInterview(ctx: SystemCtx, telling: Telling): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, telling.interviewId);
    const interview = await tx.interview.findFirst({ where: { id: telling.interviewId } });
    if (!interview || !isWorthTelling(telling, interview)) return;
    const told = await loadToldApplication(tx, interview.applicationId);
    if (!told) return;
    await tellNews(tx, ctx, told, {
      interviewIds: [interview.id],
      toCandidate: telling.toCandidate,
      stamp: `${interview.id}:${telling.sequence}`,
    });
  });
}
