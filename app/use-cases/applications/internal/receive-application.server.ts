import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import type { Source } from "#app/hiring/applications/stages.ts";
import { promiseOnEntering, promiseRulesOf } from "#app/hiring/applications/promise.ts";
import { compareHeld, compareContacts } from "#app/hiring/candidates/duplicates.ts";
import { colleagueAt, servicesOf } from "#app/hiring/candidates/colleagues.ts";
import { colleaguesAtServices, keepFirstKeys, lookForContacts } from "#app/platform/db/duplicates.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { appendPromised, loadPromiseSettings } from "#app/platform/db/promises.server.ts";
import { readResumeJob } from "../read-resume.job.server.ts";

/** A stored file that may become a resume. */
export type StoredResume = {
  readonly key: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * The candidate with this address, or the one into whom that file was merged; a new one when there is none. What we know
 * already is not overwritten, so a zone that is known stays, whatever browser somebody applies with later. Files that may
 * be the same person's are suggested at once. The caller has locked the address.
 */
export async function findOrAddCandidate(
  tx: Tx,
  ctx: BaseCtx,
  input: CandidateInput & { readonly location?: string; readonly timeZone?: string },
) {
  const known = await findKept(tx, input.email);
  if (known) {
    const links = [...new Set([...known.links, ...input.links])];
    const before = { phone: known.phone, links: known.links, timeZone: known.timeZone };
    const timeZone = known.timeZone || (input.timeZone ?? "");
    const after = { phone: known.phone || input.phone, links, timeZone };
    if (JSON.stringify(before) === JSON.stringify(after)) return known;
    await tx.candidate.update({ where: { id: known.id }, data: after });
    await appendEvent(tx, ctx, {
      type: "candidate.changed",
      subject: { kind: "candidate", id: known.id },
      candidateId: known.id,
      before,
      after,
    });
    await lookForContacts(tx, ctx, known.id, compareHeld);
    return known;
  }
  const colleagues = await colleaguesAtServices(tx, servicesOf([input.email]));
  const person = colleagueAt([input.email], colleagues);
  const compared = compareContacts({ ...input, merged: [], resumes: [] });
  const candidate = await tx.candidate.create({
    data: { ...input, personId: person?.id ?? null, keysEdition: compared.edition },
  });
  await appendEvent(tx, ctx, {
    type: "candidate.added",
    subject: { kind: "candidate", id: candidate.id },
    candidateId: candidate.id,
    after: { name: candidate.name, email: candidate.email },
  });
  await keepFirstKeys(tx, ctx, { ...compared, candidateId: candidate.id });
  return candidate;
}

/** The file under an address; a merged one leads to the file that goes on, whose row is locked. */
async function findKept(tx: Tx, email: string) {
  let candidate = await tx.candidate.findFirst({ where: { email } });
  while (candidate?.mergedIntoId) {
    await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidate.mergedIntoId} FOR UPDATE`;
    candidate = await tx.candidate.findFirst({ where: { id: candidate.mergedIntoId } });
  }
  return candidate;
}

/** Starts an application at the resume screen. */
export async function addApplication(
  tx: Tx,
  ctx: BaseCtx,
  input: {
    candidateId: string;
    openingId: string;
    source: Source;
    sourceDetail?: string;
    referredById?: string | null;
    consentAt: Date | null;
    phoneScreens: number;
    /** When it began elsewhere. */
    createdAt?: Date;
    /** Which run of the candidate at this opening it is; the first one when nothing is said. */
    attempt?: number;
  },
  /** How it stood elsewhere, for the event of an imported one. */
  elsewhere: Readonly<Record<string, string>> = {},
) {
  const stage = "resume_screen";
  const rules = promiseRulesOf(await loadPromiseSettings(tx, ctx.now));
  const { promisedFor } = promiseOnEntering({ current: null, stage, now: ctx.now, rules });
  const application = await tx.application.create({
    data: {
      ...input,
      promisedFor,
      sourceDetail: input.sourceDetail ?? "",
      referredById: input.referredById ?? null,
      stage,
      stageEnteredAt: ctx.now,
    },
  });
  await appendEvent(tx, ctx, {
    type: arrivalOf(input),
    subject: { kind: "application", id: application.id },
    openingId: input.openingId,
    candidateId: input.candidateId,
    applicationId: application.id,
    after: {
      stage,
      source: input.source,
      referredById: input.referredById ?? null,
      ...(input.attempt === undefined ? {} : { attempt: input.attempt }),
      ...elsewhere,
    },
  });
  if (promisedFor !== null) await appendPromised(tx, ctx, { ...application, promisedFor: null }, promisedFor);
  return application;
}

/** Whoever gave consent applied; others were added by somebody, one by one or with an import. */
function arrivalOf(input: { readonly source: Source; readonly consentAt: Date | null }) {
  if (input.source === "import") return "application.imported";
  return input.consentAt ? "application.received" : "application.added";
}

/** Keeps the original and has its text read: of a resume, or of a file that answers a question of the form. */
export async function keepResume(
  tx: Tx,
  ctx: BaseCtx,
  input: {
    candidateId: string;
    applicationId: string | null;
    resume: StoredResume;
    kind?: "resume" | "answer";
  },
): Promise<string> {
  const { key, ...file } = input.resume;
  const kind = input.kind ?? "resume";
  const document = await tx.document.create({
    data: {
      candidateId: input.candidateId,
      applicationId: input.applicationId,
      kind,
      ...file,
      storageKey: key,
      uploadedById: ctx.eventActor.kind === "person" ? ctx.eventActor.id : null,
    },
  });
  await appendEvent(tx, ctx, {
    type: "document.received",
    subject: { kind: "document", id: document.id },
    candidateId: input.candidateId,
    applicationId: input.applicationId,
    after: { kind, fileType: file.fileType, bytes: file.bytes },
  });
  await ctx.jobs.enqueue(tx, readResumeJob, { documentId: document.id });
  return document.id;
}
