import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { NOTE_CHANNEL, tellAdded } from "./note-bus.server.ts";
import type { Tx } from "../db/client.server.ts";
import { linesOf } from "./note-lines.server.ts";
import { spansOfLines, withoutSpans } from "./note-scrub.server.ts";

/** A stored document: its folded state, if it has one, and the changes since, in order. */
type StoredNote = { readonly doc: Y.Doc; readonly state: Uint8Array | null; readonly rows: readonly Row[] };
type Row = { readonly id: bigint; readonly update: Uint8Array };

export type MoveOrder = {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly lineId: string;
  /** The line it goes in front of; at the end when that is unknown. */
  readonly before: string | null;
  readonly authorId: string;
};

/** What a move has done to each of the two documents: the change, and the lines since. */
export type MoveResult = { readonly from: Moved; readonly to: Moved };
type Moved = { readonly update: Uint8Array; readonly lines: readonly NoteLine[] };

/** Who tells of a move on the bus: none of the processes, so that all of them listen. */
const SENDER = "move";

/**
 * Moves a line from one document into another and leaves nothing of it behind: the line is gone from the first
 * document, from its folded state and from every single change in its log. All of it happens in the caller's
 * transaction, or nothing. Answers null when the line is not there.
 */
export async function moveLineInLog(tx: Tx, order: MoveOrder): Promise<MoveResult | null> {
  const { from, to, field, lineId, authorId } = order;
  for (const name of [from, to].toSorted()) await lockNote(tx, name);
  const source = await readNote(tx, from);
  const target = await readNote(tx, to);
  const element = findLine(source.doc, field, lineId);
  if (!element) return null;
  const added = changeOf(target.doc, () => insertCopy(target.doc, field, element, order.before));
  const removed = changeOf(source.doc, () => deleteLine(source.doc, field, lineId));
  await addChange(tx, to, added, authorId);
  await addChange(tx, from, removed, authorId);
  // The words stand there as written by a client that came with nobody: folding keeps its author by this alone.
  await tx.noteClient.create({ data: { name: to, client: BigInt(target.doc.clientID), personId: authorId } });
  await scrub(tx, from, source, { field, lineIds: new Set([lineId]) });
  return {
    from: { update: removed, lines: linesOf(source.doc, field) },
    to: { update: added, lines: linesOf(target.doc, field) },
  };
}

/**
 * Empties changes that came in for a line after it had gone: nobody can see their words, and nobody should find
 * them in the log.
 */
export async function scrubLateChanges(tx: Tx, name: string, field: string): Promise<void> {
  await lockNote(tx, name);
  await scrub(tx, name, await readNote(tx, name), { field, lineIds: new Set() });
}

/** The same lock as folding takes, so that the two take turns. */
async function lockNote(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('note:' || ${name}, 0))`;
}

/** The document with all that was ever written in it, as far as the log still holds it. */
async function readNote(tx: Tx, name: string): Promise<StoredNote> {
  const state = await tx.noteState.findFirst({ where: { name }, select: { state: true } });
  const rows = await tx.noteUpdate.findMany({
    where: { name },
    orderBy: { id: "asc" },
    select: { id: true, update: true },
  });
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state.state);
    for (const row of rows) Y.applyUpdate(doc, row.update);
  });
  return { doc, state: state?.state ?? null, rows };
}

function findLine(doc: Y.Doc, field: string, lineId: string): Y.XmlElement | null {
  return (
    doc
      .getXmlFragment(field)
      .toArray()
      .filter((node) => node instanceof Y.XmlElement)
      .find((node) => node.getAttribute("lineId") === lineId) ?? null
  );
}

/** What `act` changes in a document, as one change for the log. */
function changeOf(doc: Y.Doc, act: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  let change: Uint8Array | null = null;
  const keep = (update: Uint8Array) => (change = update);
  doc.on("update", keep);
  doc.transact(act);
  doc.off("update", keep);
  return change ?? Y.encodeStateAsUpdate(doc, before);
}

function insertCopy(doc: Y.Doc, field: string, line: Y.XmlElement, before: string | null): void {
  const fragment = doc.getXmlFragment(field);
  const place = fragment
    .toArray()
    .findIndex((node) => node instanceof Y.XmlElement && node.getAttribute("lineId") === before);
  const at = before === null || place === -1 ? endOf(fragment) : place;
  fragment.insert(at, [line.clone()]);
}

/** After the last line that has words: the empty one below it is where somebody is about to write. */
function endOf(fragment: Y.XmlFragment): number {
  const last: unknown = fragment.length > 0 ? fragment.get(fragment.length - 1) : null;
  const isEmpty =
    last instanceof Y.XmlElement &&
    last.toArray().every((part) => part instanceof Y.XmlText && part.length === 0);
  return isEmpty ? fragment.length - 1 : fragment.length;
}

function deleteLine(doc: Y.Doc, field: string, lineId: string): void {
  const fragment = doc.getXmlFragment(field);
  for (let at = fragment.length - 1; at >= 0; at -= 1) {
    const node = fragment.get(at);
    if (node instanceof Y.XmlElement && node.getAttribute("lineId") === lineId) fragment.delete(at, 1);
  }
}

/** Adds a change to the log and tells every process that has the document open. */
async function addChange(tx: Tx, name: string, update: Uint8Array, authorId: string): Promise<void> {
  await tx.$executeRawUnsafe(
    `WITH added AS (
       INSERT INTO "NoteUpdate" (name, update, "authorId") VALUES ($1, $2, $3) RETURNING id, name, update
     )
     ${tellAdded(4)}`,
    name,
    Buffer.from(update),
    authorId,
    NOTE_CHANNEL,
    SENDER,
  );
}

async function scrub(
  tx: Tx,
  name: string,
  { doc, state, rows }: StoredNote,
  { field, lineIds }: { readonly field: string; readonly lineIds: ReadonlySet<string> },
): Promise<void> {
  const spans = spansOfLines(doc, field, lineIds);
  const clean = state && withoutSpans(state, spans);
  if (clean) await tx.noteState.update({ where: { name }, data: { state: Buffer.from(clean) } });
  for (const row of rows) {
    const update = withoutSpans(row.update, spans);
    if (update) await tx.noteUpdate.update({ where: { id: row.id }, data: { update: Buffer.from(update) } });
  }
  const after = await readNote(tx, name);
  if (JSON.stringify(linesOf(after.doc, field)) !== JSON.stringify(linesOf(doc, field))) {
    throw new Error("Taking a line out of a note's log would change other lines.");
  }
}
