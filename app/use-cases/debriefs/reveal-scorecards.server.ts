import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideReveal } from "#app/hiring/debriefs/reveal.ts";
import { ONSITES } from "#app/hiring/openings/interview-plan.ts";
import { forbidden, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

/**
 * Opens every verdict of an application to everybody at once. Needs the debrief stage and all onsite scorecards, or
 * the hiring manager's reason for going on without, which is kept. Revealing twice does no harm.
 */
export async function revealScorecards(
  ctx: Ctx,
  applicationId: string,
  overrideReason: string,
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, applicationId);
    if (!loaded) throw notFound("This application");
    const { row, subject } = loaded;
    requireAllowed(canOnApplication(ctx.actor, "reveal", subject), "This application");
    if (row.revealedAt !== null) return;
    if (row.stage !== "debrief")
      throw invalid("Move the application to the debrief first; then the scorecards can be revealed.");
    const scorecardsSubmitted = await tx.scorecard.count({
      where: {
        applicationId,
        state: "submitted",
        interview: { kind: "onsite", state: { not: "cancelled" } },
      },
    });
    const decided = decideReveal({
      revealed: false,
      scorecardsSubmitted,
      scorecardsRequired: ONSITES,
      mayOverride: canOnApplication(ctx.actor, "override_scorecards", subject).allowed,
      overrideReason,
    });
    if (!decided.ok) {
      throw decided.reason === "override_not_yours"
        ? forbidden(decided.message)
        : invalid(decided.message, { reason: decided.message });
    }
    await tx.application.update({
      where: { id: applicationId },
      data: {
        revealedAt: ctx.now,
        revealedById: ctx.actor.id,
        revealOverride: decided.overrideReason,
        version: { increment: 1 },
      },
    });
    await appendNews(tx, ctx, {
      type: "debrief.revealed",
      subject: { kind: "application", id: applicationId },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId,
      before: { revealed: false },
      after: {
        revealed: true,
        missing: decided.missing,
        ...(decided.overrideReason ? { text: decided.overrideReason } : {}),
      },
    });
  });
}
