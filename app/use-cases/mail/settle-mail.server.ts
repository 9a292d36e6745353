import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { mayTryAgain, waitBeforeTry } from "#app/hiring/mail/delivery.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { enqueueAgain } from "./internal/enqueue-again.server.ts";
import { aboutOf, failMail, type MailAbout } from "./internal/fail-mail.server.ts";
import { lockRejected, recordTold } from "./internal/rejection-told.server.ts";

/** What became of one try. */
export type MailResult =
  | { readonly kind: "sent"; readonly providerId: string }
  | { readonly kind: "kept" }
  | { readonly kind: "refused"; readonly reason: string; readonly mayHaveLeft: boolean }
  | {
      readonly kind: "unavailable";
      readonly reason: string;
      readonly mayHaveLeft: boolean;
    }
  /** The service is given a rest and was not asked about this mail. */
  | { readonly kind: "rested"; readonly until: Date; readonly mayHaveLeft: boolean };

const RESTS = "The mail service is not answering, so it is given a rest.";

/**
 * Writes down what became of a try; whose rejection has left knows of it. An unavailable service means waiting and a next try, in the same transaction;
 * after `TRIED_FOR_HOURS` the mail counts as failed. Does nothing when another worker has written it down.
 */
export async function settleMail(
  ctx: SystemCtx,
  input: { readonly mailId: string; readonly result: MailResult },
): Promise<void> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  const { mailId, result } = input;
  await inTransaction(ctx.db, async (tx) => {
    const mail = await tx.mail.findFirst({ where: { id: mailId, state: "sending" } });
    if (!mail) return;
    await lockRejected(tx, mail);
    switch (result.kind) {
      case "sent":
        return settle(tx, ctx, mail, "mail.sent", {
          state: "sent",
          sentAt: ctx.now,
          providerId: result.providerId,
          lastError: null,
        });
      case "kept":
        return settle(tx, ctx, mail, "mail.kept", {
          state: "kept",
          mayHaveLeft: false,
          firstTriedAt: null,
          attempts: 0,
        });
      case "refused":
        return failMail(tx, ctx, { mail, reason: result.reason, mayHaveLeft: result.mayHaveLeft });
      case "unavailable":
        if (!mayTryAgain(mail.firstTriedAt, ctx.now))
          return failMail(tx, ctx, { mail, reason: result.reason, mayHaveLeft: result.mayHaveLeft });
        return postpone(tx, ctx, mail, {
          ...result,
          attempts: mail.attempts,
          sendAfter: new Date(ctx.now.getTime() + waitBeforeTry(mail.attempts)),
        });
      case "rested":
        return postpone(tx, ctx, mail, {
          mayHaveLeft: result.mayHaveLeft,
          reason: RESTS,
          attempts: mail.attempts - 1,
          sendAfter: result.until,
        });
    }
  });
}

type Settled =
  | { readonly state: "sent"; readonly sentAt: Date; readonly providerId: string; readonly lastError: null }
  | {
      readonly state: "kept";
      readonly mayHaveLeft: false;
      readonly firstTriedAt: null;
      readonly attempts: 0;
    };

async function settle(
  tx: Tx,
  ctx: SystemCtx,
  mail: MailAbout & { readonly createdAt: Date },
  type: "mail.sent" | "mail.kept",
  data: Settled,
): Promise<void> {
  const { count } = await tx.mail.updateMany({ where: { id: mail.id, state: "sending" }, data });
  if (count === 0) return;
  await appendEvent(tx, ctx, { type, ...aboutOf(mail, { from: "sending", to: data.state }) });
  await recordTold(tx, mail, ctx.now);
}

async function postpone(
  tx: Tx,
  ctx: SystemCtx,
  mail: MailAbout,
  next: {
    readonly sendAfter: Date;
    readonly reason: string;
    readonly attempts: number;
    readonly mayHaveLeft: boolean;
  },
): Promise<void> {
  const { sendAfter, reason, attempts, mayHaveLeft } = next;
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, state: "sending" },
    data: {
      state: "waiting",
      sendAfter,
      lastError: reason,
      attempts,
      mayHaveLeft,
      // A mail that certainly never reached the service starts afresh with it.
      ...(mayHaveLeft ? {} : { firstTriedAt: null }),
    },
  });
  if (count > 0) await enqueueAgain(tx, ctx, mail, sendAfter);
}
