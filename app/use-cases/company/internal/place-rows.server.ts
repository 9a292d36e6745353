import { marksFor } from "#app/hiring/screening/known-places.ts";
import type { KnownPlaceInput, KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** What a person writes down of a place, as its row and its events hold it. */
export function placeColumns(input: KnownPlaceInput) {
  const { name, part, aliases, marks, about, knownFrom, knownSince } = input;
  return { name, part, aliases, marks, about, knownFrom, knownSince };
}

/** The same for an event, which keeps plain values. */
export function placeFacts(row: ReturnType<typeof placeColumns>) {
  const { knownSince, ...facts } = placeColumns(row);
  return { ...facts, knownSince: knownSince.toISOString().slice(0, 10) };
}

/** Locks a place of this kind until the transaction ends. */
export async function lockPlace(tx: Tx, kind: KnownPlaceKind, placeId: string) {
  await tx.$queryRaw`SELECT id FROM "KnownPlace" WHERE id = ${placeId} FOR UPDATE`;
  const place = await tx.knownPlace.findFirst({ where: { id: placeId, kind } });
  if (!place) throw notFound(kind === "employer" ? "This employer" : "This school");
  return place;
}

/** Refuses marks of another kind, and a place that is on the list already. */
export async function checkPlace(
  tx: Tx,
  kind: KnownPlaceKind,
  input: KnownPlaceInput,
  ownId: string | null,
): Promise<void> {
  const known: readonly string[] = marksFor(kind);
  if (input.marks.some((mark) => !known.includes(mark)))
    throw invalid("Choose among the marks of this list.");
  const twin = await tx.knownPlace.findFirst({
    where: {
      kind,
      retiredAt: null,
      name: { equals: input.name, mode: "insensitive" },
      part: { equals: input.part, mode: "insensitive" },
      ...(ownId === null ? {} : { id: { not: ownId } }),
    },
    select: { id: true },
  });
  if (!twin) return;
  const message = "This is on the list already. Change that line, or name another part of it.";
  throw invalid(message, { name: message });
}
