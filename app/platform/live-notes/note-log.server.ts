import type pg from "pg";
import * as Y from "yjs";
import type { Log } from "../log/log.server.ts";
import { NOTE_CHANNEL, tellAdded } from "./note-bus.server.ts";

/** One change of a document on its way into the log. */
export type NoteEntry = {
  readonly name: string;
  readonly update: Uint8Array;
  readonly authorId: string | null;
};

export type NoteLog = {
  /** Resolves once the change is committed, in the order of calls; rejects when the database stays away. */
  append(entry: NoteEntry): Promise<void>;
  /** Resolves when every change of this document that was handed in by now is committed or refused. */
  settled(name: string): Promise<void>;
  /** For how long the oldest change has been waiting for its commit; 0 when none does. */
  behindMs(): number;
  /** Keeps whose hands a client of a document is. The first claim holds, so that nobody takes over another's words. */
  claim(name: string, client: number, personId: string): Promise<void>;
  /** The document as it is in the log: state and every later row, read in one snapshot. */
  load(name: string): Promise<Y.Doc>;
  /** The changes of a document in these rows, the first and the last included. */
  rows(name: string, first: string, last: string): Promise<Uint8Array[]>;
  /** Folds rows older than `before` into the state; answers how many, 0 when there was nothing safe to fold. */
  compact(name: string, before: Date): Promise<number>;
  /** Documents with at least `rows` rows older than `before`. */
  listCompactable(input: { readonly before: Date; readonly rows: number }): Promise<string[]>;
  /** Every document that the log holds anything of. */
  listAll(): Promise<string[]>;
  /** Documents whose plain text is older than their last change. */
  listUnprojected(): Promise<string[]>;
  /** Resolves when everything handed in is committed or refused. */
  close(): Promise<void>;
};

type Waiting = NoteEntry & {
  readonly since: number;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};
type Row = { readonly id: string; readonly bytes: Buffer };

const MAX_BATCH = 500;
/** How long a commit gathers changes before it starts: nobody waits for it but the word "saved". */
const GATHER_MS = 15;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 2_000;

/**
 * The truth about live notes: an append-only log in PostgreSQL. Whatever waits while a commit runs goes into the
 * next one together. A commit that fails is tried again for `patienceMs`; doing one twice does no harm, because
 * an update applied twice changes nothing. The statement that stores a change also tells it to other processes.
 */
export function createNoteLog(options: {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly patienceMs?: number;
  /** How this process signs what it tells the others on the database's bus. */
  readonly sender?: string;
}): NoteLog {
  const { pool, log, patienceMs = 8_000, sender = "log" } = options;
  let waiting: Waiting[] = [];
  let batch: readonly Waiting[] = [];
  let waitingBytes = 0;
  let writing: Promise<void> | null = null;
  let closing = false;
  const last = new Map<string, Promise<unknown>>();

  function append(entry: NoteEntry): Promise<void> {
    if (waitingBytes > MAX_WAITING_BYTES) {
      return Promise.reject(new Error("Too many changes of notes wait for the database."));
    }
    const done = new Promise<void>((resolve, reject) => {
      waiting.push({ ...entry, since: performance.now(), done: resolve, failed: reject });
    });
    waitingBytes += entry.update.byteLength;
    const settled = done.catch(() => undefined);
    last.set(entry.name, settled);
    void settled.then(() => {
      if (last.get(entry.name) === settled) last.delete(entry.name);
    });
    writing ??= writeAll();
    return done;
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      if (!closing) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      batch = waiting.slice(0, MAX_BATCH);
      waiting = waiting.slice(MAX_BATCH);
      await write(batch);
      for (const entry of batch) waitingBytes -= entry.update.byteLength;
      batch = [];
    }
    writing = null;
  }

  async function write(entries: readonly Waiting[]): Promise<void> {
    try {
      await insertPatiently(entries);
      for (const entry of entries) entry.done();
    } catch (error) {
      const names = new Set(entries.map((entry) => entry.name));
      // One document's fault must not cost the others what they wrote.
      if (isTheDataItself(error) && names.size > 1) {
        for (const name of names) await write(entries.filter((entry) => entry.name === name));
        return;
      }
      log.error({ event: "notes.append_failed", changes: entries.length, message: messageOf(error) });
      for (const entry of entries) entry.failed(error);
    }
  }

  async function insertPatiently(entries: readonly Waiting[]): Promise<void> {
    const giveUpAt = (entries[0]?.since ?? 0) + patienceMs;
    for (let delay = FIRST_RETRY_MS; ; delay = Math.min(LAST_RETRY_MS, delay * 2)) {
      try {
        return await insert(entries);
      } catch (error) {
        if (isTheDataItself(error) || performance.now() + delay > giveUpAt) throw error;
        log.warn({ event: "notes.append_retried", message: messageOf(error) });
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }

  async function insert(batch: readonly Waiting[]): Promise<void> {
    await pool.query({
      name: "note_append",
      text: `WITH added AS (
               INSERT INTO "NoteUpdate" (name, update, "authorId")
               SELECT entry.name, entry.update, entry.author
               FROM unnest($1::text[], $2::bytea[], $3::text[])
                 WITH ORDINALITY AS entry(name, update, author, place)
               ORDER BY entry.place
               RETURNING id, name, update
             )
             ${tellAdded(4)}`,
      values: [
        batch.map((entry) => entry.name),
        batch.map((entry) => Buffer.from(entry.update)),
        batch.map((entry) => entry.authorId),
        NOTE_CHANNEL,
        sender,
      ],
    });
  }

  async function load(name: string): Promise<Y.Doc> {
    const { rows } = await pool.query<Row>(
      `SELECT 0::bigint AS id, state AS bytes FROM "NoteState" WHERE name = $1
       UNION ALL SELECT id, update FROM "NoteUpdate" WHERE name = $1 ORDER BY id`,
      [name],
    );
    return documentOf(rows, (id) => log.error({ event: "notes.row_unreadable", document: name, id })).doc;
  }

  async function claim(name: string, client: number, personId: string): Promise<void> {
    await pool.query(
      'INSERT INTO "NoteClient" (name, client, "personId") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [name, client, personId],
    );
  }

  async function rows(name: string, first: string, last: string): Promise<Uint8Array[]> {
    const found = await pool.query<Row>(
      'SELECT id, update AS bytes FROM "NoteUpdate" WHERE name = $1 AND id BETWEEN $2 AND $3 ORDER BY id',
      [name, first, last],
    );
    return found.rows.map((row) => row.bytes);
  }

  async function compact(name: string, before: Date): Promise<number> {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock(hashtextextended('note:' || $1, 0))", [name]);
      const { rows } = await client.query<Row>(
        `SELECT 0::bigint AS id, state AS bytes FROM "NoteState" WHERE name = $1
         UNION ALL SELECT id, update FROM "NoteUpdate" WHERE name = $1 AND at < $2 ORDER BY id`,
        [name, before],
      );
      const { doc, read } = documentOf(rows, () => undefined);
      const folded = read.filter((id) => id !== "0");
      // Missing predecessors mean that a needed row is younger than `before`: leave everything as it is.
      const safe = folded.length > 0 && doc.store.pendingStructs === null && doc.store.pendingDs === null;
      if (safe) {
        await client.query(
          `INSERT INTO "NoteState" (name, state, "upToId") VALUES ($1, $2, $3)
           ON CONFLICT (name) DO UPDATE SET state = $2, "upToId" = $3, at = now()`,
          [name, Buffer.from(Y.encodeStateAsUpdate(doc)), folded.at(-1)],
        );
        await client.query('DELETE FROM "NoteUpdate" WHERE id = ANY($1::bigint[])', [folded]);
      }
      await client.query("COMMIT");
      return safe ? folded.length : 0;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async function names(sql: string, values: readonly unknown[]): Promise<string[]> {
    const { rows } = await pool.query<{ name: string }>(sql, [...values]);
    return rows.map((row) => row.name);
  }

  return {
    append,
    claim,
    load,
    rows,
    compact,
    async settled(name) {
      await last.get(name);
    },
    behindMs() {
      const oldest = batch[0] ?? waiting[0];
      return oldest ? performance.now() - oldest.since : 0;
    },
    listCompactable: ({ before, rows }) =>
      names(`SELECT name FROM "NoteUpdate" WHERE at < $1 GROUP BY name HAVING count(*) >= $2`, [
        before,
        rows,
      ]),
    listAll: () =>
      names('SELECT name FROM "NoteState" UNION SELECT name FROM "NoteUpdate" ORDER BY name', []),
    listUnprojected: () =>
      names(
        `SELECT changed.name FROM (SELECT name, max(at) AS at FROM "NoteUpdate" GROUP BY name) changed
         LEFT JOIN "NoteText" text ON text.name = changed.name
         WHERE text.name IS NULL OR text."updatedAt" < changed.at`,
        [],
      ),
    async close() {
      closing = true;
      while (writing) await writing;
    },
  };
}

/** Applies rows in order. A row that cannot be applied is left out and told; the others are not lost with it. */
function documentOf(rows: readonly Row[], unreadable: (id: string) => void): { doc: Y.Doc; read: string[] } {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const row of rows) Y.applyUpdate(doc, row.bytes);
    });
    return { doc, read: rows.map((row) => row.id) };
  } catch {
    return withoutUnreadable(rows, unreadable);
  }
}

function withoutUnreadable(
  rows: readonly Row[],
  unreadable: (id: string) => void,
): { doc: Y.Doc; read: string[] } {
  const bad = new Set<string>();
  for (;;) {
    const doc = new Y.Doc();
    const failing = rows.find((row) => !bad.has(row.id) && !applies(doc, row.bytes));
    if (!failing) return { doc, read: rows.filter((row) => !bad.has(row.id)).map((row) => row.id) };
    bad.add(failing.id);
    unreadable(failing.id);
  }
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}

/** The values are at fault, or a rule of the database refuses them: trying again cannot help. */
function isTheDataItself(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(22|23|P0|BT)/.test(code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
