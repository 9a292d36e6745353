import { fillOwnWords } from "#app/hiring/mail/own-words.ts";
import { parseMail } from "#app/hiring/mail/templates.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import type { Opened } from "./open-offer.server.ts";

/** Queues a mail to the candidate of an offer under a key that names it for ever. Refuses own words with a gap. */
export async function queueToCandidate(
  tx: Tx,
  ctx: Ctx,
  { row }: Opened,
  mail: Extract<MailWords, { template: "offer" | "hired-welcome" }>,
  idempotencyKey: string,
): Promise<void> {
  const own = await wordingOf(tx, mail.template, row.id);
  const filled = own && fillOwnWords(own, parseMail(mail.template, mail.props));
  if (filled && !filled.ok) throw conflict(filled.message);
  await queueMail(tx, ctx, {
    ...mail,
    to: { email: row.candidate.email, name: row.candidate.name },
    candidateId: row.candidateId,
    applicationId: row.id,
    idempotencyKey,
  });
}
