import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ContentReaction } from "#app/hiring/questions/vocabulary.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { writeRating } from "./internal/answer-rating.server.ts";
import { requireAsked } from "./internal/open-question.server.ts";
import { lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";

/**
 * Notes what the content of an answer was like (weak, strong, contradiction, confident and wrong), or takes it
 * away with null. Sealed like the rating it stands beside, and refused while there is none. Only the interview's
 * interviewer may, until their scorecard is submitted.
 */
export async function noteContentReaction(
  ctx: Ctx,
  input: {
    readonly interviewId: string;
    readonly askedQuestionId: string;
    readonly reaction: ContentReaction | null;
  },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    await requireVerdictsOpen(tx, ctx, interview);
    const asked = await requireAsked(tx, input.interviewId, input.askedQuestionId);
    await writeRating(tx, ctx, interview, asked.id, { reaction: input.reaction });
  });
}
