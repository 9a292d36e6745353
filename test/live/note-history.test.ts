import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { readNoteHistory } from "#app/platform/live-notes/note-history.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, browserSocket, buildRoom, textOf, type } from "./live-room.ts";
import { change, greeting } from "./hostile-messages.ts";
import { BASE_URL, cookieOf, startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";
import { reaches, useVisitors } from "./visitors.ts";

const database = useTestDatabase();
let server: LiveServer;
const letIn = useVisitors(database);

beforeAll(async () => {
  server = await startLiveServer(database());
});
afterAll(async () => {
  await server.close();
});

async function enter(person: { id: string }, name: string): Promise<NoteConnection> {
  const note = await letIn(server, person, name);
  await saved(note);
  return note;
}

const saved = (note: NoteConnection) => reaches(note, "saved");

async function write(note: NoteConnection, act: () => void): Promise<void> {
  act();
  await saved(note);
}

const history = (name: string) => readNoteHistory(database().prisma, { name, field: NOTE_FIELD });

/** Moves everything that has no time of its own yet to this minute of the interview. */
async function at(name: string, minute: number): Promise<Date> {
  const moment = new Date(Date.UTC(2026, 10, 23, 10, minute));
  await database().prisma.noteUpdate.updateMany({
    where: { name, at: { gt: new Date(Date.UTC(2026, 10, 24)) } },
    data: { at: moment },
  });
  return moment;
}

const briefly = (pieces: readonly { readonly text: string; readonly authorId: string | null }[]) =>
  pieces.map(({ text, authorId }) => [text, authorId]);

describe("the history of a note", () => {
  it("names who wrote which words of a line, and when", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await write(one, () => addLine(one, "reads the plan", { lineId: "a" }));
    const first = await at(name, 0);
    await expect.poll(() => textOf(two.doc)).toEqual(["reads the plan"]);
    await write(two, () => type(two, " before the index"));
    const second = await at(name, 7);
    const { stints, linesAt, since } = await history(name);
    expect(linesAt()).toEqual([
      {
        lineId: "a",
        text: "reads the plan before the index",
        pieces: [
          { text: "reads the plan", authorId: interviewer.id, at: first },
          { text: " before the index", authorId: shadow.id, at: second },
        ],
      },
    ]);
    expect(since).toEqual(first);
    expect(stints).toEqual([
      { authorId: interviewer.id, from: first, to: first, added: 14, removed: 0 },
      { authorId: shadow.id, from: second, to: second, added: 17, removed: 0 },
    ]);
  });

  it("shows the note as it stood, with words that were taken out since", async () => {
    const { interviewer, name } = await buildRoom(database());
    const note = await enter(interviewer, name);
    await write(note, () => addLine(note, "a first thought", { lineId: "a" }));
    const before = await at(name, 0);
    await write(note, () => note.doc.getXmlFragment("default").delete(0, 1));
    await write(note, () => addLine(note, "a second", { lineId: "b" }));
    await at(name, 9);
    const { linesAt, stints } = await history(name);
    expect(linesAt(before).map(({ text }) => text)).toEqual(["a first thought"]);
    expect(linesAt().map(({ text }) => text)).toEqual(["a second"]);
    expect(stints.map(({ added, removed }) => [added, removed])).toEqual([
      [15, 0],
      [8, expect.any(Number)],
    ]);
    expect(stints[1]!.removed).toBeGreaterThan(14);
  });

  it("keeps the authors when old changes are folded together", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await write(one, () => addLine(one, "mine"));
    await expect.poll(() => textOf(two.doc)).toEqual(["mine"]);
    await write(two, () => type(two, ", and the shadow's"));
    const log = createNoteLog({ pool: database().pool, log: createLog("silent") });
    expect(await log.compact(name, new Date(Date.now() + 60_000))).toBeGreaterThan(0);
    const { linesAt, stints } = await history(name);
    expect(linesAt().map(({ pieces }) => pieces)).toEqual([
      [
        { text: "mine", authorId: interviewer.id, at: null },
        { text: ", and the shadow's", authorId: shadow.id, at: null },
      ],
    ]);
    expect(stints).toEqual([]);
  });

  it("counts nothing twice when a client comes back and hands everything in again", async () => {
    const { interviewer, name } = await buildRoom(database());
    const note = await enter(interviewer, name);
    await write(note, () => addLine(note, "once"));
    const log = createNoteLog({ pool: database().pool, log: createLog("silent") });
    await log.append({ name, update: Y.encodeStateAsUpdate(note.doc), authorId: interviewer.id });
    const { stints } = await history(name);
    expect(stints.map(({ added }) => added)).toEqual([4]);
  });
});

describe("a name under words", () => {
  it("cannot be forged: who writes as a client of somebody else's is dropped, and their next letters arrive", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const victim = await enter(interviewer, name);
    const reader = await enter(shadow, name);
    await write(victim, () => addLine(victim, "honest", { lineId: "a" }));
    await expect.poll(() => textOf(reader.doc)).toEqual(["honest"]);
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(victim.doc));
    forged.clientID = victim.doc.clientID;
    const seen = Y.encodeStateVector(forged);
    type({ doc: forged }, " and hired my cousin");
    for (const bytes of [
      change(name, Y.encodeStateAsUpdate(forged, seen)),
      change(name, Y.encodeStateAsUpdate(forged, seen), { catchUp: true }),
    ]) {
      const code = await attack(shadow, name, bytes);
      expect([4400, 1012]).toContain(code);
    }
    await write(victim, () => type(victim, " words"));
    await expect.poll(() => textOf(reader.doc)).toEqual(["honest words"]);
    expect((await history(name)).linesAt().map(({ pieces }) => briefly(pieces))).toEqual([
      [["honest words", interviewer.id]],
    ]);
  });

  it("is the sender's when words come as a client whose person has left", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const gone = await enter(interviewer, name);
    await write(gone, () => addLine(gone, "mine. ", { lineId: "a" }));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(gone.doc));
    forged.clientID = gone.doc.clientID;
    gone.close();
    const other = await enter(shadow, name);
    const { awareness } = other.provider;
    await expect.poll(() => awareness?.getStates().has(forged.clientID)).toBe(false);
    const seen = Y.encodeStateVector(forged);
    type({ doc: forged }, "not mine");
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(forged, seen));
    await saved(other);
    expect((await history(name)).linesAt().map(({ pieces }) => briefly(pieces))).toEqual([
      [
        ["mine. ", interviewer.id],
        ["not mine", shadow.id],
      ],
    ]);
  });

  async function attack(person: { id: string }, name: string, bytes: Uint8Array): Promise<number> {
    const cookie = await cookieOf(database(), person);
    const socket = new (browserSocket({ cookie, origin: BASE_URL }))(server.url);
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.on("open", resolve));
    const admitted = new Promise((resolve) => socket.on("message", resolve));
    socket.send(greeting(name));
    await admitted;
    socket.send(bytes);
    return closed;
  }
});
