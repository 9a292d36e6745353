import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { decideRevision } from "#app/hiring/scorecards/revisions.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lacksOf, loadScorecard, versionOf } from "./internal/load-scorecard.server.ts";
import { lockInterviewRow, writeLevels } from "./internal/write-scorecard.server.ts";

/**
 * Changes a submitted scorecard visibly: the old words are kept beside the new ones, with the reason. Refuses
 * without a reason, without a change, and a revision that would leave the scorecard incomplete.
 */
export async function reviseScorecard(
  ctx: Ctx,
  interviewId: string,
  input: ScorecardInput & { readonly version: number; readonly reason: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockInterviewRow(tx, interviewId);
    const { interview, application, scorecard, subject } = await loadScorecard(tx, interviewId, ctx.actor.id);
    requireAllowed(canOnScorecard(ctx.actor, "revise", subject), "This interview");
    if (!scorecard || scorecard.version !== input.version) {
      throw conflict("This scorecard was changed in another tab. Reload to go on from there.");
    }
    const before = versionOf(scorecard);
    await writeLevels(
      tx,
      { scorecardId: scorecard.id, interviewId, authorId: ctx.actor.id, focus: interview.row.focus },
      input.levels,
      ctx.now,
    );
    await tx.scorecard.update({
      where: { id: scorecard.id },
      data: { recommendation: input.recommendation, summary: input.summary, version: { increment: 1 } },
    });
    const changed = await loadScorecard(tx, interviewId, ctx.actor.id);
    // What was written is compared, not what was sent: a page may leave out what it did not touch.
    const after = changed.scorecard ? versionOf(changed.scorecard) : before;
    const decided = decideRevision({ state: scorecard.state, before, after, reason: input.reason });
    if (!decided.ok) throw invalid(decided.message, { reason: decided.message });
    const lacks = await lacksOf(tx, changed);
    if (lacks.length > 0) throw invalid(lacks.map((lack) => lack.message).join(" "));
    await tx.scorecardRevision.create({
      data: {
        scorecardId: scorecard.id,
        number: scorecard.revisions.length + 1,
        reason: input.reason.trim(),
        before,
        after,
        revisedAt: ctx.now,
      },
    });
    await appendEvent(tx, ctx, {
      type: "scorecard.revised",
      subject: { kind: "scorecard", id: scorecard.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId,
      sealed: true,
      before,
      after,
    });
  });
}
