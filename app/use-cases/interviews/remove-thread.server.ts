import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";

/** Takes a thread back. Only its author may, in the interview it came from; refuses one that was pulled. */
export async function removeThread(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly threadId: string },
): Promise<void> {
  const { interviewId, threadId } = input;
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "add_thread", interview.subject), "This interview");
    const thread = await tx.thread.findFirst({ where: { id: threadId, interviewId, removedAt: null } });
    if (!thread) throw notFound("This thread");
    if (thread.authorId !== ctx.actor.id) throw forbidden("A thread is taken back by its author.");
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, pulledAt: null, removedAt: null },
      data: { removedAt: ctx.now },
    });
    if (count === 0) throw conflict("This thread was pulled meanwhile, so it stays.");
    await appendEvent(tx, ctx, {
      type: "thread.removed",
      subject: { kind: "thread", id: threadId },
      ...aboutInterview(interview),
      before: { text: thread.text, competencyKey: thread.competencyKey },
    });
  });
}
