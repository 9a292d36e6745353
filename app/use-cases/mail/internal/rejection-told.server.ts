import type { Tx } from "#app/platform/db/client.server.ts";

type OfMail = { readonly template: string; readonly applicationId: string | null };

/**
 * Locks the application of a rejection's mail until the transaction ends, before the mail itself: whoever rejects, reopens or
 * takes the mail back locks them in this order, too.
 */
export async function lockRejected(tx: Tx, { template, applicationId }: OfMail): Promise<void> {
  if (template !== "rejection" || applicationId === null) return;
  await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR NO KEY UPDATE`;
}

/**
 * Writes down from when a candidate knows of a rejection by its mail, or null: it did not reach them. A mail of a rejection
 * before the one that stands tells nothing of it.
 */
export async function recordTold(
  tx: Tx,
  mail: OfMail & { readonly createdAt: Date },
  toldAt: Date | null,
): Promise<void> {
  if (mail.template !== "rejection" || mail.applicationId === null) return;
  await tx.application.updateMany({
    where: { id: mail.applicationId, disposition: "rejected", disposedAt: { lte: mail.createdAt } },
    data: { toldAt },
  });
}
