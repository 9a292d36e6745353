import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { nextDelivery, wasNeverRead } from "#app/hiring/mail/delivery-report.ts";
import type { DeliveryReport } from "#app/hiring/mail/delivery-report.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutDelivery } from "./internal/about-delivery.server.ts";
import { lockRejected, recordTold } from "./internal/rejection-told.server.ts";

export type ReportedDelivery = {
  /** The service's own name of the report: the same again is the same report. */
  readonly reportId: string;
  readonly report: DeliveryReport;
};

/** Mails that the service may have taken under a name that has not reached us: at this moment, or when its line was cut. */
const UNNAMED = {
  OR: [{ state: "sending" as const }, { state: "waiting" as const, mayHaveLeft: true }],
};

/**
 * Writes down what the mail service reports of a mail: where it is, an event for the timeline, and the end of all
 * mail to an address that takes none or complained. Reports that come twice or out of order change nothing. Answers
 * `unknown` for a mail that is not ours, and `too_early` while a mail of ours may be the one, so that the service
 * reports again. For the system alone.
 */
export async function recordDelivery(
  ctx: SystemCtx,
  { reportId, report }: ReportedDelivery,
): Promise<"recorded" | "known" | "unknown" | "too_early"> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  return inTransaction(ctx.db, async (tx) => {
    const found = await tx.mail.findFirst({
      where: { providerId: report.providerId },
      select: { id: true, template: true, applicationId: true },
    });
    if (!found) return (await tx.mail.count({ where: UNNAMED })) > 0 ? "too_early" : "unknown";
    await lockRejected(tx, found);
    // Two reports of one mail at the same moment are taken one after the other.
    await tx.$queryRaw`SELECT id FROM "Mail" WHERE id = ${found.id} FOR UPDATE`;
    const mail = await tx.mail.findFirstOrThrow({ where: { id: found.id } });
    const { count } = await tx.mailReport.createMany({
      data: [
        { id: reportId, mailId: mail.id, delivery: report.delivery, at: report.at, receivedAt: ctx.now },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return "known";
    if (report.suppresses) await suppress(tx, ctx, mail, report);
    const delivery = nextDelivery(mail.delivery, report.delivery);
    if (!delivery) return "recorded";
    await tx.mail.update({
      where: { id: mail.id },
      data: { delivery, deliveryDetail: report.detail, seenToAt: null },
    });
    await appendEvent(tx, ctx, {
      type: `mail.${delivery}`,
      ...aboutDelivery(mail, { from: mail.delivery, to: delivery }),
    });
    if (wasNeverRead(delivery)) await recordTold(tx, mail, null);
    return "recorded";
  });
}

type Returned = Parameters<typeof aboutDelivery>[0] & { readonly to: string };

async function suppress(tx: Tx, ctx: SystemCtx, mail: Returned, report: DeliveryReport): Promise<void> {
  // A mail of an erased candidate has no address any more.
  if (mail.to === "") return;
  const standing = await tx.suppression.findFirst({ where: { address: mail.to, liftedAt: null } });
  if (standing) return;
  const reason = report.delivery === "complained" ? "complained" : "bounced";
  const { id } = await tx.suppression.create({
    data: { address: mail.to, reason, mailId: mail.id, createdAt: ctx.now },
  });
  await appendEvent(tx, ctx, {
    type: "suppression.added",
    subject: { kind: "suppression", id },
    candidateId: mail.candidateId,
    applicationId: mail.applicationId,
    after: { reason },
  });
}
