import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { waitingMails } from "./internal/apply-effects.server.ts";

/**
 * Takes a screening decision back as if it had not been made: the application returns to the resume screen and a
 * rejection mail that still waits never leaves. Returns the application's id. Refuses when the work has gone on
 * since: an interview is booked, the mail has left, or a later decision stands.
 */
export async function undoScreening(ctx: Ctx, decisionId: string): Promise<{ applicationId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const decision = await tx.screeningDecision.findFirst({ where: { id: decisionId } });
    if (!decision) throw notFound("This decision");
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${decision.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, decision.applicationId);
    if (!loaded) throw notFound("This decision");
    requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This decision");
    if (decision.screenerId !== ctx.actor.id)
      throw forbidden("Only the person who decided can undo it. Move the application instead.");
    if (decision.undoneAt) throw conflict("This decision has been undone already.");
    const { row } = loaded;
    const newer = await tx.screeningDecision.findFirst({
      where: { applicationId: row.id, undoneAt: null, decidedAt: { gt: decision.decidedAt } },
    });
    const sent = await tx.mail.count({
      where: { applicationId: row.id, template: "rejection", state: { in: ["sending", "sent"] } },
    });
    const wentOn =
      newer !== null ||
      row.interviews.length > 0 ||
      !["resume_screen", "phone_screen"].includes(row.stage) ||
      sent > 0;
    if (wentOn)
      throw conflict(
        "The work has gone on since, so this cannot be undone. Open the application to change it.",
      );
    for (const mailId of await waitingMails(tx, row.id, "rejection")) await takeBackMail(tx, ctx, { mailId });
    await tx.screeningDecision.update({ where: { id: decisionId }, data: { undoneAt: ctx.now } });
    await tx.application.update({
      where: { id: row.id },
      data: {
        stage: "resume_screen",
        stageEnteredAt: row.stage === "resume_screen" ? row.stageEnteredAt : ctx.now,
        onHold: false,
        disposition: null,
        dispositionCode: null,
        dispositionText: "",
        disposedAt: null,
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, ctx, {
      type: "application.screening_undone",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { stage: row.stage, outcome: decision.outcome },
      after: { stage: "resume_screen", outcome: null },
    });
    return { applicationId: row.id };
  });
}
