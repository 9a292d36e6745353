import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { isLinkOut } from "#app/hiring/mail/private-link.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { HIDDEN_ORIGINAL } from "#app/hiring/screening/blind.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import { areHiddenFromBlind } from "#app/platform/db/blind-reading.server.ts";
import { profileLines } from "#app/hiring/resumes/profile-lines.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { mayBeTwice } from "#app/platform/db/duplicates.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { loadCandidate, visibleApplications } from "#app/platform/db/sight.server.ts";
import { findContactOffers, findContactSources } from "./internal/contact-facts.server.ts";
import { loadLinked } from "./internal/private-links.server.ts";
import { listImportedLines } from "./internal/imported-lines.server.ts";

/**
 * A person we know: contact with where it comes from, files, and every application of theirs that the reader may see. For
 * those who keep candidates also what resumes name that the contact does not, tags, the talent pool, do-not-contact, the files that were merged into this one, and whether another may be the
 * same person's. A file that was merged leads to the one that goes on.
 */
export async function getCandidate(ctx: Ctx, candidateId: string) {
  const loaded = await loadCandidate(ctx.db, candidateId);
  if (!loaded) throw notFound("This candidate");
  requireAllowed(canOnCandidate(ctx.actor, "view", loaded.subject), "This candidate");
  const mayEdit = canOnCandidate(ctx.actor, "edit", loaded.subject).allowed;
  const applications = await ctx.db.application.findMany({
    where: { AND: [visibleApplications(ctx.actor), { candidateId }] },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      stage: true,
      disposition: true,
      createdAt: true,
      opening: { select: { id: true, title: true } },
    },
  });
  const owed = await findOwedLooks(ctx.db, secondReader(ctx), { candidateId });
  const documents = await ctx.db.document.findMany({
    where: { candidateId, ...(mayEdit ? {} : { applicationId: { in: applications.map((one) => one.id) } }) },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      fileName: true,
      fileType: true,
      bytes: true,
      text: true,
      textState: true,
      textProblem: true,
      uploadedById: true,
      candidateId: true,
      applicationId: true,
      createdAt: true,
    },
  });
  const hidden = await areHiddenFromBlind(ctx.db, secondReader(ctx), documents);
  const readings = await loadReadings(
    ctx.db,
    documents.map((document) => document.id),
  );
  const history = await listImportedLines(ctx, {
    candidateId,
    tags: loaded.row.tags,
    people: loaded.subject.applications,
    applicationIds: applications.map((one) => one.id),
    seesAll: mayEdit,
  });
  const { id, name, email, phone, links, location, createdAt, erasedAt, spokenName, comfort } = loaded.row;
  const { mergedIntoId, doNotContactAt, doNotContactReason, tags, pooledAt, poolNote, personId } = loaded.row;
  const leads = (mayEdit || ctx.actor.role !== "interviewer") && !erasedAt;
  const contact = { email, phone, links };
  return {
    candidate: {
      id,
      name,
      location,
      createdAt,
      erasedAt,
      contact: leads ? contact : null,
      spokenName,
      comfort,
      doNotContactAt: leads ? doNotContactAt : null,
    },
    mergedIntoId,
    contactSources: leads ? Object.fromEntries(await findContactSources(ctx.db, id, contact)) : {},
    contactOffers:
      mayEdit && !erasedAt ? await findContactOffers(ctx.db, ctx, { id, contact: { ...contact, name } }) : [],
    standing:
      mayEdit && !erasedAt
        ? {
            tags,
            pooled: pooledAt !== null,
            poolNote,
            doNotContact: doNotContactAt !== null,
            doNotContactReason,
            worksHere: personId !== null,
            mayBeTwice: await mayBeTwice(ctx.db, ctx.actor, id),
            merges: await mergesInto(ctx, id),
          }
        : null,
    applications: applications.map((one) => (owed.has(one.id) ? { ...one, ...BEFORE_FIRST_LOOK } : one)),
    documents: documents.map((document, index) => {
      const { id: documentId, fileType, bytes, textState, textProblem, createdAt: arrivedAt } = document;
      const reading = readings.get(documentId);
      const open = !hidden[index];
      return {
        id: documentId,
        fileType,
        bytes,
        textState,
        textProblem,
        createdAt: arrivedAt,
        fileName: open ? document.fileName : "File",
        text: open ? document.text : null,
        lines: open && reading ? profileLines(reading) : null,
        original: open ? `/files/${documentId}` : null,
        hidden: open ? null : HIDDEN_ORIGINAL,
      };
    }),
    history,
    mayEdit: mayEdit && !erasedAt,
    /** Whether a link that opens the candidate's page went out by mail; for those who may correct the address. */
    isLinkOut: mayEdit && !erasedAt && (await loadLinked(ctx.db, id)).some(isLinkOut),
    mayErase: !erasedAt && canOnCandidate(ctx.actor, "erase", loaded.subject).allowed,
  };
}

async function mergesInto(ctx: Ctx, keptId: string) {
  return ctx.db.candidateMerge.findMany({
    where: { keptId, undoneAt: null },
    orderBy: { mergedAt: "desc" },
    select: {
      id: true,
      mergedAt: true,
      mergedBy: { select: { name: true } },
      gone: { select: { name: true, email: true } },
    },
  });
}
