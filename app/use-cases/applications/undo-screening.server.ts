import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { IN_ANOTHER_RUN } from "#app/hiring/applications/stage-machine.ts";
import { whyNotUndone } from "#app/hiring/screening/looks.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { waitingMails } from "./internal/apply-effects.server.ts";
import { isInAnotherRun, lockRuns } from "./internal/earlier-runs.server.ts";
import { STANDING, firstOf, looksAt } from "./internal/look-facts.server.ts";

/**
 * Takes a screening decision back as if it had not been made: the application returns to the resume screen and a
 * rejection mail that still waits never leaves; a second look is asked for again. Returns the application's id. Refuses
 * when the work has gone on since: an interview is booked, the mail has left, a later decision stands, or another
 * application of the candidate for this opening goes on.
 */
export async function undoScreening(ctx: Ctx, decisionId: string): Promise<{ applicationId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const run = await tx.application.findFirst({
      where: { screeningDecisions: { some: { id: decisionId } } },
    });
    if (!run) throw notFound("This decision");
    await lockRuns(tx, run);
    const decision = await tx.screeningDecision.findFirst({ where: { id: decisionId } });
    if (!decision) throw notFound("This decision");
    const loaded = await loadApplication(tx, decision.applicationId);
    if (!loaded) throw notFound("This decision");
    requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This decision");
    if (decision.screenerId !== ctx.actor.id)
      throw forbidden("Only the person who decided can undo it. Move the application instead.");
    const { row } = loaded;
    const problem = whyNotUndone({
      ...(await undoFactsOf(tx, decision)),
      stage: row.stage,
      interviews: row.interviews.length,
    });
    if (problem) throw conflict(problem);
    if (row.disposition !== null && (await isInAnotherRun(tx, row))) throw conflict(IN_ANOTHER_RUN);
    await tx.screeningDecision.update({ where: { id: decisionId }, data: { undoneAt: ctx.now } });
    const about = {
      type: "application.screening_undone",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
    } as const;
    if (decision.look === "second") {
      const { secondLook } = await askAgain(tx, row.id);
      await appendEvent(tx, ctx, {
        ...about,
        before: { secondLook: row.secondLook },
        after: { secondLook },
      });
      return { applicationId: row.id };
    }
    for (const mailId of await waitingMails(tx, row.id, "rejection")) await takeBackMail(tx, ctx, { mailId });
    const onHold = decision.look === "final";
    await tx.application.update({
      where: { id: row.id },
      data: {
        stage: "resume_screen",
        stageEnteredAt: row.stage === "resume_screen" ? row.stageEnteredAt : ctx.now,
        onHold,
        snoozedUntil: null,
        secondLook: decision.look === "final" ? "given" : "none",
        disposition: null,
        dispositionCode: null,
        dispositionText: "",
        disposedAt: null,
        toldAt: null,
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, ctx, {
      ...about,
      before: { stage: row.stage, outcome: decision.outcome },
      after: { stage: "resume_screen", outcome: null },
    });
    return { applicationId: row.id };
  });
}

type Decision = {
  readonly id: string;
  readonly applicationId: string;
  readonly decidedAt: Date;
  readonly look: "first" | "second" | "final";
  readonly outcome: "advance" | "reject" | "hold" | "later";
  readonly undoneAt: Date | null;
};

async function undoFactsOf(tx: Tx, decision: Decision) {
  const { applicationId, decidedAt, look, outcome, undoneAt } = decision;
  const newer = await tx.screeningDecision.findFirst({
    where: { ...STANDING, applicationId, decidedAt: { gt: decidedAt } },
    select: { id: true },
  });
  const sent = await tx.mail.count({
    where: { applicationId, template: "rejection", state: { in: ["sending", "sent"] } },
  });
  return { look, outcome, undone: undoneAt !== null, decidedSince: newer !== null, rejectionSent: sent > 0 };
}

/** The second look is missing again, for the same reason as before. */
async function askAgain(tx: Tx, applicationId: string) {
  const first = firstOf(await looksAt(tx, applicationId));
  return tx.application.update({
    where: { id: applicationId },
    data: { secondLook: first?.outcome === "hold" ? "wanted" : "sampled" },
    select: { secondLook: true },
  });
}
