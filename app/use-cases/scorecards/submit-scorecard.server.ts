import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { revisionChanges } from "#app/hiring/scorecards/revisions.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { lacksOf, loadScorecard, versionOf } from "./internal/load-scorecard.server.ts";
import type { LoadedScorecard } from "./internal/load-scorecard.server.ts";
import { lockInterviewRow, writeDraft } from "./internal/write-scorecard.server.ts";

/**
 * Submits a person's scorecard as its page has it, once; from then on it changes by revisions only, and stays sealed
 * until the reveal. Refuses interviews that are not over, pages older than what was saved from another tab, and
 * names everything that is missing; a refused page saves nothing, so it can go on from the version it has.
 * Submitting the same twice does no harm.
 */
export async function submitScorecard(
  ctx: Ctx,
  interviewId: string,
  input: ScorecardInput & { readonly version: number },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockInterviewRow(tx, interviewId);
    const loaded = await loadScorecard(tx, interviewId, ctx.actor.id);
    const { interview, application, scorecard, subject } = loaded;
    if (scorecard?.state === "submitted" && subject.interviewerId === ctx.actor.id) {
      requireAllowed(canOnScorecard(ctx.actor, "view", subject), "This interview");
      requireSame(scorecard, input);
      return;
    }
    requireAllowed(canOnScorecard(ctx.actor, "submit", subject), "This interview");
    if (interview.row.state !== "completed")
      throw conflict("Finish the interview first, with its positive close; then submit the scorecard.");
    const { id } = await writeDraft(tx, loaded, input, ctx.now);
    const lacks = await lacksOf(tx, await loadScorecard(tx, interviewId, ctx.actor.id));
    if (lacks.length > 0) {
      const fields = Object.fromEntries(
        lacks.map((lack) => [lack.competencyKey ?? "recommendation", lack.message]),
      );
      throw invalid(lacks.map((lack) => lack.message).join(" "), fields);
    }
    await tx.scorecard.update({
      where: { id },
      data: { state: "submitted", submittedAt: ctx.now, version: { increment: 1 } },
    });
    // That it is in may be known; what stands in it may not, so the event says nothing of it.
    await appendNews(tx, ctx, {
      type: "scorecard.submitted",
      subject: { kind: "scorecard", id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId,
      before: { state: "draft" },
      after: { state: "submitted" },
    });
  });
}

/** A second tab with other words hears that they were not taken, instead of believing that they were. */
function requireSame(scorecard: LoadedScorecard, input: ScorecardInput): void {
  const now = versionOf(scorecard);
  const levels = now.levels.map((one) => ({
    ...one,
    ...input.levels.find(({ competencyKey }) => competencyKey === one.competencyKey),
  }));
  const { recommendation, summary } = input;
  if (revisionChanges(now, { recommendation, summary, levels }).length === 0) return;
  throw conflict(
    "This scorecard was submitted already, with other words. What you typed here is still in the fields: reload, and bring it in by a revision.",
  );
}
