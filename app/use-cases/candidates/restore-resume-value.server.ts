import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { keepChecked, loadChecked } from "./internal/load-checked.server.ts";

/**
 * Takes back what somebody said of a value of a resume, so that it stands as before. The word itself is kept, marked
 * as taken back. Refuses people who do not keep files, and a word that was taken back already or has a newer one.
 */
export async function restoreResumeValue(
  ctx: Ctx,
  input: { readonly documentId: string; readonly correctionId: string },
): Promise<void> {
  const { documentId, correctionId } = input;
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Document" WHERE id = ${documentId} FOR UPDATE`;
    const { document, subject, openingId } = await loadChecked(tx, documentId);
    requireAllowed(canOnDocument(ctx.actor, "check", subject), "This resume");
    const correction = await tx.resumeCorrection.findFirst({ where: { id: correctionId, documentId } });
    if (!correction) throw notFound("This check");
    const { part, entry, field, value, at, undoneAt } = correction;
    const newer = await tx.resumeCorrection.count({
      where: { documentId, part, entry, field, undoneAt: null, at: { gt: at } },
    });
    if (undoneAt || newer > 0) throw conflict("This has been taken back or changed already.");
    await tx.resumeCorrection.update({ where: { id: correctionId }, data: { undoneAt: ctx.now } });
    await keepChecked(tx, ctx, documentId);
    await appendEvent(tx, ctx, {
      type: "resume.value_restored",
      subject: { kind: "document", id: documentId },
      candidateId: document.candidateId,
      applicationId: document.applicationId,
      openingId,
      before: { part, field, value },
      after: { part, field },
    });
  });
}
