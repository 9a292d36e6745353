import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";
import { requireCompetency } from "./internal/rubric.server.ts";

/**
 * Leaves a thread that a later interviewer may pull: a fact for the whole loop, at once. The interview's people
 * may, once it has started. Refuses without words, and the same words twice. Returns the thread's id.
 */
export async function openThread(
  ctx: Ctx,
  input: {
    readonly interviewId: string;
    readonly text: string;
    readonly competencyKey: string | null;
    /** The name its browser gave it. */
    readonly id?: string | undefined;
  },
): Promise<{ threadId: string }> {
  const { interviewId, competencyKey } = input;
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "add_thread", interview.subject), "This interview");
    const { row } = interview;
    if (row.state !== "in_progress" && row.state !== "completed") {
      throw conflict("Threads come out of an interview that was held. Start it in the room first.");
    }
    const text = input.text.trim().replace(/\s+/gu, " ");
    if (text.length < 3 || text.length > 500) {
      const message = "Say what is worth pulling, in 3 to 500 characters.";
      throw invalid(message, { text: message });
    }
    if (competencyKey !== null) await requireCompetency(tx, row.application.openingId, competencyKey);
    const twin = await tx.thread.findFirst({
      where: { interviewId, text, authorId: ctx.actor.id, removedAt: null },
      select: { id: true },
    });
    if (twin) throw conflict("You left this thread already.");
    const thread = await tx.thread.create({
      data: {
        ...(input.id === undefined ? {} : { id: input.id }),
        applicationId: row.applicationId,
        interviewId,
        competencyKey,
        text,
        authorId: ctx.actor.id,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await appendNews(tx, ctx, {
      type: "thread.opened",
      subject: { kind: "thread", id: thread.id },
      ...aboutInterview(interview),
      after: { text, competencyKey },
    });
    return { threadId: thread.id };
  });
}
