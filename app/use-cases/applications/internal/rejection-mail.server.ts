import { fillOwnWords } from "#app/hiring/mail/own-words.ts";
import { parseMail, type MailPropsInput } from "#app/hiring/mail/templates.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";

const HOUR = 3_600_000;

/** The words a rejection mail would have, for the preview and for the mail itself. */
export async function rejectionProps(
  tx: Db | Tx,
  input: { readonly applicationId: string; readonly personalNote: string },
): Promise<MailPropsInput["rejection"]> {
  const [application, company, held] = await Promise.all([
    tx.application.findFirstOrThrow({
      where: { id: input.applicationId },
      include: { candidate: true, opening: { include: { recruiter: { select: { name: true } } } } },
    }),
    tx.company.findFirst({ select: { name: true } }),
    tx.interview.count({ where: { applicationId: input.applicationId, state: "completed" } }),
  ]);
  return {
    candidateName: application.candidate.name,
    openingTitle: application.opening.title,
    companyName: company?.name ?? "",
    hadInterviews: held > 0,
    personalNote: input.personalNote,
    signedBy: application.opening.recruiter.name,
  };
}

/**
 * Queues the rejection mail with the company's grace period, in which it can be taken back. Whoever wants no mail reads of
 * it on their page once that is over. Refuses own words with a gap.
 */
export async function queueRejectionMail(
  tx: Tx,
  ctx: BaseCtx,
  input: { readonly applicationId: string; readonly personalNote: string },
): Promise<string> {
  const application = await tx.application.findFirstOrThrow({
    where: { id: input.applicationId },
    include: { candidate: true },
  });
  const company = await tx.company.findFirst({ select: { rejectionGraceHours: true } });
  const mail = { template: "rejection", props: await rejectionProps(tx, input) } as const;
  const own = await wordingOf(tx, "rejection", application.id);
  const filled = own && fillOwnWords(own, parseMail(mail.template, mail.props));
  if (filled && !filled.ok) throw conflict(filled.message);
  const sendAfter = new Date(ctx.now.getTime() + (company?.rejectionGraceHours ?? 24) * HOUR);
  const mailId = await queueMail(tx, ctx, {
    ...mail,
    to: { email: application.candidate.email, name: application.candidate.name },
    candidateId: application.candidateId,
    applicationId: application.id,
    sendAfter,
    idempotencyKey: `rejection:${application.id}:${application.version}`,
  });
  if (application.candidate.doNotContactAt !== null)
    await tx.application.update({ where: { id: application.id }, data: { toldAt: sendAfter } });
  return mailId;
}
