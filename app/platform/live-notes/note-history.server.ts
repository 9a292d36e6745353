import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { Db, Tx } from "../db/client.server.ts";
import { linesOf, paragraphsOf } from "./note-lines.server.ts";

/** Some words of a line that one person wrote at one time. */
export type NotePiece = {
  readonly text: string;
  /** Null where nobody can be named: words of the demo, or of before authors were kept. */
  readonly authorId: string | null;
  /** When the words came in; null for words older than the single changes that are still kept. */
  readonly at: Date | null;
};

/** A line as it stood at some moment, with who wrote what of it. The pieces make up its text. */
export type HistoryLine = NoteLine & { readonly pieces: readonly NotePiece[] };

/** A while in which one person wrote without a longer pause. */
export type NoteStint = {
  readonly authorId: string | null;
  readonly from: Date;
  readonly to: Date;
  /** Characters that came in and that were taken out. */
  readonly added: number;
  readonly removed: number;
};

/**
 * The history of a note, read from its log and from nothing else: what is taken out of the log is out of the
 * history too.
 */
export type NoteHistory = {
  /** Who wrote and when, in the order in which they began. */
  readonly stints: readonly NoteStint[];
  /** Since when single changes are known; what is older is one state without times. Null for an unwritten note. */
  readonly since: Date | null;
  /** The note as it stood at a moment, or as it is. */
  linesAt(moment?: Date): HistoryLine[];
};

/** Somebody who pauses longer than this begins anew. */
const PAUSE_MS = 2 * 60_000;

type Row = { readonly at: Date | null; readonly authorId: string | null; readonly update: Uint8Array };
/** Words of one client that came in together, by their clocks: the first inside, the last outside. */
type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly authorId: string | null;
  readonly at: Date | null;
};
type Known = { readonly words: Map<number, Stretch[]>; readonly gone: Map<number, Stretch[]> };

/**
 * Reads the history of one document from the log. Authors are the people whose connection brought the words, as
 * the server knows them, never what a client says about itself. Asks no policy; the caller does.
 */
export async function readNoteHistory(
  db: Db | Tx,
  input: { readonly name: string; readonly field: string },
): Promise<NoteHistory> {
  const { name, field } = input;
  const state = await db.noteState.findFirst({ where: { name } });
  const updates = await db.noteUpdate.findMany({
    where: { name },
    orderBy: { id: "asc" },
    select: { at: true, authorId: true, update: true },
  });
  const clients = await db.noteClient.findMany({ where: { name }, select: { client: true, personId: true } });
  const owners = new Map(clients.map(({ client, personId }) => [Number(client), personId]));
  const rows: readonly Row[] = [
    ...(state ? [{ at: null, authorId: null, update: state.state }] : []),
    ...updates,
  ];
  return historyOf(rows, owners, field);
}

function historyOf(rows: readonly Row[], owners: ReadonlyMap<number, string>, field: string): NoteHistory {
  const known: Known = { words: new Map(), gone: new Map() };
  const stints: NoteStint[] = [];
  for (const row of rows) {
    const { added, removed } = take(row, owners, known);
    if (row.at !== null && added + removed > 0) {
      addToStints(stints, { authorId: row.authorId, from: row.at, to: row.at, added, removed });
    }
  }
  return {
    stints: stints.toSorted((a, b) => a.from.getTime() - b.from.getTime()),
    since: rows.find((row) => row.at !== null)?.at ?? null,
    linesAt(moment) {
      const until = moment?.getTime() ?? Infinity;
      const doc = new Y.Doc();
      doc.transact(() => {
        for (const row of rows)
          if ((row.at?.getTime() ?? -Infinity) <= until) applyIfReadable(doc, row.update);
      });
      const pieces = paragraphsOf(doc, field).map((line) => piecesOf(line, known.words));
      return linesOf(doc, field).map((line, at) => ({ ...line, pieces: pieces[at] ?? [] }));
    },
  };
}

/** A row that cannot be read is left out, as it is when a note is opened. */
function applyIfReadable(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return;
  }
}

/** Notes which words are new in a row, and counts the characters it brings and takes. */
function take(
  row: Row,
  owners: ReadonlyMap<number, string>,
  known: Known,
): { added: number; removed: number } {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(row.update);
  } catch {
    return { added: 0, removed: 0 };
  }
  let added = 0;
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { client, clock } = struct.id;
    const authorId = row.authorId ?? owners.get(client) ?? null;
    const brought = { from: clock, to: clock + struct.length, authorId, at: row.at };
    const letters = remember(known.words, client, brought);
    if (struct.content instanceof Y.ContentString) added += letters;
  }
  let removed = 0;
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      removed += remember(known.gone, client, { from: clock, to: clock + len, authorId: null, at: null });
    }
  }
  return { added, removed };
}

/** Adds what is not known yet and answers how much that is: a client that comes back hands everything in again. */
function remember(known: Map<number, Stretch[]>, client: number, news: Stretch): number {
  const all = known.get(client) ?? [];
  known.set(client, all);
  const last = all.at(-1);
  if (last && last.to === news.from && last.authorId === news.authorId && near(last.at, news.at)) {
    all[all.length - 1] = { ...last, to: news.to };
    return news.to - news.from;
  }
  let count = 0;
  for (const { from, to } of gapsIn(all, news.from, news.to)) {
    all.push({ ...news, from, to });
    count += to - from;
  }
  return count;
}

/** The parts of a range that no stretch covers. */
function gapsIn(
  all: readonly Stretch[],
  first: number,
  end: number,
): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let at = first;
  const inside = all.filter(({ from, to }) => to > first && from < end).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of inside) {
    if (from > at) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < end) gaps.push({ from: at, to: end });
  return gaps;
}

/** Continues the author's last stint when the pause was short, whoever else wrote meanwhile. */
function addToStints(stints: NoteStint[], news: NoteStint): void {
  const at = stints.findLastIndex(({ authorId }) => authorId === news.authorId);
  const last = stints[at];
  if (!last || news.from.getTime() - last.to.getTime() > PAUSE_MS) {
    stints.push(news);
    return;
  }
  stints[at] = {
    ...last,
    // Rows of two processes may stand in another order than their times.
    from: last.from < news.from ? last.from : news.from,
    to: last.to > news.to ? last.to : news.to,
    added: last.added + news.added,
    removed: last.removed + news.removed,
  };
}

function piecesOf(line: Y.XmlElement, stretches: ReadonlyMap<number, readonly Stretch[]>): NotePiece[] {
  const pieces: NotePiece[] = [];
  for (const child of line.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    for (let item = child._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      for (const piece of cut(item, item.content.str, stretches.get(item.id.client) ?? [])) {
        append(pieces, piece);
      }
    }
  }
  return pieces;
}

/** The words of one item by the rows they came in: neighbours are one item, whenever they were written. */
function cut(item: Y.Item, text: string, stretches: readonly Stretch[]): NotePiece[] {
  const first = item.id.clock;
  const last = first + text.length;
  const found = stretches
    .filter((stretch) => stretch.to > first && stretch.from < last)
    .toSorted((a, b) => a.from - b.from);
  if (found.length === 0) return [{ text, authorId: null, at: null }];
  return found.map(({ from, to, authorId, at }) => ({
    text: text.slice(Math.max(0, from - first), to - first),
    authorId,
    at,
  }));
}

/** Letters of one person that came within a minute of each other are one piece. */
function append(pieces: NotePiece[], piece: NotePiece): void {
  const last = pieces.at(-1);
  const joins = last?.authorId === piece.authorId && near(last.at, piece.at);
  if (joins) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else pieces.push(piece);
}

function near(one: Date | null, other: Date | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one.getTime() - other.getTime()) <= 60_000;
}
