import { contactOffers, type ReadResume } from "#app/hiring/candidates/contact-offers.ts";
import { contactSources } from "#app/hiring/candidates/contact-sources.ts";
import type { Contact } from "#app/hiring/candidates/contact.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import { areHiddenFromBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";

const TELLING = ["candidate.added", "candidate.changed", "candidate.contact_changed", "candidate.merged"];

/** Where each value of a candidate's contact comes from, by value. */
export async function findContactSources(db: Db, candidateId: string, contact: Omit<Contact, "name">) {
  const [events, brought] = await Promise.all([
    db.event.findMany({
      where: { candidateId, subjectKind: "candidate", type: { in: TELLING } },
      orderBy: { id: "asc" },
      select: { type: true, at: true, actorKind: true, actorId: true, before: true, after: true },
    }),
    db.importedThing.findFirst({ where: { candidateId, kind: "candidate" }, select: { id: true } }),
  ]);
  const ids = events.flatMap(({ actorKind, actorId }) =>
    actorKind === "person" && actorId ? [actorId] : [],
  );
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const told = events.map(({ actorKind, actorId, ...event }) => ({
    ...event,
    by: actorKind === "person" ? (names.get(actorId ?? "") ?? null) : null,
  }));
  return contactSources(contact, told, brought !== null);
}

/** What the resumes of a candidate name that their contact does not; nothing out of one that the reader reads blind. */
export async function findContactOffers(
  db: Db | Tx,
  ctx: Ctx,
  { id, contact }: { readonly id: string; readonly contact: Contact },
) {
  const [documents, merged] = await Promise.all([
    db.document.findMany({
      where: { candidateId: id, kind: "resume" },
      orderBy: { createdAt: "desc" },
      select: { id: true, fileName: true, uploadedById: true, candidateId: true, applicationId: true },
    }),
    db.candidate.findMany({ where: { mergedIntoId: id }, select: { email: true } }),
  ]);
  const readings = await loadReadings(
    db,
    documents.map((document) => document.id),
  );
  const hidden = await areHiddenFromBlind(ctx.db, secondReader(ctx), documents);
  const resumes: ReadResume[] = [];
  for (const [index, document] of documents.entries()) {
    const reading = readings.get(document.id);
    if (!reading || hidden[index]) continue;
    const profile = checkProfile(reading.profile, reading.corrections);
    resumes.push({ documentId: document.id, fileName: document.fileName, profile });
  }
  return contactOffers(
    contact,
    merged.map(({ email }) => email),
    resumes,
  );
}
