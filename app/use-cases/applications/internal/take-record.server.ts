import { withTags } from "#app/hiring/candidates/tags.ts";
import { decideArrival, type Arrival } from "#app/hiring/applications/arrival.ts";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import type { ImportSystem } from "#app/hiring/imports/import-systems.ts";
import { systemInWords } from "#app/hiring/imports/import-systems.ts";
import {
  bringsContact,
  type KnownCandidate,
  type PlannedApplication,
  type RecordPlan,
} from "#app/hiring/imports/plan-record.ts";
import type { ImportRecord, RecordFact } from "#app/hiring/imports/records.ts";
import { reasonFor, suggestLanding } from "#app/hiring/imports/source-words.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { digestOf } from "#app/platform/db/import-facts.server.ts";
import type { ImportedFile } from "./import-files.server.ts";
import { leave } from "./leave.server.ts";
import { addApplication, findOrAddCandidate, keepResume } from "./receive-application.server.ts";
import { promiseQuietly } from "./promise.server.ts";

export type TakingImport = {
  readonly importId: string;
  readonly system: ImportSystem;
  /** Phone screens that the plan of each opening has. */
  readonly phoneScreens: ReadonlyMap<string, number>;
};

/** What a revert gives back to somebody who was here before. */
type Contact = { readonly phone: string; readonly links: string[]; readonly tags?: string[] };

export type TakenRecord = { readonly candidateId: string };

/**
 * Takes one planned record in, in the caller's transaction: the candidate, applications at the stage where the machine
 * lets them stand, files, and history; each with an event, and each written down as brought by this import. No mail is
 * queued, whatever the stage machine would ask for.
 */
export async function takeRecord(
  tx: Tx,
  ctx: Ctx,
  taking: TakingImport,
  {
    record,
    plan,
    known,
    files,
  }: {
    readonly record: ImportRecord;
    readonly plan: Exclude<RecordPlan, { outcome: "refused" }>;
    readonly known: KnownCandidate | null;
    readonly files: readonly ImportedFile[];
  },
): Promise<TakenRecord> {
  const candidateId = known
    ? await addContact(tx, ctx, taking, record, known)
    : await addCandidate(tx, ctx, taking, record);
  const tagsBefore = await addTags(tx, ctx, candidateId, plan.facts);
  if (known && tagsBefore)
    await brought(tx, taking, {
      kind: "contact",
      sourceId: "",
      candidateId,
      thingId: candidateId,
      before: tagsBefore,
    });
  const bySourceId = new Map<string, string>();
  for (const planned of plan.applications) {
    const applicationId = await addImported(tx, ctx, taking, candidateId, planned);
    bySourceId.set(planned.application.sourceId, applicationId);
    await keepFacts(tx, ctx, taking, { candidateId, applicationId, facts: planned.application.facts });
  }
  const [first = null] = bySourceId.values();
  for (const { sourceId, applicationId, ...resume } of files) {
    const owner = bySourceId.get(applicationId) ?? first;
    const documentId = await keepResume(tx, ctx, { candidateId, applicationId: owner, resume });
    await brought(tx, taking, { kind: "document", sourceId, candidateId, thingId: documentId });
  }
  await keepFacts(tx, ctx, taking, { candidateId, applicationId: null, facts: plan.facts });
  return { candidateId };
}

async function addCandidate(tx: Tx, ctx: Ctx, taking: TakingImport, record: ImportRecord): Promise<string> {
  const [email = ""] = record.emails;
  const { id } = await findOrAddCandidate(tx, ctx, {
    name: record.name,
    email,
    phone: record.phones[0] ?? "",
    links: record.links,
    location: record.location,
  });
  await brought(tx, taking, { kind: "candidate", sourceId: record.sourceId, candidateId: id, thingId: id });
  return id;
}

/** What is known stays as it is; only an empty phone is filled and links are added. */
async function addContact(
  tx: Tx,
  ctx: Ctx,
  taking: TakingImport,
  record: ImportRecord,
  known: KnownCandidate,
): Promise<string> {
  const { candidateId: id } = known;
  const changed = bringsContact(record, known);
  const before = { phone: known.phone, links: [...known.links] };
  if (changed) {
    const links = [...new Set([...known.links, ...record.links])];
    const after = { phone: known.phone || (record.phones[0] ?? ""), links };
    await tx.candidate.update({ where: { id }, data: after });
    await appendEvent(tx, ctx, {
      type: "candidate.changed",
      subject: { kind: "candidate", id },
      candidateId: id,
      before,
      after,
    });
  }
  const cameBefore = await tx.importedThing.findFirst({
    where: { system: taking.system, kind: { in: ["candidate", "contact"] }, sourceId: record.sourceId },
    select: { id: true },
  });
  const linked = record.sourceId === "" || cameBefore !== null;
  if (changed || !linked) {
    const sourceId = linked ? "" : record.sourceId;
    await brought(tx, taking, {
      kind: "contact",
      sourceId,
      candidateId: id,
      thingId: id,
      ...(changed ? { before } : {}),
    });
  }
  return id;
}

/** Tags of elsewhere become tags here; one that came before and was taken off since stays off. Returns what was before. */
async function addTags(tx: Tx, ctx: Ctx, id: string, facts: readonly RecordFact[]): Promise<Contact | null> {
  const sent = facts.filter((fact) => fact.kind === "tag").map((fact) => fact.text);
  if (sent.length === 0) return null;
  const { phone, links, tags } = await tx.candidate.findUniqueOrThrow({
    where: { id },
    select: { phone: true, links: true, tags: true },
  });
  const after = [...withTags(tags, sent)];
  if (after.length === tags.length) return null;
  await tx.candidate.update({ where: { id }, data: { tags: after } });
  await appendEvent(tx, ctx, {
    type: "candidate.changed",
    subject: { kind: "candidate", id },
    candidateId: id,
    before: { tags },
    after: { tags: after },
  });
  return { phone, links, tags };
}

async function addImported(
  tx: Tx,
  ctx: Ctx,
  taking: TakingImport,
  candidateId: string,
  { openingId, landing, application }: PlannedApplication,
): Promise<string> {
  const system = systemInWords(taking.system);
  const began = application.appliedAt === null ? ctx.now : new Date(application.appliedAt);
  const row = await addApplication(
    tx,
    ctx,
    {
      candidateId,
      openingId,
      source: "import",
      sourceDetail: application.source.slice(0, 200),
      consentAt: null,
      phoneScreens: Math.max(1, taking.phoneScreens.get(openingId) ?? 1),
      createdAt: began > ctx.now ? ctx.now : began,
    },
    { system, was: application.stage, status: application.status, importId: taking.importId },
  );
  const screened = landing === "phone_screen" || suggestLanding(application.stage, "open") === "phone_screen";
  const arrival = arrivalOf(landing, application.reason, screened ? system : null);
  const decided = decideArrival(arrival);
  if (!decided.ok) throw conflict(decided.message);
  for (const step of decided.steps) {
    if (step.kind === "move") {
      await tx.application.update({
        where: { id: row.id },
        data: { stage: step.to, stageEnteredAt: ctx.now, version: { increment: 1 } },
      });
      await appendEvent(tx, ctx, {
        type: "application.moved",
        subject: { kind: "application", id: row.id },
        openingId,
        candidateId,
        applicationId: row.id,
        before: { stage: step.from },
        after: { stage: step.to, reason: step.reason },
      });
      await promiseQuietly(tx, ctx, row.id, step.to);
      continue;
    }
    const { to, reasonCode, text, stage } = step;
    const leftAt = application.leftAt === null ? ctx.now : new Date(application.leftAt);
    await leave(
      tx,
      ctx,
      { id: row.id, openingId, candidateId, stage },
      {
        to,
        reasonCode,
        text,
        leftAt: leftAt > ctx.now ? ctx.now : leftAt,
        sendMail: false,
        personalNote: "",
        effects: [],
      },
    );
  }
  const { sourceId } = application;
  await brought(tx, taking, { kind: "application", sourceId, candidateId, thingId: row.id });
  return row.id;
}

/** A reason that fits the stage it arrives at; their own words stand beside "other". */
function arrivalOf(
  landing: PlannedApplication["landing"],
  words: string,
  screenedIn: string | null,
): Arrival {
  if (landing === "resume_screen" || landing === "phone_screen")
    return { screenedIn: landing === "phone_screen" ? screenedIn : null, left: null };
  const stage = screenedIn === null ? "resume_screen" : "phone_screen";
  const { code, text } = reasonFor(landing, words);
  const fits = reasonsFor(stage, landing).some((reason) => reason.code === code);
  const other = landing === "rejected" ? "other_rejection" : "other_withdrawal";
  const reasonCode = fits ? code : other;
  const isOther = reasonCode === other;
  return { screenedIn, left: { to: landing, reasonCode, text: text || (isOther ? words || NO_REASON : "") } };
}

const NO_REASON = "No reason was kept there";

async function keepFacts(
  tx: Tx,
  ctx: Ctx,
  { importId, system }: TakingImport,
  owner: {
    readonly candidateId: string;
    readonly applicationId: string | null;
    readonly facts: readonly RecordFact[];
  },
): Promise<void> {
  const { candidateId, applicationId, facts } = owner;
  if (facts.length === 0) return;
  const { count } = await tx.importedFact.createMany({
    data: facts.map((fact) => ({
      importId,
      candidateId,
      applicationId,
      kind: fact.kind,
      author: fact.author,
      text: fact.text,
      writtenAt: fact.at,
      restricted: fact.restricted,
      digest: digestOf(fact),
    })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  await appendEvent(tx, ctx, {
    type: "candidate.history_imported",
    subject: { kind: "candidate", id: candidateId },
    candidateId,
    applicationId,
    after: { system: systemInWords(system), lines: count, importId },
  });
}

async function brought(
  tx: Tx,
  { importId, system }: TakingImport,
  thing: {
    readonly kind: "candidate" | "application" | "document" | "contact";
    readonly sourceId: string;
    readonly candidateId: string;
    readonly thingId: string;
    readonly before?: Contact;
  },
): Promise<void> {
  const { sourceId, ...rest } = thing;
  await tx.importedThing.create({
    data: { importId, system, ...rest, sourceId: sourceId === "" ? null : sourceId },
  });
}
