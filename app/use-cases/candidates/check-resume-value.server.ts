import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { correctionFault, findValue, type Correction } from "#app/hiring/resumes/checked-profile.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { keepChecked, loadChecked } from "./internal/load-checked.server.ts";

/**
 * Keeps what a person says of one value that was read in a resume: that it is right, what it should be, or (null)
 * that it does not belong there. `from` is what they saw. Returns the id by which it can be taken back. Refuses
 * people who do not keep files, values that are none, and a value that somebody else has changed meanwhile.
 */
export async function checkResumeValue(
  ctx: Ctx,
  input: Correction & { readonly documentId: string; readonly from: string | null },
): Promise<{ readonly correctionId: string }> {
  const { documentId, from, part, entry, field } = input;
  const value = input.value === null ? null : input.value.trim();
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Document" WHERE id = ${documentId} FOR UPDATE`;
    const { document, subject, openingId, profile } = await loadChecked(tx, documentId);
    requireAllowed(canOnDocument(ctx.actor, "check", subject), "This resume");
    if (!profile) throw conflict("Nothing was read in this file that could be checked.");
    const fault = correctionFault({ part, field, value });
    if (fault) throw invalid(fault, { value: fault });
    const before = findValue(profile, { part, entry, field });
    if ((before?.value ?? null) !== from)
      throw conflict("Somebody has just changed this value. It is shown as it stands now; look at it again.");
    const { candidateId, applicationId } = document;
    const correction = await tx.resumeCorrection.create({
      data: { documentId, candidateId, part, entry, field, value, personId: ctx.actor.id, at: ctx.now },
    });
    await keepChecked(tx, ctx, documentId);
    await appendEvent(tx, ctx, {
      type: "resume.value_checked",
      subject: { kind: "document", id: documentId },
      candidateId,
      applicationId,
      openingId,
      before: { part, field, value: before?.value ?? null, origin: before?.origin ?? null },
      after: { part, field, value },
    });
    return { correctionId: correction.id };
  });
}
