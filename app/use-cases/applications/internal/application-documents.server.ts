import { contactOffers } from "#app/hiring/candidates/contact-offers.ts";
import type { Contact } from "#app/hiring/candidates/contact.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import { profileLines } from "#app/hiring/resumes/profile-lines.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";

type Wanted = {
  readonly applicationId: string;
  readonly candidateId: string;
  /** While the resume is read blind, the original and what was read in it stay closed, but to who brought it in. */
  readonly blind: boolean;
  /** How the candidate is reached, where the reader keeps that; null where not. */
  readonly contact: Contact | null;
};

/**
 * The resumes of an application and of its candidate, newest first, with what was read in them, and how many ways to reach
 * the candidate they name that the contact does not; a resume of somebody else's name is not counted.
 */
export async function readDocuments(ctx: Ctx, { applicationId, candidateId, blind, contact }: Wanted) {
  const documents = await ctx.db.document.findMany({
    where: { kind: "resume", OR: [{ applicationId }, { candidateId, applicationId: null }] },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      fileName: true,
      fileType: true,
      bytes: true,
      textState: true,
      textProblem: true,
      uploadedById: true,
      createdAt: true,
    },
  });
  const readings = await loadReadings(
    ctx.db,
    documents.map((document) => document.id),
  );
  const open = documents.filter(({ uploadedById }) => !blind || uploadedById === ctx.actor.id);
  const shown = new Set(open.map(({ id }) => id));
  const resumes = open.flatMap(({ id, fileName }) => {
    const reading = readings.get(id);
    const profile = reading && checkProfile(reading.profile, reading.corrections);
    return profile ? [{ documentId: id, fileName, profile }] : [];
  });
  return {
    documents: documents.map(({ id, fileName, fileType, bytes, textState, textProblem, createdAt }) => {
      const reading = readings.get(id);
      const isOpen = shown.has(id);
      return {
        ...{ id, fileType, bytes, textState, textProblem, createdAt },
        fileName: isOpen ? fileName : "File",
        original: isOpen ? `/files/${id}` : null,
        lines: reading && isOpen ? profileLines(reading) : null,
      };
    }),
    named: contact
      ? contactOffers(contact, await mergedEmails(ctx, candidateId), resumes).filter(
          ({ otherName }) => otherName === null,
        ).length
      : 0,
  };
}

async function mergedEmails(ctx: Ctx, candidateId: string): Promise<string[]> {
  const merged = await ctx.db.candidate.findMany({
    where: { mergedIntoId: candidateId },
    select: { email: true },
  });
  return merged.map(({ email }) => email);
}
