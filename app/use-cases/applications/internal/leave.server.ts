import type { MoveEffect } from "#app/hiring/applications/stage-machine.ts";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { applyEffects, waitingMails } from "./apply-effects.server.ts";
import { queueRejectionMail } from "./rejection-mail.server.ts";

export type Leaving = {
  readonly to: Disposition;
  readonly reasonCode: string;
  readonly text: string;
  readonly sendMail: boolean;
  readonly personalNote: string;
  readonly effects: readonly MoveEffect[];
  /** When it left elsewhere, for an application that arrives as one that has left; now by default. */
  readonly leftAt?: Date;
  /** What people read whose booked interviews are cancelled with it; by default it follows from `to`. */
  readonly because?: string;
};

/**
 * Nobody who has just left is asked how it went or for a day, told of a next step, or invited. A changed day may tell
 * of an interview that is off, which only somebody who withdrew need not hear.
 */
const PAST_WORDS = [
  "feedback-request",
  "new-date",
  "choose-a-day",
  "interview-invitation",
  "interview-changed",
  "day-invitation",
];

type Row = {
  readonly id: string;
  readonly openingId: string;
  readonly candidateId: string;
  readonly stage: Stage;
};

/** Writes down that an application leaves, with everything that goes along with it, in the caller's transaction. */
export async function leave(
  tx: Tx,
  ctx: BaseCtx,
  row: Row,
  leaving: Leaving,
): Promise<{ mailId: string | null }> {
  const { count } = await tx.application.updateMany({
    where: { id: row.id, disposition: null },
    data: {
      disposition: leaving.to,
      dispositionCode: leaving.reasonCode,
      dispositionText: leaving.text,
      disposedAt: leaving.leftAt ?? ctx.now,
      // Whoever left elsewhere heard of it there.
      toldAt: leaving.leftAt ?? null,
      onHold: false,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict("This application has just left. Reload to see by whom.");
  // What left elsewhere and long ago is no news.
  await (leaving.leftAt ? appendEvent : appendNews)(tx, ctx, {
    type: leaving.to === "rejected" ? "application.rejected" : "application.withdrawn",
    subject: { kind: "application", id: row.id },
    openingId: row.openingId,
    candidateId: row.candidateId,
    applicationId: row.id,
    before: { stage: row.stage, disposition: null },
    after: { disposition: leaving.to, reason: leaving.reasonCode, text: leaving.text },
  });
  await applyEffects(
    tx,
    ctx,
    row,
    leaving.effects,
    leaving.because ?? (leaving.to === "rejected" ? "The application ended" : "The candidate withdrew"),
  );
  const unwanted = leaving.to === "withdrawn" ? [...PAST_WORDS, "day-changed"] : PAST_WORDS;
  for (const mailId of await waitingMails(tx, row.id, ...unwanted)) await takeBackMail(tx, ctx, { mailId });
  const tells = leaving.sendMail && leaving.effects.includes("queue_rejection_mail");
  const mailId = tells
    ? await queueRejectionMail(tx, ctx, { applicationId: row.id, personalNote: leaving.personalNote })
    : null;
  return { mailId };
}
