import { z } from "zod";
import type { LaterWork, RevertPlan } from "#app/hiring/imports/revert.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { removeFilesJob } from "../remove-files.job.server.ts";

const ContactSchema = z.object({
  phone: z.string(),
  links: z.array(z.string()),
  tags: z.array(z.string()).optional(),
  doNotContact: z.literal(false).optional(),
});

export type TakingOut = {
  readonly importId: string;
  readonly candidateId: string;
  readonly plan: RevertPlan;
  readonly laterWork: readonly LaterWork[];
};

/**
 * Removes what a revert takes out of one candidate, in the caller's transaction: history, files, applications, and at
 * last the candidate with the words of their events. Each removal leaves an event; what stays keeps its reason.
 */
export async function takeOut(tx: Tx, ctx: Ctx, taking: TakingOut): Promise<void> {
  const { importId, candidateId, plan, laterWork } = taking;
  const idsOf = (kind: RevertPlan["remove"][number]["kind"]) =>
    plan.remove.filter((thing) => thing.kind === kind).map((thing) => thing.thingId);
  const applicationIds = idsOf("application");
  const onPerson = laterWork.some((work) => work.applicationId === null);
  await tx.importedFact.deleteMany({
    where: {
      importId,
      candidateId,
      OR: [{ applicationId: { in: applicationIds } }, ...(onPerson ? [] : [{ applicationId: null }])],
    },
  });
  await removeDocuments(tx, ctx, idsOf("document"));
  await removeApplications(tx, ctx, candidateId, applicationIds);
  if (idsOf("contact").length > 0) await restoreContact(tx, ctx, taking);
  await tx.importedThing.deleteMany({ where: { id: { in: plan.remove.map((thing) => thing.id) } } });
  for (const { thing, because } of plan.keep)
    await tx.importedThing.update({ where: { id: thing.id }, data: { keptBecause: because } });
  if (idsOf("candidate").length > 0) await removeCandidate(tx, ctx, taking);
}

async function removeDocuments(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const documents = await tx.document.findMany({
    where: { id: { in: [...ids] } },
    select: { storageKey: true },
  });
  await tx.resumeReading.deleteMany({ where: { documentId: { in: [...ids] } } });
  await tx.document.deleteMany({ where: { id: { in: [...ids] } } });
  await ctx.jobs.forget(tx, ids);
  await ctx.jobs.enqueue(tx, removeFilesJob, { keys: documents.map((document) => document.storageKey) });
}

async function removeApplications(
  tx: Tx,
  ctx: Ctx,
  candidateId: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const application = await tx.application.findUnique({ where: { id } });
    if (!application) continue;
    await tx.document.updateMany({ where: { applicationId: id }, data: { applicationId: null } });
    await tx.searchEntry.deleteMany({ where: { applicationId: id } });
    await tx.searchStale.deleteMany({ where: { applicationId: id } });
    await tx.application.delete({ where: { id } });
    await appendEvent(tx, ctx, {
      type: "application.removed",
      subject: { kind: "application", id },
      openingId: application.openingId,
      candidateId,
      applicationId: id,
      before: { stage: application.stage, disposition: application.disposition },
    });
  }
}

/** Phone, links, tags and whether they may be written to go back to what they were, unless somebody has changed them since. */
async function restoreContact(tx: Tx, ctx: Ctx, { importId, candidateId, plan }: TakingOut): Promise<void> {
  const removed = new Set(plan.remove.map((thing) => thing.id));
  const things = await tx.importedThing.findMany({
    where: { importId, candidateId, kind: "contact" },
    orderBy: { id: "asc" },
  });
  const earlier = things.filter((thing) => removed.has(thing.id)).map((thing) => thing.before);
  const read = earlier.flatMap((before) => ContactSchema.safeParse(before).data ?? []);
  const [first] = read;
  if (!first) return;
  const tags = read.find((before) => before.tags !== undefined)?.tags;
  const was = { phone: first.phone, links: first.links, ...(tags ? { tags } : {}) };
  const now = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { phone: true, links: true, tags: true },
  });
  const mayBeWritten = read.some((before) => before.doNotContact === false);
  await tx.candidate.update({
    where: { id: candidateId },
    data: { ...was, ...(mayBeWritten ? { doNotContactAt: null, doNotContactReason: "" } : {}) },
  });
  await appendEvent(tx, ctx, {
    type: "candidate.changed",
    subject: { kind: "candidate", id: candidateId },
    candidateId,
    before: { ...now, ...(mayBeWritten ? { doNotContact: true } : {}) },
    after: { ...was, ...(mayBeWritten ? { doNotContact: false } : {}) },
  });
}

/** Somebody whom only this import knew: their words go out of the events, too, as when a candidate is erased. */
async function removeCandidate(tx: Tx, ctx: Ctx, { importId, candidateId }: TakingOut): Promise<void> {
  await tx.$queryRaw`SELECT baton_erase_events(${candidateId})`;
  await ctx.jobs.forget(tx, [candidateId]);
  // Rows of other imports lead to nobody from here on, so that they keep no quote either.
  await tx.importRow.updateMany({
    where: { candidateId, importId: { not: importId } },
    data: { message: "Taken out again with the import that had brought them." },
  });
  await tx.importRow.updateMany({ where: { importId, candidateId }, data: { message: "Taken out again." } });
  await tx.candidateKey.deleteMany({ where: { candidateId } });
  await tx.duplicateSuggestion.deleteMany({
    where: { OR: [{ firstId: candidateId }, { secondId: candidateId }] },
  });
  // Those that stand keep the candidate, so these were taken back.
  await tx.candidateMerge.deleteMany({ where: { OR: [{ keptId: candidateId }, { goneId: candidateId }] } });
  await tx.candidate.delete({ where: { id: candidateId } });
  await appendEvent(tx, ctx, {
    type: "candidate.removed",
    subject: { kind: "candidate", id: candidateId },
    candidateId,
    before: { importId },
  });
}
