import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import { anewKey } from "#app/hiring/mail/returned-mail.ts";
import { parseMail } from "#app/hiring/mail/templates.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { MailAttachmentsSchema, queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { whyNotAnew } from "./internal/check-send-anew.server.ts";
import { addressNow, loadMail } from "./internal/load-mail.server.ts";

const NEEDS: readonly MailAction[] = ["view", "retry"];

/**
 * Writes a mail that came back once more, to the address by which its candidate is reached now; it leaves as the first
 * one would, with the private link that opens their page now. The first one stays as it is. Answers the new mail's id and
 * address. Refuses people who may not see or retry it, mails that did not come back, an address that takes no mail, what
 * is too late or no longer true, somebody who wants no mail, and a second time.
 */
export async function sendAnew(
  ctx: Ctx,
  input: { readonly mailId: string },
): Promise<{ readonly mailId: string; readonly to: string }> {
  return inTransaction(ctx.db, async (tx) => {
    // Two people who send it at the same moment come one after the other.
    await tx.$queryRaw`SELECT id FROM "Mail" WHERE id = ${input.mailId} FOR UPDATE`;
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const why = await whyNotAnew(tx, mail, ctx.now);
    if (why !== null) throw conflict(why);
    const { template, candidateId, applicationId, interviewId, idempotencyKey } = mail;
    const { to } = addressNow(mail);
    const takenBack = await tx.mail.count({
      where: { idempotencyKey: { startsWith: anewKey(idempotencyKey, mail.id) } },
    });
    const mailId = await queueMail(tx, ctx, {
      ...parseMail(template, mail.props),
      to: { email: to, name: mail.candidate?.name ?? mail.toName },
      candidateId,
      applicationId,
      interviewId,
      anewOfId: mail.id,
      attachments: MailAttachmentsSchema.parse(mail.attachments),
      legalMinimum: isLegalMinimum(template),
      urgency: urgencyOf(template),
      idempotencyKey: anewKey(idempotencyKey, mail.id, takenBack),
    });
    return { mailId, to };
  });
}
