import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";
import { tellAboutInterviewJob } from "./tell-about-interview.job.server.ts";

/**
 * Cancels a booked interview with a reason; everybody is told, and what is left of the loop is planned anew without
 * it. Refuses interviews that have started.
 */
export async function cancelInterview(ctx: Ctx, interviewId: string, reason: string): Promise<void> {
  if (reason.trim() === "")
    throw invalid("Say why the interview is cancelled.", { reason: "Say why the interview is cancelled." });
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, interviewId);
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "cancel", interview.subject), "This interview");
    if (interview.row.state !== "scheduled")
      throw conflict("This interview has started or is over, so it cannot be cancelled.");
    const { calendarSequence } = await tx.interview.update({
      where: { id: interviewId },
      data: {
        state: "cancelled",
        cancelledReason: reason,
        calendarSequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, ctx, {
      type: "interview.cancelled",
      subject: { kind: "interview", id: interviewId },
      ...aboutInterview(interview),
      before: { state: "scheduled" },
      after: { state: "cancelled", text: reason },
    });
    await replanLoop(tx, ctx, {
      application: { ...interview.row.application, id: interview.row.applicationId },
      because: `${interview.row.name} was cancelled`,
    });
    await ctx.jobs.enqueue(tx, tellAboutInterviewJob, {
      interviewId,
      change: "cancelled",
      sequence: calendarSequence,
      toCandidate: true,
      relieved: [],
    });
  });
}
