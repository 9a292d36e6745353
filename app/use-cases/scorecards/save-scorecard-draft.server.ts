import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadScorecard } from "./internal/load-scorecard.server.ts";
import { lockInterviewRow, writeLevels } from "./internal/write-scorecard.server.ts";

/**
 * Keeps a scorecard while it is written. Takes the version the page was made from and returns the new one. Refuses
 * a page that is older than what was saved from another tab, and scorecards that are submitted. A draft is nobody
 * else's and leaves no event.
 */
export async function saveScorecardDraft(
  ctx: Ctx,
  interviewId: string,
  input: ScorecardInput & { readonly version: number },
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    await lockInterviewRow(tx, interviewId);
    const { interview, application, scorecard, subject } = await loadScorecard(tx, interviewId, ctx.actor.id);
    requireAllowed(canOnScorecard(ctx.actor, "save_draft", subject), "This interview");
    const { recommendation, summary, levels } = input;
    if (scorecard && scorecard.version !== input.version) {
      throw conflict(
        "This scorecard was saved in another tab. Reload to go on from there; what you typed here is still in the fields.",
      );
    }
    const saved = scorecard
      ? await tx.scorecard.update({
          where: { id: scorecard.id },
          data: { recommendation, summary, version: { increment: 1 } },
        })
      : await tx.scorecard.create({
          data: {
            interviewId,
            applicationId: application.id,
            authorId: ctx.actor.id,
            recommendation,
            summary,
          },
        });
    await writeLevels(
      tx,
      { scorecardId: saved.id, interviewId, authorId: ctx.actor.id, focus: interview.row.focus },
      levels,
      ctx.now,
    );
    return { version: saved.version };
  });
}
