import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import { linksToRenew } from "#app/hiring/mail/private-link.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";

/** A candidate's applications, with what the mails about each know that have left, or may have. */
export async function loadLinked(db: Db | Tx, candidateId: string) {
  const rows = await db.application.findMany({
    where: { candidateId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      openingId: true,
      linkVersion: true,
      disposition: true,
      opening: { select: { title: true } },
      mails: {
        where: { OR: [{ state: { in: ["sending", "sent"] } }, { mayHaveLeft: true }] },
        select: { props: true },
      },
    },
  });
  return rows.map(({ disposition, mails, ...row }) => ({
    ...row,
    isOver: disposition !== null,
    left: mails.map(({ props }) => props),
  }));
}

export type RenewedLinks = "not_asked" | "renewed" | "takes_no_mail";

/**
 * Ends the private links of a candidate and queues the mails that tell the new ones, to the address by which they are
 * reached from now on. Leaves them as they are where that address takes no mail: nobody could tell the candidate.
 */
export async function renewLinks(
  tx: Tx,
  ctx: Ctx,
  {
    candidateId,
    name,
    email,
  }: { readonly candidateId: string; readonly name: string; readonly email: string },
): Promise<RenewedLinks> {
  const renewed = linksToRenew(await loadLinked(tx, candidateId));
  if (renewed.length === 0) return "not_asked";
  if ((await tx.suppression.count({ where: { address: email, liftedAt: null } })) > 0) return "takes_no_mail";
  const company = await tx.company.findFirst({ select: { name: true } });
  for (const { id, openingId, opening, linkVersion: former } of renewed) {
    const { linkVersion } = await tx.application.update({
      where: { id },
      data: { linkVersion: { increment: 1 } },
      select: { linkVersion: true },
    });
    await appendEvent(tx, ctx, {
      type: "application.link_renewed",
      subject: { kind: "application", id },
      openingId,
      candidateId,
      applicationId: id,
      before: { linkVersion: former },
      after: { linkVersion },
    });
    await takeBackFormer(tx, ctx, id);
    await queueMail(tx, ctx, {
      template: "new-link",
      props: {
        candidateName: name,
        companyName: company?.name ?? "",
        openingTitle: opening.title,
        statusUrl: candidateLink(ctx, { id, linkVersion }),
      },
      to: { email, name },
      candidateId,
      applicationId: id,
      legalMinimum: isLegalMinimum("new-link"),
      idempotencyKey: `new-link:${id}:${linkVersion}`,
    });
  }
  return "renewed";
}

/** One that still waits has become this one. */
async function takeBackFormer(tx: Tx, ctx: Ctx, applicationId: string): Promise<void> {
  const waiting = await tx.mail.findMany({
    where: { applicationId, template: "new-link", state: "waiting" },
    select: { id: true },
  });
  for (const { id: mailId } of waiting) await takeBackMail(tx, ctx, { mailId });
}
