import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { endOpenQuestion, requireAsked } from "./internal/open-question.server.ts";
import { lockInterview, requireRunning } from "./internal/room-door.server.ts";

/**
 * Notes that the question being answered has ended, which fixes its minutes. Only the interview's interviewer
 * may, while it runs; refuses when no question is open. A named question that has ended meanwhile stays as it is, and
 * so does the one that is open now.
 */
export async function endQuestion(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly askedQuestionId?: string | undefined },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    requireRunning(interview);
    if (input.askedQuestionId !== undefined) {
      const asked = await requireAsked(tx, input.interviewId, input.askedQuestionId);
      if (asked.endedAt !== null) return;
    }
    const ended = await endOpenQuestion(tx, ctx, interview);
    if (ended === null) throw conflict("No question is open. Ask one first.");
  });
}
