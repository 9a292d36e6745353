import { createHash } from "node:crypto";
import type { ImportSystem } from "#app/hiring/imports/import-systems.ts";
import type { KnownCandidate } from "#app/hiring/imports/plan-record.ts";
import type { ImportRecord, RecordFact } from "#app/hiring/imports/records.ts";
import type { Db, Tx } from "./client.server.ts";
import { filesWithin, keepersOf } from "./merged-files.server.ts";

/** What tells a fact from every other fact of the same person: its kind and words, whatever id it came under. */
export function digestOf({ kind, text, author, at }: RecordFact): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, text, author, at]))
    .digest("hex")
    .slice(0, 40);
}

/** What is left of a source's id when its candidate was erased. */
function erasedId(sourceId: string): string {
  return `sha256:${createHash("sha256").update(sourceId).digest("hex")}`;
}

/** Whom records are about, as far as we know them; also the sha256 of each one's files. */
export type KnownPeople = {
  /** By place in the given list. */
  readonly byIndex: readonly (KnownCandidate | null)[];
  readonly filesOf: (candidateId: string) => ReadonlySet<string>;
};

/**
 * Finds the people of records: by the source's id first, then by e-mail address in any case. One look for all of them.
 */
export async function findKnownPeople(
  db: Db | Tx,
  system: ImportSystem,
  records: readonly ImportRecord[],
): Promise<KnownPeople> {
  const sourceIds = records.map((record) => record.sourceId).filter((id) => id !== "");
  const emails = records.flatMap((record) => record.emails);
  const [things, byAddress] = await Promise.all([
    db.importedThing.findMany({
      where: {
        system,
        kind: { in: ["candidate", "contact"] },
        sourceId: { in: [...sourceIds, ...sourceIds.map(erasedId)] },
      },
      select: { sourceId: true, candidateId: true },
    }),
    db.candidate.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } }),
  ]);
  const bySource = new Map(things.map((thing) => [thing.sourceId, thing.candidateId]));
  const idByEmail = new Map(byAddress.map((one) => [one.email.toLowerCase(), one.id]));
  const found = records.map(
    (record) =>
      (record.sourceId === ""
        ? undefined
        : (bySource.get(record.sourceId) ?? bySource.get(erasedId(record.sourceId)))) ??
      record.emails.map((email) => idByEmail.get(email)).find((id) => id !== undefined) ??
      null,
  );
  const keepers = await keepersOf(
    db,
    found.filter((id) => id !== null),
  );
  const ids = found.map((id) => (id === null ? null : (keepers.get(id) ?? id)));
  const within = await filesWithin(db, [...keepers.values()]);
  const keeperOfFile = await keepersOf(db, within);
  const candidates = await db.candidate.findMany({
    where: { id: { in: within } },
    select: {
      id: true,
      phone: true,
      links: true,
      doNotContactAt: true,
      erasedAt: true,
      applications: { select: { id: true, openingId: true } },
      importedThings: {
        where: { system, kind: "application" },
        select: { sourceId: true, thingId: true },
      },
      importedFacts: { select: { digest: true } },
      documents: { select: { sha256: true } },
    },
  });
  // What was brought to a file stays with it when it is merged into another; its keeper is known by it all the same.
  const known = new Map(
    candidates.map((one) => {
      const parts = candidates.filter(({ id }) => (keeperOfFile.get(id) ?? id) === one.id);
      const things = parts.flatMap((part) => part.importedThings);
      return [
        one.id,
        {
          candidateId: one.id,
          erased: one.erasedAt !== null,
          openingIds: one.applications.map((application) => application.openingId),
          broughtOpeningIds: one.applications
            .filter(({ id }) => things.some((thing) => thing.thingId === id))
            .map((application) => application.openingId),
          applicationSourceIds: things.flatMap((thing) => thing.sourceId ?? []),
          digests: parts.flatMap((part) => part.importedFacts).map((fact) => fact.digest),
          phone: one.phone,
          links: one.links,
          doNotContact: one.doNotContactAt !== null,
        },
      ];
    }),
  );
  const files = new Map(candidates.map((one) => [one.id, new Set(one.documents.map((file) => file.sha256))]));
  return {
    byIndex: ids.map((id) => (id === null ? null : (known.get(id) ?? null))),
    filesOf: (candidateId) => files.get(candidateId) ?? new Set(),
  };
}
