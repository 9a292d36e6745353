import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import type { Source } from "#app/hiring/applications/stages.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { readResumeJob } from "../read-resume.job.server.ts";

/** A stored file that may become a resume. */
export type StoredResume = {
  readonly key: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Two forms with one address at the same time are one candidate. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(lower(${email}), 42))`;
}

/** The candidate with this address; a new one when there is none. What we know already is not overwritten. */
export async function findOrAddCandidate(
  tx: Tx,
  ctx: BaseCtx,
  input: CandidateInput & { readonly location?: string },
) {
  const known = await tx.candidate.findFirst({ where: { email: input.email } });
  if (known) {
    const links = [...new Set([...known.links, ...input.links])];
    const before = { phone: known.phone, links: known.links };
    const after = { phone: known.phone || input.phone, links };
    if (JSON.stringify(before) === JSON.stringify(after)) return known;
    await tx.candidate.update({ where: { id: known.id }, data: after });
    await appendEvent(tx, ctx, {
      type: "candidate.changed",
      subject: { kind: "candidate", id: known.id },
      candidateId: known.id,
      before,
      after,
    });
    return known;
  }
  const person = await tx.person.findFirst({ where: { email: input.email }, select: { id: true } });
  const candidate = await tx.candidate.create({ data: { ...input, personId: person?.id ?? null } });
  await appendEvent(tx, ctx, {
    type: "candidate.added",
    subject: { kind: "candidate", id: candidate.id },
    candidateId: candidate.id,
    after: { name: candidate.name, email: candidate.email },
  });
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
  },
  /** How it stood elsewhere, for the event of an imported one. */
  elsewhere: Readonly<Record<string, string>> = {},
) {
  const application = await tx.application.create({
    data: {
      ...input,
      sourceDetail: input.sourceDetail ?? "",
      referredById: input.referredById ?? null,
      stage: "resume_screen",
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
      stage: "resume_screen",
      source: input.source,
      referredById: input.referredById ?? null,
      ...elsewhere,
    },
  });
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
