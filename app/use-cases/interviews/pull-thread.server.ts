import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";

/**
 * Notes that a thread was pulled in this interview, so that nobody pulls it twice. The people of the running
 * interview may; refuses what somebody pulled first.
 */
export async function pullThread(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly threadId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "add_thread", interview.subject), "This interview");
    requireRunning(interview);
    const { applicationId } = interview.row;
    const thread = await tx.thread.findFirst({
      where: { id: input.threadId, applicationId, removedAt: null },
    });
    if (!thread) throw notFound("This thread");
    const { count } = await tx.thread.updateMany({
      where: { id: thread.id, pulledAt: null, removedAt: null },
      data: { pulledAt: ctx.now, pulledById: ctx.actor.id },
    });
    if (count === 0) throw conflict("Somebody pulled this thread already. Reload to see who.");
    await appendEvent(tx, ctx, {
      type: "thread.pulled",
      subject: { kind: "thread", id: thread.id },
      ...aboutInterview(interview),
      before: { text: thread.text, pulled: false },
      after: { text: thread.text, pulled: true },
    });
  });
}
