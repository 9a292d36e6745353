import { notFound } from "#app/hiring/refusal.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import { namedValues } from "#app/hiring/search/read-values.ts";
import { compareHeld } from "#app/hiring/candidates/duplicates.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { EventCtx } from "#app/platform/db/context.server.ts";
import { lookForContacts } from "#app/platform/db/duplicates.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { loadApplication, loadCandidate } from "#app/platform/db/sight.server.ts";

/**
 * A document, whose it is and what it says as it stands now (null before it was read), with the subject that the
 * policy judges: a file that belongs to one application is judged by that application alone.
 */
export async function loadChecked(db: Db | Tx, documentId: string) {
  const document = await db.document.findFirst({ where: { id: documentId }, omit: { text: true } });
  const candidate = document ? await loadCandidate(db, document.candidateId) : null;
  if (!document || !candidate) throw notFound("This resume");
  const application = document.applicationId ? await loadApplication(db, document.applicationId) : null;
  const subject = application
    ? { ...candidate.subject, applications: [application.subject] }
    : candidate.subject;
  const reading = (await loadReadings(db, [documentId])).get(documentId);
  const profile = reading ? checkProfile(reading.profile, reading.corrections) : null;
  const openingId = application?.row.openingId ?? null;
  return { document, candidate: candidate.row, subject, openingId, profile };
}

/** Has the search find what stands in a resume by now, after somebody said something of it, and compares it with others. */
export async function keepChecked(tx: Tx, ctx: EventCtx, documentId: string): Promise<void> {
  const { profile, document } = await loadChecked(tx, documentId);
  if (!profile) return;
  await tx.resumeReading.update({ where: { documentId }, data: { named: [...namedValues(profile)] } });
  await lookForContacts(tx, ctx, document.candidateId, compareHeld);
}
