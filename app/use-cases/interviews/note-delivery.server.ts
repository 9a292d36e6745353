import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { DeliveryTag } from "#app/hiring/questions/vocabulary.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { requireAsked } from "./internal/open-question.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";
import { lineBeingWritten } from "./internal/written-line.server.ts";

/**
 * Notes how the candidate communicates, on one question or in general: a fact for the whole loop that steers how
 * questions are put, never a level. Its interviewer and shadows may, while the interview runs. Noting the same
 * again on the same question changes nothing. Returns the tag's id.
 */
export async function noteDelivery(
  ctx: Ctx,
  input: {
    readonly interviewId: string;
    readonly name: DeliveryTag;
    readonly askedQuestionId: string | null;
    /** The name its browser gave it. */
    readonly id?: string | undefined;
  },
): Promise<{ tagId: string }> {
  const { interviewId, name, askedQuestionId } = input;
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "tag_delivery", interview.subject), "This interview");
    requireRunning(interview);
    if (askedQuestionId !== null) await requireAsked(tx, interviewId, askedQuestionId);
    const own = { interviewId, name, askedQuestionId, notedById: ctx.actor.id };
    const standing = await tx.deliveryTag.findFirst({
      where: { ...own, removedAt: null },
      select: { id: true },
    });
    if (standing) return { tagId: standing.id };
    const noteLineId = await lineBeingWritten(tx, interviewId);
    const data = {
      ...own,
      notedAt: ctx.now,
      noteLineId,
      ...(input.id === undefined ? {} : { id: input.id }),
    };
    const tag = await tx.deliveryTag.create({ data, select: { id: true } });
    await appendEvent(tx, ctx, {
      type: "delivery.noted",
      subject: { kind: "delivery_tag", id: tag.id },
      ...aboutInterview(interview),
      after: { name, askedQuestionId },
    });
    return { tagId: tag.id };
  });
}
