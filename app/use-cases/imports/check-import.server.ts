import { createHash } from "node:crypto";
import { canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { indexZip, matchDocuments } from "#app/hiring/imports/match-documents.ts";
import { planRecord, type KnownCandidate, type RecordPlan } from "#app/hiring/imports/plan-record.ts";
import { systemInWords, type ImportOutcome } from "#app/hiring/imports/import-systems.ts";
import type { ImportRecord } from "#app/hiring/imports/records.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { digestOf, findKnownPeople } from "#app/platform/db/import-facts.server.ts";
import type { ImportZip } from "#app/platform/imports/import-zip.server.ts";
import { openZips } from "#app/platform/imports/import-files.server.ts";
import { loadImport } from "./internal/load-import.server.ts";
import { openFiles } from "./internal/open-files.server.ts";
import { listMappableOpenings } from "./internal/survey-import.server.ts";

const CHUNK = 200;

type DryRunRow = {
  readonly importId: string;
  readonly position: number;
  readonly place: string;
  readonly outcome: ImportOutcome;
  readonly message: string;
  readonly record: ImportRecord;
};

/**
 * Makes the dry run of an import: reads its files once more and writes down for each person what would happen, as the
 * import itself would decide it, people who stand in the file twice included. It begins anew when it was broken off.
 * For the system alone; an import that is not being checked is left as it is.
 */
export async function checkImport(ctx: SystemCtx, importId: string): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This import");
  const { row, files, choices } = await loadImport(ctx.db, importId);
  if (row.state !== "checking" || !choices) return;
  const opened = await openFiles(ctx.files, files, { timeZone: choices.timeZone, chosen: choices });
  const zips = await openZips(ctx.files, files);
  const creator = await ctx.db.person.findUniqueOrThrow({ where: { id: row.createdById } });
  const openings = new Map(
    (await listMappableOpenings(ctx)).map((one) => [one.id, { closed: one.state === "closed" }]),
  );
  try {
    await ctx.db.importRow.deleteMany({ where: { importId } });
    const zip = indexZip(zips.files);
    const rehearsal = startRehearsal();
    let position = 0;
    let chunk: ImportRecord[] = [];
    const flush = async () => {
      const known = await findKnownPeople(ctx.db, row.system, chunk);
      const rows: DryRunRow[] = [];
      for (const [index, read] of chunk.entries()) {
        const who = rehearsal.whoIs(read, known.byIndex[index] ?? null);
        // Kept with the record, so that the import itself says it as well.
        const earlier = rehearsal.sameAs(read, who);
        const record = { ...read, again: earlier.length > 0, warnings: [...read.warnings, ...earlier] };
        const matched = matchDocuments(record, zip);
        const digests = await digestsOf(zips, matched.files);
        const plan = planRecord({ ...record, warnings: [...record.warnings, ...matched.warnings] }, choices, {
          known: who,
          digestOf,
          openings,
          ownAddress: creator.email,
          systemName: systemInWords(row.system),
          newFiles: rehearsal.newFiles(digests, who, known.filesOf(who?.candidateId ?? "")),
        });
        rehearsal.remember(record, who, plan, digests);
        const { outcome, message } = plan;
        rows.push({ importId, position: position + index, place: record.place, outcome, message, record });
      }
      await inTransaction(ctx.db, async (tx) => {
        await tx.importRow.createMany({ data: rows });
        await tx.import.update({ where: { id: importId }, data: { cursor: position + rows.length } });
      });
      position += rows.length;
      chunk = [];
    };
    for await (const record of opened.records()) {
      chunk.push(record);
      if (chunk.length === CHUNK) await flush();
    }
    if (chunk.length > 0) await flush();
    await finish(
      ctx,
      importId,
      position,
      zips.refused.map((one) => one.message),
    );
  } finally {
    zips.close();
  }
}

/** The digests of files in the zips, each once; a damaged one is told when it is taken in. */
async function digestsOf(zips: ImportZip, files: readonly { readonly path: string }[]): Promise<string[]> {
  const digests = new Set<string>();
  for (const { path } of files) {
    const content = await zips.read(path).catch(() => null);
    if (content) digests.add(createHash("sha256").update(content).digest("hex"));
  }
  return [...digests];
}

async function finish(
  ctx: SystemCtx,
  importId: string,
  rows: number,
  refusedFiles: readonly string[],
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: "checking" },
      data: { state: "checked", rows, cursor: 0, problem: refusedFiles.slice(0, 20).join("\n") },
    });
    if (count === 0) return;
    await appendEvent(tx, ctx, {
      type: "import.checked",
      subject: { kind: "import", id: importId },
      before: { state: "checking" },
      after: { state: "checked", people: rows },
    });
  });
}

/** Remembers who would have been added by then, so that a second row about a person finds the first. */
function startRehearsal() {
  const people = new Map<string, KnownCandidate>();
  const given = new Set<string>();
  const takenAt = new Map<string, string>();
  const keysOf = (record: ImportRecord, who: KnownCandidate | null) => [
    ...record.emails,
    ...(record.sourceId === "" ? [] : [`id ${record.sourceId}`]),
    ...(who ? [`candidate ${who.candidateId}`] : []),
  ];
  return {
    /** Whom a record is about, as they are by then: somebody who is `known` may come by an id and by an address. */
    whoIs: (record: ImportRecord, known: KnownCandidate | null): KnownCandidate | null =>
      keysOf(record, known)
        .map((key) => people.get(key))
        .find((one) => one !== undefined) ?? known,
    /** Says so where an earlier line that is taken in is about the same person. */
    sameAs(record: ImportRecord, who: KnownCandidate | null): string[] {
      const place = keysOf(record, who)
        .map((key) => takenAt.get(key))
        .find((one) => one !== undefined);
      return place === undefined ? [] : [`The same person as ${place}.`];
    },
    newFiles: (digests: readonly string[], who: KnownCandidate | null, here: ReadonlySet<string>): number =>
      digests.filter((digest) => !here.has(digest) && !given.has(`${who?.candidateId} ${digest}`)).length,
    remember(
      record: ImportRecord,
      who: KnownCandidate | null,
      plan: RecordPlan,
      digests: readonly string[],
    ): void {
      if (plan.outcome === "refused") return;
      const candidateId = who?.candidateId ?? record.place;
      for (const digest of digests) given.add(`${candidateId} ${digest}`);
      const later: KnownCandidate = {
        candidateId,
        erased: false,
        openingIds: [...(who?.openingIds ?? []), ...plan.applications.map((one) => one.openingId)],
        broughtOpeningIds: [
          ...(who?.broughtOpeningIds ?? []),
          ...plan.applications.map((one) => one.openingId),
        ],
        applicationSourceIds: [
          ...(who?.applicationSourceIds ?? []),
          ...plan.applications.map((one) => one.application.sourceId).filter((id) => id !== ""),
        ],
        digests: [...(who?.digests ?? []), ...plan.facts.map(digestOf)],
        phone: who?.phone || (record.phones[0] ?? ""),
        links: [...new Set([...(who?.links ?? []), ...record.links])],
        doNotContact: who?.doNotContact === true || record.doNotContact !== null,
      };
      for (const key of keysOf(record, later)) {
        people.set(key, later);
        if (plan.outcome !== "duplicate" && !takenAt.has(key)) takenAt.set(key, record.place);
      }
    },
  };
}
