import { canLearn } from "#app/hiring/access/calibration.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { CLOSING_OUTCOMES } from "#app/hiring/debriefs/decision.ts";
import { LEARNING_RULES } from "#app/hiring/questions/learnt.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { learnFromDecisionJob } from "./learn-from-decision.job.server.ts";

const MOST_AT_ONCE = 500;

/**
 * Enqueues learning for decided loops that were decided before Baton learnt, or were learnt by older rules; at most 500
 * a night. Answers how many. For the system alone.
 */
export async function sweepLearning(ctx: SystemCtx): Promise<number> {
  requireAllowed(canLearn(ctx.eventActor), "What loops teach");
  return inTransaction(ctx.db, async (tx) => {
    const behind = await tx.application.findMany({
      where: {
        candidate: { erasedAt: null },
        revealedAt: { not: null },
        decisions: { some: { supersededAt: null, outcome: { in: [...CLOSING_OUTCOMES] } } },
        OR: [{ learnt: null }, { learnt: { rules: { lt: LEARNING_RULES } } }],
      },
      orderBy: { id: "asc" },
      take: MOST_AT_ONCE,
      select: { id: true },
    });
    for (const { id } of behind) await ctx.jobs.enqueue(tx, learnFromDecisionJob, { applicationId: id });
    return behind.length;
  });
}
