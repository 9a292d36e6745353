import { withTags } from "#app/hiring/candidates/tags.ts";
import type { ImportSystem } from "#app/hiring/imports/import-systems.ts";
import { bringsContact, type KnownCandidate } from "#app/hiring/imports/plan-record.ts";
import type { ImportRecord, RecordFact } from "#app/hiring/imports/records.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { findOrAddCandidate } from "./receive-application.server.ts";

export type TakingImport = {
  readonly importId: string;
  readonly system: ImportSystem;
  /** Phone screens that the plan of each opening has. */
  readonly phoneScreens: ReadonlyMap<string, number>;
};

/** What a record brings, written down together at its end. */
export type BroughtThing = {
  readonly importId: string;
  readonly system: ImportSystem;
  readonly kind: "candidate" | "application" | "document" | "contact";
  readonly sourceId: string | null;
  readonly candidateId: string;
  readonly thingId: string;
  readonly before?: Contact;
};
export type Taking = TakingImport & { readonly things: BroughtThing[] };

/** What a revert gives back to somebody who was here before. */
type Contact = {
  readonly phone: string;
  readonly links: string[];
  readonly tags?: string[];
  readonly doNotContact?: false;
};

/** Adds somebody nobody knew, with their tags and what holds for them. */
export async function addCandidate(
  tx: Tx,
  ctx: Ctx,
  taking: Taking,
  { record, facts }: { readonly record: ImportRecord; readonly facts: readonly RecordFact[] },
): Promise<string> {
  const [email = ""] = record.emails;
  const { id, tags } = await findOrAddCandidate(tx, ctx, {
    name: record.name,
    email,
    phone: record.phones[0] ?? "",
    links: record.links,
    location: record.location,
  });
  brought(taking, { kind: "candidate", sourceId: record.sourceId, candidateId: id, thingId: id });
  const { doNotContact, pool } = record;
  const after = [...withTags(tags, tagsOf(facts))];
  if (doNotContact === null && pool === null && after.length === tags.length) return id;
  await tx.candidate.update({
    where: { id },
    data: { tags: after, ...leftAlone(ctx, doNotContact), ...pooled(ctx, pool) },
  });
  await appendEvent(tx, ctx, {
    type: "candidate.changed",
    subject: { kind: "candidate", id },
    candidateId: id,
    before: { tags, doNotContact: false, pooled: false },
    after: { tags: after, doNotContact: doNotContact !== null, pooled: pool !== null },
  });
  return id;
}

function tagsOf(facts: readonly RecordFact[]): string[] {
  return facts.filter((fact) => fact.kind === "tag").map((fact) => fact.text);
}

function leftAlone(ctx: Ctx, reason: string | null) {
  return reason === null ? {} : { doNotContactAt: ctx.now, doNotContactReason: reason };
}

function pooled(ctx: Ctx, note: string | null) {
  return note === null ? {} : { pooledAt: ctx.now, poolNote: note };
}

/** What is known stays as it is; only an empty phone is filled, links are added, and who asked to be left alone is. */
export async function addContact(
  tx: Tx,
  ctx: Ctx,
  taking: Taking,
  record: ImportRecord,
  known: KnownCandidate,
): Promise<string> {
  const { candidateId: id } = known;
  const changed = bringsContact(record, known);
  const alone = record.doNotContact !== null && !known.doNotContact;
  const contact = { phone: known.phone, links: [...known.links] };
  const before = { ...contact, ...(alone ? { doNotContact: false as const } : {}) };
  if (changed) {
    const links = [...new Set([...known.links, ...record.links])];
    const filled = { phone: known.phone || (record.phones[0] ?? ""), links };
    const after = { ...filled, ...(alone ? { doNotContact: true } : {}) };
    await tx.candidate.update({
      where: { id },
      data: { ...filled, ...(alone ? leftAlone(ctx, record.doNotContact) : {}) },
    });
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
    brought(taking, {
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
export async function addTags(
  tx: Tx,
  ctx: Ctx,
  id: string,
  facts: readonly RecordFact[],
): Promise<Contact | null> {
  const sent = tagsOf(facts);
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

/** Remembers what this import brought, so that it can be taken out again. */
export function brought(
  { importId, system, things }: Taking,
  {
    sourceId,
    ...thing
  }: Omit<BroughtThing, "importId" | "system" | "sourceId"> & { readonly sourceId: string },
): void {
  things.push({ importId, system, ...thing, sourceId: sourceId === "" ? null : sourceId });
}
