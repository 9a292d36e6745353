import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { writeRating } from "./internal/answer-rating.server.ts";
import { requireAsked } from "./internal/open-question.server.ts";
import { lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";

/**
 * Rates the answer to one asked question, 1 to 4, with an optional sentence of evidence. Sealed: nobody else
 * sees it before the reveal. A new rating supersedes the rater's earlier one and keeps its sentence unless
 * another is given. Only the interview's interviewer may, until their scorecard is submitted.
 */
export async function rateAnswer(
  ctx: Ctx,
  input: {
    readonly interviewId: string;
    readonly askedQuestionId: string;
    readonly level: number;
    readonly sentence?: string;
  },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    await requireVerdictsOpen(tx, ctx, interview);
    const asked = await requireAsked(tx, input.interviewId, input.askedQuestionId);
    const { level, sentence } = input;
    if (!isLevel(level)) throw invalid("Rate the answer from 1 (not yet) to 4 (clearly above).");
    if (sentence !== undefined && sentence.length > 500) {
      throw invalid("Keep the evidence to one sentence of at most 500 characters.");
    }
    await writeRating(tx, ctx, interview, asked.id, {
      level,
      ...(sentence === undefined ? {} : { sentence: sentence.trim() }),
    });
  });
}
