import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { questionAt } from "#app/platform/db/question-at.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

/**
 * Dates a person's own signal back to `ctx.now`, with the question that was being answered then, when the server heard
 * of its tag later than that: a line that was tagged without network reaches the log once there is one. Never forward,
 * and never before the interview began.
 */
export async function dateSignal(tx: Tx, ctx: Ctx, { row }: LoadedInterview, lineId: string): Promise<void> {
  const own = await tx.signal.findFirst({
    where: { interviewId: row.id, lineId, authorId: ctx.actor.id, removedAt: null },
    select: { id: true, notedAt: true },
  });
  const moment = Math.max(ctx.now.getTime(), row.startedAt?.getTime() ?? ctx.now.getTime());
  if (!own || own.notedAt.getTime() <= moment) return;
  const notedAt = new Date(moment);
  const askedQuestionId = await questionAt(tx, row.id, notedAt);
  await tx.signal.update({ where: { id: own.id }, data: { notedAt, askedQuestionId } });
}
