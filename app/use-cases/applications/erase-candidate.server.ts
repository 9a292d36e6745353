import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import {
  decideErasure,
  erasedAddress,
  ERASED_NAME,
  type ErasureReason,
} from "#app/hiring/applications/erasure.ts";
import { decideExit } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";
import { eraseLearnt } from "./internal/erase-learnt.server.ts";
import { eraseMails } from "./internal/erase-mails.server.ts";
import { eraseWords, type Traces } from "./internal/erase-words.server.ts";
import { leave } from "./internal/leave.server.ts";
import { removeFilesJob } from "./remove-files.job.server.ts";

export type EraseCandidateInput = {
  readonly candidateId: string;
  /** The candidate's name, typed to confirm. */
  readonly typedName: string;
  readonly reasonCode: string;
};

type LoadedCandidate = NonNullable<Awaited<ReturnType<typeof loadCandidate>>>["row"];

/**
 * Erases a candidate (law 7): contact, files, notes and their history, verdicts, mails and the content of every event.
 * Applications stay as counts under "Erased candidate"; open ones end as withdrawn, and interviewers of booked
 * interviews are told that these are off. Private links end. Files that were merged into this one go with it. Answers whether this call did it; the second of two does
 * nothing. Refuses whoever may not erase, a name that was not typed, a reason that is not on the list, and an
 * interview that is being held.
 */
export async function eraseCandidate(ctx: Ctx, input: EraseCandidateInput): Promise<{ erased: boolean }> {
  const { candidateId } = input;
  return inTransaction(ctx.db, async (tx) => {
    await lockCandidate(tx, candidateId);
    const loaded = await loadCandidate(tx, candidateId);
    if (!loaded) throw notFound("This candidate");
    requireAllowed(canOnCandidate(ctx.actor, "erase", loaded.subject), "This candidate");
    if (loaded.row.erasedAt) return { erased: false };
    if (loaded.row.mergedIntoId)
      throw conflict(
        "This file was merged into another one of the same person. Erase that one; this goes with it.",
      );
    const mergedIds = await lockMerged(tx, candidateId);
    const traces = await lockTraces(tx, loaded.row, mergedIds);
    const reason = await decide(tx, loaded.row, input);
    await eraseTraces(tx, ctx, traces);
    await endApplications(tx, ctx, loaded.row);
    for (const id of [...mergedIds, candidateId]) await eraseRow(tx, ctx, id);
    await tell(tx, ctx, loaded.row, reason);
    return { erased: true };
  });
}

/** Nobody applies with this address, and nobody adds to this candidate, while they are being erased. */
async function lockCandidate(tx: Tx, candidateId: string): Promise<void> {
  const candidate = await tx.candidate.findFirst({ where: { id: candidateId }, select: { email: true } });
  if (candidate) await lockAddresses(tx, candidate.email);
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidateId} FOR UPDATE`;
}

/** The files that were merged into this one, and into those: they are the same person's and go with it. */
async function lockMerged(tx: Tx, candidateId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT id FROM "Candidate" WHERE "mergedIntoId" = ${candidateId}
      UNION SELECT c.id FROM "Candidate" c JOIN merged ON c."mergedIntoId" = merged.id)
    SELECT id FROM "Candidate" WHERE id IN (SELECT id FROM merged) ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** Locks every row that others hang words on, so that a word either comes before and is erased, or is refused. */
async function lockTraces(
  tx: Tx,
  { id, applications }: LoadedCandidate,
  mergedIds: readonly string[],
): Promise<Traces> {
  const applicationIds = applications.map((application) => application.id);
  await tx.$queryRaw`SELECT id FROM "Application" WHERE "candidateId" = ${id} ORDER BY id FOR UPDATE`;
  const interviews = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Interview" WHERE "applicationId" = ANY (${applicationIds}) ORDER BY id FOR UPDATE`;
  const interviewIds = interviews.map((interview) => interview.id);
  await tx.$queryRaw`SELECT id FROM "AskedQuestion" WHERE "interviewId" = ANY (${interviewIds}) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Scorecard" WHERE "applicationId" = ANY (${applicationIds}) ORDER BY id FOR UPDATE`;
  return { candidateIds: [id, ...mergedIds], applicationIds, interviewIds };
}

async function decide(
  tx: Tx,
  candidate: LoadedCandidate,
  { typedName, reasonCode }: EraseCandidateInput,
): Promise<ErasureReason> {
  const running = await tx.interview.findMany({
    where: { application: { candidateId: candidate.id }, state: "in_progress" },
    select: { name: true, interviewer: { select: { name: true } } },
  });
  const decided = decideErasure({
    name: candidate.name,
    typedName,
    reasonCode,
    running: running.map(({ name, interviewer }) => ({ name, interviewerName: interviewer.name })),
  });
  if (decided.ok) return decided.reason;
  if (decided.reason === "interview_running") throw conflict(decided.message);
  const field = decided.reason === "name_differs" ? "typedName" : "reasonCode";
  throw invalid(decided.message, { [field]: decided.message });
}

/** Events first, while the rows that say whose they are still stand. */
async function eraseTraces(tx: Tx, ctx: Ctx, traces: Traces): Promise<void> {
  for (const candidateId of traces.candidateIds)
    await tx.$queryRaw`SELECT baton_erase_events(${candidateId})`;
  const documents = await tx.document.findMany({
    where: { candidateId: { in: traces.candidateIds } },
    select: { id: true, storageKey: true },
  });
  const mailIds = await eraseMails(tx, traces, ctx.now);
  const documentIds = documents.map((document) => document.id);
  await ctx.jobs.forget(tx, [
    ...traces.candidateIds,
    ...traces.applicationIds,
    ...traces.interviewIds,
    ...documentIds,
    ...mailIds,
  ]);
  await eraseLearnt(tx, ctx, traces.applicationIds);
  await eraseWords(tx, traces);
  const keys = [...documents.map((document) => document.storageKey), ...(await endExports(tx, ctx))];
  if (keys.length > 0) await ctx.jobs.enqueue(tx, removeFilesJob, { keys });
}

/** Exports that lie ready hold this candidate, too: they end. Answers the keys of their files. */
async function endExports(tx: Tx, ctx: Ctx): Promise<string[]> {
  const ready = await tx.export.findMany({
    where: { state: "ready" },
    select: { id: true, storageKey: true },
  });
  for (const { id } of ready) {
    await tx.export.update({ where: { id }, data: { state: "expired", storageKey: null } });
    await appendEvent(tx, ctx, {
      type: "export.expired",
      subject: { kind: "export", id },
      before: { state: "ready" },
      after: { state: "expired" },
    });
  }
  return ready.flatMap((one) => one.storageKey ?? []);
}

/** What is still open ends by the stage machine; somebody who was hired stays counted as hired. */
async function endApplications(tx: Tx, ctx: Ctx, { applications }: LoadedCandidate): Promise<void> {
  await tx.application.updateMany({
    where: { id: { in: applications.map((application) => application.id) } },
    data: {
      sourceDetail: "",
      referredById: null,
      dispositionText: "",
      promisedFor: null,
      revealOverride: null,
      linkVersion: { increment: 1 },
    },
  });
  for (const application of applications) {
    if (application.disposition !== null || application.stage === "hired") continue;
    const because = "The candidate was erased";
    const leaving = { to: "withdrawn", reasonCode: "other_withdrawal", text: because } as const;
    const decided = decideExit({ ...application, ...leaving });
    if (!decided.ok) throw conflict(decided.message);
    const { effects } = decided;
    await leave(tx, ctx, application, { ...leaving, because, sendMail: false, personalNote: "", effects });
  }
}

/** Last, because from here on the database takes no more words about this candidate. */
async function eraseRow(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  await tx.candidate.update({
    where: { id },
    data: {
      name: ERASED_NAME,
      email: erasedAddress(id),
      phone: "",
      links: [],
      location: "",
      timeZone: "",
      spokenName: "",
      comfort: "",
      tags: [],
      pooledAt: null,
      poolNote: "",
      doNotContactAt: null,
      doNotContactReason: "",
      personId: null,
      erasedAt: ctx.now,
    },
  });
}

/** One event for the candidate, and one for each application, whose open pages and notes follow it. */
async function tell(
  tx: Tx,
  ctx: Ctx,
  { id, applications }: LoadedCandidate,
  reason: ErasureReason,
): Promise<void> {
  const event = {
    type: "candidate.erased",
    subject: { kind: "candidate", id },
    candidateId: id,
    before: { erased: false },
    after: { erased: true, reason },
  } as const;
  await appendEvent(tx, ctx, event);
  for (const application of applications) {
    await appendEvent(tx, ctx, {
      ...event,
      applicationId: application.id,
      openingId: application.openingId,
    });
  }
}
