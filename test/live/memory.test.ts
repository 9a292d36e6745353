import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import WebSocket, { WebSocketServer } from "ws";
import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import {
  NOTE_CLOSE,
  NOTE_FIELD,
  NOTE_MARKS,
  NOTE_NODES,
  NOTE_SCHEMA_VERSION,
} from "#app/hiring/live-notes/note-protocol.ts";
import { createTagAuthors } from "#app/platform/live-notes/note-authors.server.ts";
import { createNoteBus } from "#app/platform/live-notes/note-bus.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createNoteServer } from "#app/platform/live-notes/note-server.server.ts";
import type { NoteServer } from "#app/platform/live-notes/note-server.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, browserSocket } from "./live-room.ts";
import { change, greeting } from "./hostile-messages.ts";
import { reaches } from "./visitors.ts";

const database = useTestDatabase();
const user = { id: "writer", name: "Writer", color: "#123456" };
const http = createServer();
/** How often each note was read from the log, which happens only while nobody holds it in memory. */
const loads = new Map<string, number>();
/** Notes that have been read from the log. */
const read = new Set<string>();
let beforeLoad: (name: string) => Promise<void> = () => Promise.resolve();
let server: NoteServer<null>;
let url: string;

beforeAll(async () => {
  const { pool, url: databaseUrl } = database();
  const log = createLog("silent");
  const bus = createNoteBus({ url: databaseUrl, pool, log });
  const notes = createNoteLog({ pool, log, sender: bus.sender, patienceMs: 300 });
  server = createNoteServer<null>({
    notes: {
      ...notes,
      async load(name) {
        loads.set(name, loadsOf(name) + 1);
        await beforeLoad(name);
        const doc = await notes.load(name);
        read.add(name);
        return doc;
      },
    },
    bus,
    log,
    content: { field: NOTE_FIELD, nodes: NOTE_NODES, marks: NOTE_MARKS },
    closeCodes: NOTE_CLOSE,
    admit: (_name, token) => {
      const refused = { allowed: false, reason: "outdated", closeCode: NOTE_CLOSE.outdated } as const;
      const letIn = { allowed: true, readOnly: false, authorId: user.id, user } as const;
      return Promise.resolve(token === NOTE_SCHEMA_VERSION ? letIn : refused);
    },
    changed: () => undefined,
    authors: createTagAuthors(pool),
    asked: () => Promise.resolve(),
  });
  const sockets = new WebSocketServer({ server: http });
  sockets.on("connection", (socket, { socket: wire }) => server.welcome(socket, wire, null));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await server.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

const loadsOf = (name: string) => loads.get(name) ?? 0;
const open = (name: string) => openNoteConnection({ url, name, webSocket: browserSocket({}) });

/** Reading a note that is held in memory asks the log for nothing. */
async function isHeld(name: string): Promise<boolean> {
  const before = loadsOf(name);
  await server.read(name);
  return loadsOf(name) === before;
}

async function everybodyIsGone(): Promise<void> {
  await expect.poll(() => server.visits().length).toBe(0);
}

function collect(): number {
  setFlagsFromString("--expose_gc");
  const gc = runInNewContext("gc") as () => void;
  for (let round = 0; round < 3; round += 1) gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function meetCommits(statement: string | null): Promise<void> {
  await database().pool.query('DROP TRIGGER IF EXISTS "Note_meets" ON "NoteUpdate"');
  if (statement === null) return;
  await database().pool.query(
    `CREATE OR REPLACE FUNCTION note_meets() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN ${statement}; RETURN NULL; END $$;
     CREATE TRIGGER "Note_meets" BEFORE INSERT ON "NoteUpdate" FOR EACH STATEMENT EXECUTE FUNCTION note_meets()`,
  );
}

describe("the memory of a note", () => {
  it("is held while somebody is there, and let go after the last one", async () => {
    const name = randomUUID();
    const [one, two] = [open(name), open(name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    expect(await isHeld(name)).toBe(true);
    one.close();
    await expect.poll(() => server.visits().length).toBe(1);
    expect(await isHeld(name)).toBe(true);
    two.close();
    await everybodyIsGone();
    await expect.poll(() => isHeld(name)).toBe(false);
  });

  it("is let go when the only visitor leaves while it is being read", async () => {
    const name = randomUUID();
    let goOn: () => void = () => undefined;
    beforeLoad = () => new Promise((resolve) => (goOn = resolve));
    const socket = new WebSocket(url);
    await new Promise((resolve) => socket.once("open", resolve));
    socket.send(greeting(name));
    await expect.poll(() => loadsOf(name)).toBe(1);
    socket.terminate();
    await everybodyIsGone();
    beforeLoad = () => Promise.resolve();
    goOn();
    // While it is being read it is not held yet; once somebody has been let in elsewhere after it, it would be.
    await expect.poll(() => read.has(name)).toBe(true);
    const elsewhere = open(randomUUID());
    await reaches(elsewhere, "saved");
    elsewhere.close();
    await everybodyIsGone();
    await expect.poll(() => isHeld(name)).toBe(false);
  });

  it("waits for slow commits, so that the next one reads what somebody wrote who left at once", async () => {
    const name = randomUUID();
    const hasty = open(name);
    await reaches(hasty, "saved");
    await meetCommits("PERFORM pg_sleep(0.5)");
    addLine(hasty, "one");
    addLine(hasty, "two");
    expect(hasty.provider.unsyncedChanges).toBeGreaterThan(0);
    // The server has both now, and is still committing them.
    await expect.poll(() => hasty.provider.unsyncedChanges, { interval: 1 }).toBe(0);
    hasty.close();
    await everybodyIsGone();
    const next = open(name);
    await reaches(next, "saved");
    await meetCommits(null);
    expect(next.doc.getXmlFragment("default").length).toBe(2);
    next.close();
    await everybodyIsGone();
    await expect.poll(() => isHeld(name)).toBe(false);
  });

  it("is let go when its commits fail, and a writer who stays brings everything to the new one", async () => {
    const name = randomUUID();
    const note = open(name);
    await reaches(note, "saved");
    await meetCommits("RAISE EXCEPTION 'no' USING ERRCODE = '53100'");
    addLine(note, "kept here");
    await expect.poll(() => loadsOf(name)).toBeGreaterThan(1);
    await meetCommits(null);
    await reaches(note, "saved");
    note.close();
    await everybodyIsGone();
    await expect.poll(() => isHeld(name)).toBe(false);
  });

  it("is spent on nobody who is refused: the note is not even read", async () => {
    const doc = new Y.Doc();
    addLine({ doc }, "x".repeat(500_000));
    const update = Y.encodeStateAsUpdate(doc);
    async function intrude(): Promise<void> {
      const name = randomUUID();
      const socket = new WebSocket(url);
      const code = new Promise<number>((resolve) => socket.once("close", resolve));
      await new Promise((resolve) => socket.once("open", resolve));
      socket.send(greeting(name, "forged"));
      for (let at = 0; at < 8; at += 1) socket.send(change(name, update));
      expect(await code).toBe(4426);
      expect(loadsOf(name)).toBe(0);
    }
    await intrude();
    const before = collect();
    for (let at = 0; at < 8; at += 1) await intrude();
    await everybodyIsGone();
    await expect.poll(() => collect() - before, { interval: 500 }).toBeLessThan(1_500_000);
  });

  it("does not grow with the notes that have been open", async () => {
    const letters = "abcdefghij".repeat(60_000);
    async function visit(): Promise<void> {
      const note = open(randomUUID());
      await reaches(note, "saved");
      addLine(note, letters);
      await reaches(note, "saved");
      note.close();
    }
    async function visitFive(): Promise<void> {
      await Promise.all(Array.from({ length: 5 }, visit));
      await everybodyIsGone();
    }
    await visitFive();
    const before = collect();
    for (let round = 0; round < 4; round += 1) await visitFive();
    // Twenty notes hold 12 MB of letters; a tenth of that is noise.
    await expect.poll(() => collect() - before, { interval: 500 }).toBeLessThan(1_500_000);
  });
});
