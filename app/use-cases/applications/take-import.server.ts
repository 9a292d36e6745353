import { canOnImport, canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { lastingName, withoutQuotes } from "#app/hiring/imports/after-the-end.ts";
import { ChoicesSchema, type ImportChoices } from "#app/hiring/imports/choices.ts";
import { NOT_TAKEN_IN, systemInWords, type ImportOutcome } from "#app/hiring/imports/import-systems.ts";
import { indexZip } from "#app/hiring/imports/match-documents.ts";
import { planRecord } from "#app/hiring/imports/plan-record.ts";
import { ImportRecordSchema, type ImportRecord } from "#app/hiring/imports/records.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx, SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent, appendTogether } from "#app/platform/db/events.server.ts";
import { digestOf, findKnownPeople } from "#app/platform/db/import-facts.server.ts";
import { forgetRead } from "#app/platform/imports/forget-import.server.ts";
import { openZips, storedFiles } from "#app/platform/imports/import-files.server.ts";
import type { ImportZip } from "#app/platform/imports/import-zip.server.ts";
import { storeRecordFiles, type StoredFiles } from "./internal/import-files.server.ts";
import { inTheNameOf } from "./internal/importing-person.server.ts";
import type { TakingImport } from "./internal/take-contact.server.ts";
import { takeRecord } from "./internal/take-record.server.ts";
import { removeFilesJob } from "./remove-files.job.server.ts";

const CHUNK = 25;

type Opened = {
  readonly taking: TakingImport;
  readonly choices: ImportChoices;
  readonly openings: ReadonlyMap<string, { readonly closed: boolean }>;
  readonly zips: ImportZip;
  readonly index: ReturnType<typeof indexZip>;
};

type Row = { readonly id: string; readonly position: number; readonly record: ImportRecord };
type Prepared = Row & { readonly stored: StoredFiles };

/**
 * Takes a checked import in: a chunk of people at a time, each in one transaction with the cursor that says how far it
 * is, so that a killed server goes on exactly where it was and nobody is taken in twice. Every chunk asks the policy
 * for the person who started it. Stops after a chunk when `goOn` says so. Sends no mail to anybody.
 */
export async function takeImport(
  ctx: SystemCtx,
  importId: string,
  goOn: () => boolean = () => true,
): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This import");
  const row = await ctx.db.import.findUnique({ where: { id: importId } });
  if (row?.state !== "running") return;
  const zips = await openZips(ctx.files, storedFiles(row.files));
  try {
    const openings = await ctx.db.opening.findMany({
      where: { state: { not: "draft" } },
      select: { id: true, state: true, sessions: { where: { kind: "phone" }, select: { id: true } } },
    });
    const opened: Opened = {
      taking: {
        importId,
        system: row.system,
        phoneScreens: new Map(openings.map((one) => [one.id, one.sessions.length])),
      },
      choices: ChoicesSchema.parse(row.choices),
      openings: new Map(openings.map((one) => [one.id, { closed: one.state === "closed" }])),
      zips,
      index: indexZip(zips.files),
    };
    while (goOn()) if (!(await takeChunk(ctx, opened))) return;
  } finally {
    zips.close();
  }
}

/** Takes the next people in; false when there is nothing more to do. */
async function takeChunk(ctx: SystemCtx, opened: Opened): Promise<boolean> {
  const { importId } = opened.taking;
  const { cursor, state } = await ctx.db.import.findUniqueOrThrow({ where: { id: importId } });
  if (state !== "running") return false;
  const rows = await ctx.db.importRow.findMany({
    where: { importId, position: { gte: cursor } },
    orderBy: { position: "asc" },
    take: CHUNK,
  });
  const prepared = await prepare(
    ctx,
    opened,
    rows.flatMap(({ id, position, record }) => {
      const read = ImportRecordSchema.safeParse(record);
      return read.success ? [{ id, position, record: read.data }] : [];
    }),
  );
  const next = (rows.at(-1)?.position ?? cursor) + 1;
  const keys = prepared.flatMap((one) => one.stored.files.map((file) => file.key));
  try {
    const more = await inTransaction(ctx.db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${importId} FOR UPDATE`;
      const now = await tx.import.findUniqueOrThrow({ where: { id: importId } });
      // Somebody else has done this chunk meanwhile.
      if (now.state !== "running" || now.cursor !== cursor) return now.state === "running";
      const person = { ...(await inTheNameOf(tx, ctx, now.createdById)), now: new Date() };
      requireAllowed(canOnImport(person.actor, "run"), "This import");
      if (rows.length === 0) return finish(tx, person, importId);
      const done = await appendTogether(tx, () => takeRows(tx, person, opened, prepared));
      await settle(tx, done);
      await tx.import.update({ where: { id: importId }, data: { cursor: next } });
      return true;
    });
    await removeFilesOf(ctx, keys, new Date());
    return more;
  } catch (error) {
    // The chunk may have been committed although nobody heard of it, so its files are looked at later.
    await removeFilesOf(ctx, keys, new Date(Date.now() + 600_000)).catch(() => undefined);
    throw error;
  }
}

/** Has those of the files removed that no document names: nobody was given them. */
async function removeFilesOf(ctx: SystemCtx, keys: readonly string[], startAfter: Date): Promise<void> {
  if (keys.length === 0) return;
  await ctx.jobs.enqueue(ctx.db, removeFilesJob, { keys: [...keys] }, { startAfter });
}

/** Unpacks the files of a chunk before its transaction, which only writes rows. */
async function prepare(ctx: SystemCtx, opened: Opened, rows: readonly Row[]): Promise<Prepared[]> {
  const records = rows.map((row) => row.record);
  const known = await findKnownPeople(ctx.db, opened.taking.system, records);
  const prepared: Prepared[] = [];
  for (const [index, row] of rows.entries()) {
    const here = known.filesOf(known.byIndex[index]?.candidateId ?? "");
    const usable = row.record.faults.length === 0;
    const stored = usable
      ? await storeRecordFiles(ctx.files, opened, row.record, here)
      : { files: [], warnings: [] };
    prepared.push({ ...row, stored });
  }
  return prepared;
}

type Done = {
  readonly id: string;
  readonly outcome: ImportOutcome;
  readonly message: string;
  readonly candidateId: string | null;
};

/** Takes the rows of a chunk in one after the other; answers what each came to. */
async function takeRows(tx: Tx, ctx: Ctx, opened: Opened, rows: readonly Prepared[]): Promise<Done[]> {
  const { taking } = opened;
  await lockAddresses(tx, ...rows.flatMap((row) => row.record.emails));
  const known = await findKnownPeople(
    tx,
    taking.system,
    rows.map((row) => row.record),
  );
  const met = new Set<string>();
  const done: Done[] = [];
  for (const [index, { id, record, stored }] of rows.entries()) {
    const keys = [...record.emails, ...(record.sourceId === "" ? [] : [`id ${record.sourceId}`])];
    // A person whom an earlier row of this chunk may have brought is looked up again.
    const again = keys.some((key) => met.has(key))
      ? await findKnownPeople(tx, taking.system, [record])
      : null;
    const who = (again ? again.byIndex[0] : known.byIndex[index]) ?? null;
    const here = (again ?? known).filesOf(who?.candidateId ?? "");
    const files = stored.files.filter((file) => !here.has(file.sha256));
    const plan = planRecord(
      { ...record, warnings: [...record.warnings, ...stored.warnings] },
      opened.choices,
      {
        known: who,
        digestOf,
        openings: opened.openings,
        ownAddress: ctx.actor.email,
        systemName: systemInWords(taking.system),
        newFiles: files.length,
      },
    );
    for (const key of keys) met.add(key);
    const candidateId =
      plan.outcome === "refused"
        ? null
        : plan.outcome === "duplicate"
          ? (who?.candidateId ?? null)
          : (await takeRecord(tx, ctx, taking, { record, plan, known: who, files })).candidateId;
    const message = candidateId === null ? withoutQuotes(plan.message) : plan.message;
    done.push({ id, outcome: plan.outcome, message, candidateId });
  }
  return done;
}

/** Writes down what became of rows, each with the newest event about its candidate; their words are not needed any more. */
async function settle(tx: Tx, done: readonly Done[]): Promise<void> {
  await tx.$executeRaw`UPDATE "ImportRow" r SET record = NULL, outcome = d.outcome::"ImportOutcome",
      message = d.message, "candidateId" = d.candidate, "lastEventId" = (
        SELECT max(e.id) FROM "Event" e WHERE e."candidateId" = d.candidate)
    FROM unnest(${done.map((one) => one.id)}::text[], ${done.map((one) => one.outcome)}::text[],
      ${done.map((one) => one.message)}::text[], ${done.map((one) => one.candidateId)}::text[])
      AS d(id, outcome, message, candidate)
    WHERE r.id = d.id`;
}

/** The end: what was read from the files, and the files themselves, are removed. */
async function finish(tx: Tx, ctx: Ctx, importId: string): Promise<false> {
  const row = await tx.import.findUniqueOrThrow({ where: { id: importId } });
  const keys = await forgetRead(tx, importId, { notTaken: NOT_TAKEN_IN });
  await tx.import.update({
    where: { id: importId },
    data: {
      state: "finished",
      finishedAt: ctx.now,
      problem: withoutQuotes(row.problem),
      fileName: lastingName(row.system, row.fileName),
    },
  });
  await appendEvent(tx, ctx, {
    type: "import.finished",
    subject: { kind: "import", id: importId },
    before: { state: "running" },
    after: { state: "finished", people: row.rows },
  });
  await ctx.jobs.enqueue(tx, removeFilesJob, { keys });
  return false;
}
