import { createServer, connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import type { NoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, textOf, type } from "./live-room.ts";

const database = useTestDatabase();
const silent = createLog("silent");
const SOON = () => new Date(Date.now() + 60_000);

function openLog(): NoteLog {
  return createNoteLog({ pool: database().pool, log: silent });
}

/** A writer whose every change goes into the log. */
function writer(notes: NoteLog, name: string) {
  const doc = new Y.Doc();
  const commits: Promise<void>[] = [];
  doc.on("update", (update: Uint8Array) => {
    commits.push(notes.append({ name, update, authorId: null }));
  });
  return { doc, committed: () => Promise.all(commits) };
}

describe("the log of a note", () => {
  it("keeps changes in the order they came, many in one commit", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const statements: string[] = [];
    const pool = new Proxy(database().pool, {
      get(target, key: keyof pg.Pool) {
        if (key !== "query") return target[key];
        return (query: pg.QueryConfig) => {
          statements.push(query.name ?? "");
          return target.query(query);
        };
      },
    });
    const notes = createNoteLog({ pool, log: silent });
    const note = writer(notes, name);
    addLine(note, "");
    type(note, "forty letters typed in one breath, or so");
    await note.committed();
    const rows = await database().prisma.noteUpdate.findMany({ where: { name }, orderBy: { id: "asc" } });
    expect(rows.length).toBe(41);
    expect(statements.length).toBeLessThanOrEqual(2);
    const doc = new Y.Doc();
    for (const row of rows) {
      Y.applyUpdate(doc, row.update);
      expect(doc.store.pendingStructs).toBeNull();
    }
    expect(textOf(doc)).toEqual(textOf(note.doc));
  });

  it("loses nothing by compaction while people write", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const notes = openLog();
    const [one, two] = [writer(notes, name), writer(notes, name)];
    let folded = 0;
    for (let round = 0; round < 12; round++) {
      addLine(one, `one ${round}: `);
      addLine(two, `two ${round}: `);
      // What is there by now can be folded; what is typed next is on its way while it is.
      await Promise.all([one.committed(), two.committed()]);
      const compacting = Promise.all([notes.compact(name, SOON()), notes.compact(name, SOON())]);
      type(one, "joins");
      type(two, "windows");
      folded += (await compacting).reduce((sum, rows) => sum + rows, 0);
    }
    await Promise.all([one.committed(), two.committed()]);
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc));
    const total = (await Promise.all([one.committed(), two.committed()])).flat().length;
    expect(folded).toBeGreaterThan(100);
    expect(textOf(await notes.load(name))).toEqual(textOf(one.doc));
    const rest = await notes.compact(name, SOON());
    expect(folded + rest).toBe(total);
    expect(await database().prisma.noteUpdate.count({ where: { name } })).toBe(0);
    expect(textOf(await notes.load(name))).toEqual(textOf(one.doc));
  });

  it("keeps what is committed between the reading and the deleting of a compaction", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const note = writer(openLog(), name);
    addLine(note, "read");
    await note.committed();
    const pool = interrupted(database().pool, /^\s*INSERT INTO "NoteState"/, async () => {
      type(note, ", and written meanwhile");
      await note.committed();
    });
    expect(await createNoteLog({ pool, log: silent }).compact(name, SOON())).toBe(1);
    expect(textOf(await openLog().load(name))).toEqual(["read, and written meanwhile"]);
  });

  it("folds only what is old enough, and never across a gap", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const notes = openLog();
    const note = writer(notes, name);
    addLine(note, "first");
    type(note, " and second");
    await note.committed();
    expect(await notes.compact(name, new Date(Date.now() - 60_000))).toBe(0);
    // The first change seems younger than those that build on it.
    const first = await database().prisma.noteUpdate.findFirstOrThrow({
      where: { name },
      orderBy: { id: "asc" },
    });
    await database().prisma.noteUpdate.update({
      where: { id: first.id },
      data: { at: new Date(Date.now() + 120_000) },
    });
    expect(await notes.compact(name, SOON())).toBe(0);
    expect(textOf(await notes.load(name))).toEqual(["first and second"]);
  });

  it("opens a note although one of its rows cannot be read", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const notes = openLog();
    const note = writer(notes, name);
    addLine(note, "kept");
    await note.committed();
    await notes.append({ name, update: Uint8Array.of(9, 9, 9), authorId: null });
    type(note, ", all of it");
    await note.committed();
    expect(textOf(await notes.load(name))).toEqual(["kept, all of it"]);
    await notes.compact(name, SOON());
    expect(await database().prisma.noteUpdate.count({ where: { name } })).toBe(1);
  });

  it("keeps what others wrote when the database refuses one document of a commit", async () => {
    const [refused, kept] = [`interview.${randomUUID()}.shared`, `interview.${randomUUID()}.shared`];
    await database().pool.query(
      `CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.name = '${refused}' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER "Refuse_one" BEFORE INSERT ON "NoteUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_one()`,
    );
    const notes = openLog();
    const [one, other] = [writer(notes, refused), writer(notes, kept)];
    addLine(one, "refused");
    addLine(other, "kept");
    await expect(one.committed()).rejects.toThrow("no");
    await other.committed();
    expect(textOf(await notes.load(kept))).toEqual(["kept"]);
    expect(notes.behindMs()).toBe(0);
    await database().pool.query('DROP TRIGGER "Refuse_one" ON "NoteUpdate"');
  });

  it("waits for a database that comes back, and refuses when it does not", async () => {
    const name = `interview.${randomUUID()}.shared`;
    const link = await breakableLink(new URL(database().url));
    const pool = new pg.Pool({ connectionString: link.url, max: 2, connectionTimeoutMillis: 5_000 });
    pool.on("error", () => undefined);
    const notes = createNoteLog({ pool, log: silent, patienceMs: 30_000 });
    const note = writer(notes, name);
    addLine(note, "before");
    await note.committed();
    link.cut();
    type(note, " and during");
    const waiting = note.committed();
    await expect.poll(() => link.refused()).toBeGreaterThan(0);
    link.mend();
    await waiting;
    expect(textOf(await openLog().load(name))).toEqual(["before and during"]);
    link.cut();
    const hasty = createNoteLog({ pool, log: silent, patienceMs: 500 });
    await expect(
      hasty.append({ name, update: Y.encodeStateAsUpdate(note.doc), authorId: null }),
    ).rejects.toThrow();
    await pool.end();
    await link.close();
  });
});

/** A pool whose connections let something else happen before one statement. */
function interrupted(pool: pg.Pool, before: RegExp, meanwhile: () => Promise<void>): pg.Pool {
  return new Proxy(pool, {
    get(target, key: keyof pg.Pool) {
      if (key !== "connect") return target[key];
      return async () => {
        const client = await target.connect();
        return {
          release: () => client.release(),
          async query(text: string, values?: unknown[]) {
            if (before.test(text)) await meanwhile();
            return client.query(text, values);
          },
        };
      };
    },
  });
}

/** A wire to the database that can be cut and mended. */
async function breakableLink(target: URL) {
  const wires = new Set<Socket>();
  let isCut = false;
  let refused = 0;
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (isCut) {
      refused += 1;
      socket.destroy();
      return;
    }
    const through = connect(Number(target.port), target.hostname);
    through.on("error", () => undefined);
    for (const wire of [socket, through]) wires.add(wire);
    socket.pipe(through).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    refused: () => refused,
    cut() {
      isCut = true;
      for (const wire of wires) wire.destroy();
      wires.clear();
    },
    mend() {
      isCut = false;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
