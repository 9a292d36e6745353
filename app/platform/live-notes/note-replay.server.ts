import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { Db } from "../db/client.server.ts";
import { linesOf } from "./note-lines.server.ts";

/** A note as it stood at a moment, and whose change had brought it there. */
export type NoteMoment = {
  readonly at: number;
  readonly authorId: string | null;
  readonly lines: NoteLine[];
};

/** What is written in one go counts as one moment. */
const ONE_GO_MS = 3_000;
const A_TURN = 40;

/**
 * The moments of a document, from the log's single changes. What has been folded comes as one first moment. Other
 * work gets its turn in between: an hour of notes is some thousand changes.
 */
export async function readMoments(db: Db, name: string, field: string): Promise<NoteMoment[]> {
  const state = await db.noteState.findFirst({ where: { name }, select: { state: true, at: true } });
  const rows = await db.noteUpdate.findMany({
    where: { name },
    orderBy: { id: "asc" },
    select: { update: true, authorId: true, at: true },
  });
  const doc = new Y.Doc();
  const moments: NoteMoment[] = [];
  const keep = (at: Date, authorId: string | null) =>
    moments.push({ at: at.getTime(), authorId, lines: linesOf(doc, field) });
  if (state) {
    Y.applyUpdate(doc, state.state);
    keep(rows[0]?.at ?? state.at, null);
  }
  let since: number | null = null;
  for (const [place, { update, authorId, at }] of rows.entries()) {
    Y.applyUpdate(doc, update);
    since ??= at.getTime();
    const next = rows[place + 1];
    if (next && next.authorId === authorId && next.at.getTime() - since < ONE_GO_MS) continue;
    keep(at, authorId);
    since = null;
    if (moments.length % A_TURN === 0) await nextTurn();
  }
  return moments;
}
