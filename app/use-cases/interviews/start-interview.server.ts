import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideInterviewMove } from "#app/hiring/interviews/interview-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { planKit } from "./internal/plan-kit.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";

/**
 * Starts an interview and its clock. Only its interviewer may; refuses with a conflict when it runs already, is
 * over, or its application has left the pipeline. Plans the kit if nobody has yet.
 */
export async function startInterview(ctx: Ctx, input: { readonly interviewId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    const { row } = interview;
    const move = decideInterviewMove({ state: row.state, to: "in_progress" });
    if (!move.ok) throw conflict(move.message);
    if (row.application.disposition !== null) {
      throw conflict("This application has left the pipeline, so its interviews are not held any more.");
    }
    await planKit(tx, ctx, row.id);
    await tx.interview.update({
      where: { id: row.id },
      data: { state: "in_progress", startedAt: ctx.now, version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "interview.started",
      subject: { kind: "interview", id: row.id },
      ...aboutInterview(interview),
      before: { state: row.state },
      after: { state: "in_progress" },
    });
  });
}
