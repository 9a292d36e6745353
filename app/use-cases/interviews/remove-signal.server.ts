import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";

/**
 * Takes back one's own signal from a line; its sealed part stays where it is, unseen. Refuses the signals of
 * others as unknown, and anything once one's scorecard is submitted.
 */
export async function removeSignal(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly lineId: string },
): Promise<void> {
  const { interviewId, lineId } = input;
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "enter_room", interview.subject), "This interview");
    await requireVerdictsOpen(tx, ctx, interview);
    const signal = await tx.signal.findFirst({
      where: { interviewId, lineId, authorId: ctx.actor.id },
    });
    if (!signal) throw notFound("This signal");
    if (signal.removedAt !== null) throw conflict("This signal was taken back already.");
    await tx.signal.update({ where: { id: signal.id }, data: { removedAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "signal.removed",
      subject: { kind: "signal", id: signal.id },
      ...aboutInterview(interview),
      before: { competencyKey: signal.competencyKey },
    });
  });
}
