import { decideArrival, type Arrival } from "#app/hiring/applications/arrival.ts";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import { systemInWords } from "#app/hiring/imports/import-systems.ts";
import type { KnownCandidate, PlannedApplication, RecordPlan } from "#app/hiring/imports/plan-record.ts";
import type { ImportRecord, RecordFact } from "#app/hiring/imports/records.ts";
import { reasonFor, suggestLanding } from "#app/hiring/imports/source-words.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { digestOf } from "#app/platform/db/import-facts.server.ts";
import type { ImportedFile } from "./import-files.server.ts";
import { leave } from "./leave.server.ts";
import { addApplication, keepResume } from "./receive-application.server.ts";
import {
  addCandidate,
  addContact,
  addTags,
  brought,
  type BroughtThing,
  type Taking,
  type TakingImport,
} from "./take-contact.server.ts";
import { promiseQuietly } from "./promise.server.ts";

export type TakenRecord = { readonly candidateId: string };

/**
 * Takes one planned record in, in the caller's transaction: the candidate, applications at the stage where the machine
 * lets them stand, files, and history; each with an event, and each written down as brought by this import. No mail is
 * queued, whatever the stage machine would ask for.
 */
export async function takeRecord(
  tx: Tx,
  ctx: Ctx,
  into: TakingImport,
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
  const things: BroughtThing[] = [];
  const taking = { ...into, things };
  const candidateId = known
    ? await addContact(tx, ctx, taking, record, known)
    : await addCandidate(tx, ctx, taking, { record, facts: plan.facts });
  const tagsBefore = known ? await addTags(tx, ctx, candidateId, plan.facts) : null;
  if (tagsBefore)
    brought(taking, {
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
    brought(taking, { kind: "document", sourceId, candidateId, thingId: documentId });
  }
  await keepFacts(tx, ctx, taking, { candidateId, applicationId: null, facts: plan.facts });
  await tx.importedThing.createMany({ data: things });
  return { candidateId };
}

async function addImported(
  tx: Tx,
  ctx: Ctx,
  taking: Taking,
  candidateId: string,
  { openingId, landing, attempt, application }: PlannedApplication,
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
      ...(attempt > 1 ? { attempt } : {}),
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
  brought(taking, { kind: "application", sourceId, candidateId, thingId: row.id });
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
