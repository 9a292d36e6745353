import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { scorecardLacks } from "#app/hiring/scorecards/completeness.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { entriesOf, loadScorecard } from "./internal/load-scorecard.server.ts";
import { lockInterviewRow } from "./internal/write-scorecard.server.ts";

/**
 * Submits a person's scorecard, once; from then on it changes by revisions only, and stays sealed until the reveal.
 * Refuses interviews that are not over, and names everything that is missing. Submitting twice does no harm.
 */
export async function submitScorecard(ctx: Ctx, interviewId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockInterviewRow(tx, interviewId);
    const { interview, application, scorecard, subject } = await loadScorecard(tx, interviewId, ctx.actor.id);
    if (scorecard?.state === "submitted" && subject.interviewerId === ctx.actor.id) return;
    requireAllowed(canOnScorecard(ctx.actor, "submit", subject), "This interview");
    const { row } = interview;
    if (row.state !== "completed")
      throw conflict("Finish the interview first, with its positive close; then submit the scorecard.");
    const names = await tx.rubricCompetency.findMany({
      where: { rubricVersionId: application.opening.rubricVersionId, competencyKey: { in: row.focus } },
      select: { competencyKey: true, name: true },
    });
    const lacks = scorecardLacks({
      focus: names.map(({ competencyKey, name }) => ({ key: competencyKey, name })),
      entries: scorecard ? entriesOf(scorecard) : [],
      recommendation: scorecard?.recommendation ?? null,
    });
    if (lacks.length > 0 || !scorecard) {
      const fields = Object.fromEntries(
        lacks.map((lack) => [lack.competencyKey ?? "recommendation", lack.message]),
      );
      throw invalid(lacks.map((lack) => lack.message).join(" "), fields);
    }
    await tx.scorecard.update({
      where: { id: scorecard.id },
      data: { state: "submitted", submittedAt: ctx.now, version: { increment: 1 } },
    });
    // That it is in may be known; what stands in it may not, so the event carries no content.
    await appendEvent(tx, ctx, {
      type: "scorecard.submitted",
      subject: { kind: "scorecard", id: scorecard.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId,
    });
  });
}
