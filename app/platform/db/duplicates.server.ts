import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { Comparison, HeldFile } from "#app/hiring/candidates/duplicates.ts";
import type { KeyKind } from "#app/hiring/candidates/keys.ts";
import type { Db, Tx } from "./client.server.ts";
import type { EventCtx } from "./context.server.ts";
import { appendEvent } from "./events.server.ts";
import { loadReadings } from "./resume-readings.server.ts";
import { notOwnFile } from "./sight.server.ts";

export type KeptComparison = Comparison & { readonly candidateId: string };

/** The rule by which a file is compared. */
type Compare = (file: HeldFile) => Comparison;

/** What of these files is compared, with what their resumes say; not of those that were erased or merged meanwhile. */
export async function loadContacts(
  db: Db | Tx,
  candidateIds: string[],
  compare: Compare,
): Promise<readonly KeptComparison[]> {
  const files = await db.candidate.findMany({
    where: { id: { in: candidateIds }, erasedAt: null, mergedIntoId: null },
    include: { merged: true, documents: { where: { kind: "resume" }, select: { id: true, sha256: true } } },
  });
  const readings = await loadReadings(
    db,
    files.flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  return files.map(({ documents, ...file }) => {
    const resumes = documents.map(({ id, sha256 }) => ({ sha256, reading: readings.get(id) ?? null }));
    return { ...compare({ ...file, resumes }), candidateId: file.id };
  });
}

/** Suggests whose addresses, number, links or resume are the same as this file's, given or read in a resume. */
export async function lookForContacts(
  tx: Tx,
  ctx: EventCtx,
  candidateId: string,
  compare: Compare,
): Promise<void> {
  for (const kept of await loadContacts(tx, [candidateId], compare)) await keepKeys(tx, ctx, kept);
}

/** Keeps what a file is compared by and suggests who may be the same person. Answers how many suggestions are new. */
export async function keepKeys(tx: Tx, ctx: EventCtx, kept: KeptComparison): Promise<number> {
  await writeKeys(tx, kept);
  return suggestMatches(tx, ctx, kept);
}

/** The same for a file that was added in this transaction, at the newest edition: nothing of it is to be replaced. */
export async function keepFirstKeys(tx: Tx, ctx: EventCtx, kept: KeptComparison): Promise<number> {
  await addKeys(tx, kept);
  return suggestEach(tx, ctx, kept);
}

/** Keeps what a file is compared by, without looking for anybody yet. */
export async function writeKeys(tx: Tx, { candidateId, kinds, keys }: KeptComparison): Promise<void> {
  await tx.candidateKey.deleteMany({ where: { candidateId, kind: { in: [...kinds] } } });
  await addKeys(tx, { candidateId, keys });
}

async function addKeys(
  tx: Tx,
  { candidateId, keys }: Pick<KeptComparison, "candidateId" | "keys">,
): Promise<void> {
  await tx.candidateKey.createMany({
    data: keys.map((key) => ({ candidateId, ...key })),
    skipDuplicates: true,
  });
}

/**
 * Suggests every file that shares a key with this one, once a pair: a pair that people have decided on is not brought up
 * again. Answers how many are new.
 */
export async function suggestMatches(tx: Tx, ctx: EventCtx, kept: KeptComparison): Promise<number> {
  await tx.candidate.update({ where: { id: kept.candidateId }, data: { keysEdition: kept.edition } });
  return suggestEach(tx, ctx, kept);
}

async function suggestEach(
  tx: Tx,
  ctx: EventCtx,
  { candidateId, sharedByTooMany }: KeptComparison,
): Promise<number> {
  const matches = await tx.$queryRaw<{ id: string; reasons: KeyKind[] }[]>`
    SELECT other."candidateId" AS id, array_agg(DISTINCT other.kind)::text[] AS reasons
    FROM "CandidateKey" own JOIN "CandidateKey" other ON other.kind = own.kind AND other.key = own.key
    JOIN "Candidate" c ON c.id = other."candidateId"
    WHERE own."candidateId" = ${candidateId} AND other."candidateId" <> ${candidateId}
      AND c."erasedAt" IS NULL AND c."mergedIntoId" IS NULL
      AND (SELECT count(*) FROM (SELECT FROM "CandidateKey" too WHERE too.kind = own.kind AND too.key = own.key
        LIMIT ${sharedByTooMany + 1}) AS sharing) <= ${sharedByTooMany}
    GROUP BY 1 ORDER BY 1`;
  let added = 0;
  for (const { id, reasons } of matches) {
    if (await suggest(tx, ctx, { candidateId, otherId: id, reasons })) added += 1;
  }
  return added;
}

/** Suggests one file as the same person's. True when that is new. */
export async function suggest(
  tx: Tx,
  ctx: EventCtx,
  { candidateId, otherId, reasons }: { candidateId: string; otherId: string; reasons: KeyKind[] },
): Promise<boolean> {
  const [firstId = "", secondId = ""] = [candidateId, otherId].sort();
  const { count } = await tx.duplicateSuggestion.createMany({
    data: [{ firstId, secondId, reasons, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  if (count === 0) {
    await tx.duplicateSuggestion.updateMany({
      where: { firstId, secondId, state: "open" },
      data: { reasons },
    });
    return false;
  }
  await appendEvent(tx, ctx, {
    type: "candidate.duplicate_suggested",
    subject: { kind: "candidate", id: candidateId },
    candidateId,
    after: { otherId, reasons },
  });
  return true;
}

/** Our people whose addresses are at one of these services. */
export async function colleaguesAtServices(tx: Tx, services: readonly string[]) {
  if (services.length === 0) return [];
  return tx.person.findMany({
    where: { OR: services.map((service) => ({ email: { endsWith: `@${service}` } })) },
    select: { id: true, name: true, email: true },
  });
}

/** Open suggestions between files that still go on, of which neither is the reader's own, as a query. */
export function openSuggestions(actor: Actor): Prisma.DuplicateSuggestionWhereInput {
  const going = { AND: [notOwnFile(actor), { erasedAt: null, mergedIntoId: null }] };
  return { state: "open", first: going, second: going };
}

/** Whether another file is suggested as the same person's. */
export async function mayBeTwice(db: Db, actor: Actor, candidateId: string): Promise<boolean> {
  const one = await db.duplicateSuggestion.findFirst({
    where: { AND: [openSuggestions(actor), { OR: [{ firstId: candidateId }, { secondId: candidateId }] }] },
    select: { id: true },
  });
  return one !== null;
}
