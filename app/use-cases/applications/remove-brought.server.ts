import { canOnImport, canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { lastingName } from "#app/hiring/imports/after-the-end.ts";
import { NOT_TAKEN_IN } from "#app/hiring/imports/import-systems.ts";
import {
  planRevert,
  type BroughtThing,
  type LaterWork,
  type RevertPlan,
} from "#app/hiring/imports/revert.ts";
import { withoutTakenBack } from "#app/hiring/imports/taken-back.ts";
import { describeEvent, type EventContent } from "#app/hiring/timeline/describe-event.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx, SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { forgetRead } from "#app/platform/imports/forget-import.server.ts";
import { inTheNameOf } from "./internal/importing-person.server.ts";
import { takeOut } from "./internal/take-out.server.ts";
import { removeFilesJob } from "./remove-files.job.server.ts";

const CHUNK = 25;
/** What happens by itself to what an import brought, and is nobody's work. */
const BY_ITSELF = ["document.read", "document.unreadable", "candidate.duplicate_suggested"];

/**
 * Takes out again what an import brought: a chunk of people at a time, each in one transaction with its cursor. What
 * somebody worked on since stays, and each row says why. Goes on where it was broken off. For the system alone, in the
 * name of the person who asked, for whom the policy is asked again at every chunk.
 */
export async function removeBrought(
  ctx: SystemCtx,
  { importId, personId }: { readonly importId: string; readonly personId: string },
  goOn: () => boolean = () => true,
): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This import");
  while (goOn()) {
    const more = await inTransaction(ctx.db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${importId} FOR UPDATE`;
      const row = await tx.import.findUnique({ where: { id: importId } });
      if (row?.state !== "reverting") return false;
      const person = { ...(await inTheNameOf(tx, ctx, personId)), now: new Date() };
      requireAllowed(canOnImport(person.actor, "revert"), "This import");
      const rows = await tx.importRow.findMany({
        where: { importId, position: { gte: row.cursor } },
        orderBy: { position: "asc" },
        take: CHUNK,
      });
      const next = (rows.at(-1)?.position ?? row.cursor) + 1;
      if (rows.length === 0) return finish(tx, person, importId);
      const candidates = new Set(rows.flatMap((one) => one.candidateId ?? []));
      for (const candidateId of [...candidates].sort())
        await revertCandidate(tx, person, importId, candidateId);
      await tx.import.update({ where: { id: importId }, data: { cursor: next } });
      return true;
    });
    if (!more) return;
  }
}

/** The end: what was read of people whose turn never came goes, too. */
async function finish(tx: Tx, ctx: Ctx, importId: string): Promise<false> {
  const row = await tx.import.findUniqueOrThrow({ where: { id: importId } });
  const keys = await forgetRead(tx, importId, { notTaken: NOT_TAKEN_IN });
  await tx.import.update({
    where: { id: importId },
    data: { state: "reverted", revertedAt: ctx.now, fileName: lastingName(row.system, row.fileName) },
  });
  if (keys.length > 0) await ctx.jobs.enqueue(tx, removeFilesJob, { keys });
  const stays = await tx.importedThing.count({ where: { importId } });
  await appendEvent(tx, ctx, {
    type: "import.reverted",
    subject: { kind: "import", id: importId },
    before: { state: "reverting" },
    after: { state: "reverted", stays },
  });
  return false;
}

async function revertCandidate(tx: Tx, ctx: Ctx, importId: string, candidateId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidateId} FOR UPDATE`;
  const candidate = await tx.candidate.findUnique({ where: { id: candidateId } });
  if (!candidate || candidate.erasedAt) return;
  const things = await loadThings(tx, importId, candidateId);
  const laterWork = await findLaterWork(tx, importId, candidateId, things);
  const plan = planRevert({ things, laterWork, hasMore: await hasMore(tx, importId, candidateId, things) });
  await takeOut(tx, ctx, { importId, candidateId, plan, laterWork });
  const message = sentence(plan, laterWork);
  await tx.importRow.updateMany({ where: { importId, candidateId }, data: { message } });
}

/** What this import brought of a candidate, each with the application it belongs to. */
async function loadThings(tx: Tx, importId: string, candidateId: string): Promise<BroughtThing[]> {
  const rows = await tx.importedThing.findMany({ where: { importId, candidateId }, orderBy: { id: "asc" } });
  const documents = await tx.document.findMany({
    where: { id: { in: rows.filter((row) => row.kind === "document").map((row) => row.thingId) } },
    select: { id: true, applicationId: true },
  });
  const owners = new Map(documents.map((document) => [document.id, document.applicationId]));
  return rows.map(({ id, kind, thingId }) => ({
    id,
    kind,
    thingId,
    applicationId:
      kind === "application" ? thingId : kind === "document" ? (owners.get(thingId) ?? null) : null,
  }));
}

/**
 * Every event about the candidate since the import was done with them, and about the applications that it brought: what
 * was done to these while they were in a merged file is told of that one. What was taken back is no work.
 */
async function findLaterWork(
  tx: Tx,
  importId: string,
  candidateId: string,
  things: readonly BroughtThing[],
): Promise<LaterWork[]> {
  const done = await tx.importRow.aggregate({
    where: { importId, candidateId },
    _max: { lastEventId: true },
  });
  const brought = things.filter((thing) => thing.kind === "application").map((thing) => thing.thingId);
  const rows = await tx.event.findMany({
    where: {
      OR: [{ candidateId }, { applicationId: { in: brought }, subjectKind: { not: "candidate" } }],
      id: { gt: done._max.lastEventId ?? 0n },
      type: { notIn: BY_ITSELF },
    },
    orderBy: { id: "asc" },
    select: { type: true, before: true, after: true, applicationId: true },
  });
  const events = rows.map(({ type, before, after, applicationId }) => ({
    type: type as EventType,
    before: before as EventContent | null,
    after: after as EventContent | null,
    applicationId,
  }));
  return withoutTakenBack(candidateId, events).map(({ applicationId, ...event }) => ({
    applicationId,
    what: describeEvent({ ...event, interviewName: null }),
  }));
}

async function hasMore(
  tx: Tx,
  importId: string,
  candidateId: string,
  things: readonly BroughtThing[],
): Promise<boolean> {
  const own = new Set(things.map((thing) => thing.thingId));
  const [applications, documents, facts, elsewhere, merges] = await Promise.all([
    tx.application.findMany({ where: { candidateId }, select: { id: true } }),
    tx.document.findMany({ where: { candidateId }, select: { id: true } }),
    tx.importedFact.count({ where: { candidateId, importId: { not: importId } } }),
    tx.importedThing.count({ where: { candidateId, importId: { not: importId } } }),
    tx.candidateMerge.count({
      where: { undoneAt: null, OR: [{ keptId: candidateId }, { goneId: candidateId }] },
    }),
  ]);
  return facts + elsewhere + merges > 0 || [...applications, ...documents].some((one) => !own.has(one.id));
}

function sentence(plan: RevertPlan, laterWork: readonly LaterWork[]): string {
  const [kept] = plan.keep;
  if (plan.keep.length === 0) return "Taken out again.";
  const because = kept?.because ?? "";
  if (plan.remove.length === 0) return `Stays. ${because}`;
  return laterWork.length === 0
    ? `Taken out, but the candidate stays. ${because}`
    : `Partly taken out. ${because}`;
}
