import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";

/**
 * Takes back a delivery tag. Only who noted it may, while the interview runs; refuses what was taken back
 * already.
 */
export async function removeDelivery(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly tagId: string },
): Promise<void> {
  const { interviewId, tagId } = input;
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "tag_delivery", interview.subject), "This interview");
    requireRunning(interview);
    const tag = await tx.deliveryTag.findFirst({ where: { id: tagId, interviewId } });
    if (!tag) throw notFound("This tag");
    if (tag.notedById !== ctx.actor.id) throw forbidden("A tag is taken back by who noted it.");
    if (tag.removedAt !== null) throw conflict("This tag was taken back already.");
    await tx.deliveryTag.update({ where: { id: tagId }, data: { removedAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "delivery.removed",
      subject: { kind: "delivery_tag", id: tagId },
      ...aboutInterview(interview),
      before: { name: tag.name, askedQuestionId: tag.askedQuestionId },
    });
  });
}
