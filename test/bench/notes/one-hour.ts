import { randomUUID } from "node:crypto";
import type pg from "pg";
import * as Y from "yjs";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { addLine, textOf } from "#test/live/live-room.ts";

const WRITERS = 2;
const PER_SECOND = 3;
const SECONDS = 3_600;
const LINE = 70;
/** Every so many keystrokes a writer takes back the last letter. */
const TAKEN_BACK = 20;

export type Growth = {
  readonly text: number;
  /** All changes as they were sent. */
  readonly log: number;
  /** The document once they are folded. */
  readonly state: number;
  /** Rows of the log with their index, as they lie on disk until they are folded. */
  readonly onDisk: number;
};

/** Bytes of an interview of an hour in which two people type without a pause, one change a keystroke. */
export async function growInAnHour(pool: pg.Pool): Promise<Growth> {
  const name = sharedNoteName(`hour-${randomUUID()}`);
  const notes = createNoteLog({ pool, log: createLog("error") });
  const onDisk = () => number(pool, `SELECT pg_total_relation_size('"NoteUpdate"') AS value`);
  const before = await onDisk();
  const updates = typeForAnHour();
  await Promise.all(updates.map((update) => notes.append({ name, update, authorId: null })));
  const grown = (await onDisk()) - before;
  const log = await number(
    pool,
    'SELECT sum(octet_length(update)) AS value FROM "NoteUpdate" WHERE name = $1',
    [name],
  );
  await notes.compact(name, new Date(Date.now() + 1_000));
  const state = await number(pool, 'SELECT octet_length(state) AS value FROM "NoteState" WHERE name = $1', [
    name,
  ]);
  const text = textOf(await notes.load(name)).join("\n").length;
  return { text, log, state, onDisk: grown };
}

function typeForAnHour(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const writers = Array.from({ length: WRITERS }, () => new Y.Doc());
  const lines: (Y.XmlText | null)[] = writers.map(() => null);
  for (const doc of writers) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "other") return;
      updates.push(update);
      for (const other of writers) if (other !== doc) Y.applyUpdate(other, update, "other");
    });
  }
  for (let at = 0; at < PER_SECOND * SECONDS; at += 1) {
    for (const [which, doc] of writers.entries()) {
      const line = lines[which] ?? null;
      if (line === null || line.length >= LINE) {
        addLine({ doc }, "");
        lines[which] = (doc.getXmlFragment("default").toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText;
      } else if (at % TAKEN_BACK === TAKEN_BACK - 1) line.delete(line.length - 1, 1);
      else line.insert(line.length, at % 6 === 5 ? " " : String.fromCharCode(97 + (at % 26)));
    }
  }
  return updates;
}

async function number(pool: pg.Pool, sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await pool.query<{ value: string }>(sql, [...values]);
  return Number(rows[0]?.value ?? 0);
}
