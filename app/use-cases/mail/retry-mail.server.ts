import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { mayTryAgain } from "#app/hiring/mail/delivery.ts";
import { isLegalMinimum, WANTS_NO_MAIL } from "#app/hiring/mail/do-not-contact.ts";
import { decideSendAgain } from "#app/hiring/mail/mail-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { wantsNoMail } from "#app/platform/outbox/queue-mail.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import { enqueueAgain } from "./internal/enqueue-again.server.ts";
import { aboutOf } from "./internal/fail-mail.server.ts";
import { addressNow, loadMail } from "./internal/load-mail.server.ts";
import { loadWhyOvertakenAt } from "./internal/why-overtaken.server.ts";

const NEEDS: readonly MailAction[] = ["view", "retry"];

/**
 * Lets a failed or kept mail leave after all, once it could again be taken back for a while; one to a candidate goes to
 * the address by which they are reached now. Refuses people who may
 * not see or retry it, mails in any other state, mails to somebody who wants none, mails that are no longer true, and
 * mails that may have arrived when a repeat would not be recognised.
 */
export async function retryMail(ctx: Ctx, input: { readonly mailId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const { state, mayHaveLeft } = mail;
    const { to, addressChanged } = addressNow(mail);
    const repeatIsSafe = mayTryAgain(mail.firstTriedAt, ctx.now);
    const move = decideSendAgain({ state, mayHaveLeft, repeatIsSafe, addressChanged });
    if (!move.ok) throw conflict(move.message);
    if (!isLegalMinimum(mail.template) && (await wantsNoMail(tx, mail.candidateId)))
      throw conflict(WANTS_NO_MAIL);
    const overtaken = await loadWhyOvertakenAt(tx, mail, to, ctx.now);
    if (overtaken) throw conflict(overtaken.why);
    const sendAfter = new Date(ctx.now.getTime() + ctx.mailDelaySeconds * 1000);
    // A mail that never left is written anew, so that mended words or settings count.
    const wording = mayHaveLeft ? null : await wordingOf(tx, mail.template, mail.applicationId);
    const afresh = mayHaveLeft
      ? {}
      : { subject: "", html: "", text: "", replyTo: "", firstTriedAt: null, wordingId: wording?.id ?? null };
    const { count } = await tx.mail.updateMany({
      where: { id: mail.id, state },
      data: { state: "waiting", to, sendAfter, attempts: 0, lastError: null, seenToAt: null, ...afresh },
    });
    if (count === 0) throw conflict("Somebody has just dealt with this mail. Reload to see how it stands.");
    await appendEvent(tx, ctx, { type: "mail.retried", ...aboutOf(mail, { from: state, to: "waiting" }) });
    await enqueueAgain(tx, ctx, mail, sendAfter);
  });
}
