import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import type { MoveEffect } from "#app/hiring/applications/stage-machine.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { tellAboutInterviewJob } from "../../interviews/tell-about-interview.job.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";

type About = { readonly id: string; readonly openingId: string; readonly candidateId: string };

/**
 * Cancels what is booked and not yet held; each interview leaves its own event. Everybody who expects it is told at
 * once: a rejection's own mail waits for its grace period, and nobody should come to an interview that is off.
 */
async function cancelScheduled(tx: Tx, ctx: BaseCtx, application: About, reason: string): Promise<void> {
  const booked = await tx.interview.findMany({
    where: { applicationId: application.id, state: "scheduled" },
    include: { application: { select: { disposition: true } } },
  });
  for (const interview of booked) {
    const { calendarSequence } = await tx.interview.update({
      where: { id: interview.id },
      data: {
        state: "cancelled",
        cancelledReason: reason,
        calendarSequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    await appendNews(tx, ctx, {
      type: "interview.cancelled",
      subject: { kind: "interview", id: interview.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId: interview.id,
      before: { state: "scheduled" },
      after: { state: "cancelled", text: reason },
    });
    await ctx.jobs.enqueue(tx, tellAboutInterviewJob, {
      interviewId: interview.id,
      change: "cancelled",
      sequence: calendarSequence,
      // Who withdrew knows.
      toCandidate: interview.application.disposition !== "withdrawn",
    });
  }
}

/** The mails of some kinds that still wait for this application. */
export async function waitingMails(
  tx: Tx,
  applicationId: string,
  ...templates: readonly string[]
): Promise<string[]> {
  const mails = await tx.mail.findMany({
    where: { applicationId, template: { in: [...templates] }, state: { in: [...NOT_LEFT] } },
    select: { id: true },
  });
  return mails.map((mail) => mail.id);
}

/** Does what a move asks for besides the stage itself. `queue_rejection_mail` is the caller's: it needs the words. */
export async function applyEffects(
  tx: Tx,
  ctx: BaseCtx,
  application: About,
  effects: readonly MoveEffect[],
  reason: string,
): Promise<void> {
  for (const effect of effects) {
    switch (effect) {
      case "cancel_scheduled_interviews":
        await cancelScheduled(tx, ctx, application, reason);
        break;
      case "withdraw_offer":
        await withdrawOffers(tx, ctx, application);
        break;
      case "take_back_rejection_mail":
        for (const mailId of await waitingMails(tx, application.id, "rejection"))
          await takeBackMail(tx, ctx, { mailId });
        break;
      case "fill_headcount":
        await appendEvent(tx, ctx, {
          type: "candidate.hired",
          subject: { kind: "application", id: application.id },
          openingId: application.openingId,
          candidateId: application.candidateId,
          applicationId: application.id,
          before: { hired: false },
          after: { hired: true },
        });
        break;
      case "free_headcount":
        for (const mailId of await waitingMails(tx, application.id, "hired-welcome"))
          await takeBackMail(tx, ctx, { mailId });
        break;
      case "record_override":
      case "queue_rejection_mail":
        // The move's own event keeps the reason; seats are counted from stages; the mail is queued by the caller.
        break;
    }
  }
}

async function withdrawOffers(tx: Tx, ctx: BaseCtx, application: About): Promise<void> {
  const open = await tx.offer.findMany({
    where: { applicationId: application.id, state: { in: ["draft", "extended"] } },
  });
  for (const offer of open) {
    await tx.offer.update({
      where: { id: offer.id },
      data: { state: "withdrawn", version: { increment: 1 } },
    });
    await takeBackMail(tx, ctx, { idempotencyKey: `offer:${offer.id}` });
    await appendEvent(tx, ctx, {
      type: "offer.withdrawn",
      subject: { kind: "offer", id: offer.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      before: { state: offer.state },
      after: { state: "withdrawn" },
    });
  }
}
