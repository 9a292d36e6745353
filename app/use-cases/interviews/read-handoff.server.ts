import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";

/**
 * Notes that somebody of the interview has read its handoff brief. Reading it again changes nothing. Refuses
 * everybody who is not in that room.
 */
export async function readHandoff(ctx: Ctx, input: { readonly interviewId: string }): Promise<void> {
  const { interviewId } = input;
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "enter_room", interview.subject), "This interview");
    const receipt = { interviewId, personId: ctx.actor.id };
    const read = await tx.handoffReceipt.findFirst({ where: receipt, select: { id: true } });
    if (read) return;
    await tx.handoffReceipt.create({ data: { ...receipt, readAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "handoff.read",
      subject: { kind: "interview", id: interviewId },
      ...aboutInterview(interview),
      after: { readAt: ctx.now.toISOString() },
    });
  });
}
