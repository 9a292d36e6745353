import { notFound } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview } from "./room-door.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

/**
 * Ends the question that is being answered, if there is one; none ends before it was asked, also when an earlier act
 * arrives late. Returns its id, or null.
 */
export async function endOpenQuestion(tx: Tx, ctx: Ctx, interview: LoadedInterview): Promise<string | null> {
  const open = await tx.askedQuestion.findFirst({
    where: { interviewId: interview.row.id, endedAt: null },
    orderBy: { askedAt: "desc" },
    select: { id: true, askedAt: true },
  });
  if (!open) return null;
  const endedAt = open.askedAt > ctx.now ? open.askedAt : ctx.now;
  await tx.askedQuestion.updateMany({
    where: { interviewId: interview.row.id, endedAt: null },
    data: { endedAt },
  });
  await appendEvent(tx, ctx, {
    type: "question.ended",
    subject: { kind: "asked_question", id: open.id },
    ...aboutInterview(interview),
    before: { endedAt: null },
    after: { endedAt: endedAt.toISOString() },
  });
  return open.id;
}

/** A question asked in this interview, or "not found". */
export async function requireAsked(tx: Tx, interviewId: string, askedQuestionId: string) {
  const asked = await tx.askedQuestion.findFirst({ where: { id: askedQuestionId, interviewId } });
  if (!asked) throw notFound("This asked question");
  return asked;
}
