import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import * as Y from "yjs";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { change, greeting, isAdmission } from "./hostile-messages.ts";
import { addLine, browserSocket, buildRoom, join, textOf, type } from "./live-room.ts";
import { BASE_URL, cookieOf, startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";

const database = useTestDatabase();
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer(database());
});
afterAll(async () => {
  await server.close();
});

/** Opens a bare socket: its status, or 101 and the socket. */
function knock(cookie: string): Promise<{ readonly status: number; readonly socket: WebSocket }> {
  return new Promise((resolve) => {
    const socket = new (browserSocket({ cookie, origin: BASE_URL }))(server.url);
    socket.on("error", () => undefined);
    socket.on("unexpected-response", (_request, { statusCode }) =>
      resolve({ status: statusCode ?? 0, socket }),
    );
    socket.on("open", () => resolve({ status: 101, socket }));
  });
}

const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.on("close", resolve));

/** Asks for a note, and answers whether it was given. */
async function greeted(socket: WebSocket, name: string): Promise<boolean> {
  const answer = new Promise<Buffer>((resolve) => socket.once("message", resolve));
  socket.send(greeting(name));
  return isAdmission(name, await answer);
}

describe("limits of the door", () => {
  it("let nobody in with a session that has expired or ended", async () => {
    const { interviewer } = await buildRoom(database());
    const { session } = database().prisma;
    const cookie = await cookieOf(database(), interviewer);
    expect((await knock(cookie)).status).toBe(101);
    const past = new Date(Date.now() - 1_000);
    await session.updateMany({ where: { userId: interviewer.id }, data: { expiresAt: past } });
    expect((await knock(cookie)).status).toBe(401);
    const next = await cookieOf(database(), interviewer);
    await session.deleteMany({ where: { userId: interviewer.id } });
    expect((await knock(next)).status).toBe(401);
  });

  it("give one person twenty-four sockets, and another person theirs", async () => {
    const { interviewer, shadow } = await buildRoom(database());
    const cookie = await cookieOf(database(), interviewer);
    const sockets = [];
    for (let count = 0; count < 24; count += 1) sockets.push(await knock(cookie));
    expect(new Set(sockets.map(({ status }) => status))).toEqual(new Set([101]));
    expect((await knock(cookie)).status).toBe(429);
    const other = await knock(await cookieOf(database(), shadow));
    expect(other.status).toBe(101);
    for (const { socket } of [...sockets, other]) socket.terminate();
    await expect.poll(async () => (await knock(cookie)).status).toBe(101);
  });

  it("give one note 256, one person twelve of them, and the next one is told to come again later", async () => {
    const { world, interview, name } = await buildRoom(database());
    const sockets: WebSocket[] = [];
    async function shadow(): Promise<string> {
      const person = await world.buildPerson("interviewer");
      await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: person.id } });
      return cookieOf(database(), person);
    }
    async function enter(cookie: string): Promise<{ admitted: boolean; code: Promise<number> }> {
      const { socket } = await knock(cookie);
      sockets.push(socket);
      const code = closing(socket);
      return { admitted: await greeted(socket, name), code };
    }
    let cookie = await shadow();
    for (let count = 0; count < 256; count += 1) {
      if (count > 0 && count % 12 === 0) {
        if (count === 12) expect(await (await enter(cookie)).code).toBe(1013);
        cookie = await shadow();
      }
      expect((await enter(cookie)).admitted).toBe(true);
    }
    const late = await shadow();
    const refused = await enter(late);
    expect(refused.admitted).toBe(false);
    expect(await refused.code).toBe(1013);
    for (const open of sockets.splice(0)) open.terminate();
    await expect.poll(async () => (await enter(late)).admitted).toBe(true);
    for (const open of sockets) open.terminate();
  });

  it("let a hundred people read one note while two write in it", async () => {
    const { world, interviewer, shadow, name } = await buildRoom(database());
    const writers = await Promise.all(
      [interviewer, shadow].map(async (person) => join(server.url, name, await cookieOf(database(), person))),
    );
    const readers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const reader = await world.buildPerson("admin");
        return join(server.url, name, await cookieOf(database(), reader));
      }),
    );
    const words = (notes: typeof readers) => [...new Set(notes.map((note) => note.status().state))];
    await expect.poll(() => words(readers)).toEqual(["reading"]);
    await expect.poll(() => words(writers)).toEqual(["saved"]);
    addLine(writers[0]!, "knows what a fan-out does to a sum");
    addLine(writers[1]!, "asks for the skew first");
    await expect.poll(() => readers.filter((note) => textOf(note.doc).length === 2).length).toBe(100);
    for (const note of [...writers, ...readers]) note.close();
  });

  it("keep a note below sixteen megabytes, and those who go on writing in it notice nothing", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const honest = join(server.url, name, await cookieOf(database(), interviewer));
    await expect.poll(() => honest.status().state).toBe("saved");
    addLine(honest, "small", { lineId: "a" });
    const { socket } = await knock(await cookieOf(database(), shadow));
    const code = closing(socket);
    expect(await greeted(socket, name)).toBe(true);
    const doc = new Y.Doc();
    addLine({ doc }, "", { lineId: "b" });
    let seen: Uint8Array = new Uint8Array([0]);
    for (let count = 0; count < 18; count += 1) {
      const words = (doc.getXmlFragment("default").get(0) as Y.XmlElement).get(0) as Y.XmlText;
      words.insert(0, "x".repeat(950_000));
      socket.send(change(name, Y.encodeStateAsUpdate(doc, seen)));
      seen = Y.encodeStateVector(doc);
    }
    expect(await code).toBe(4413);
    type(honest, "");
    addLine(honest, "still here", { lineId: "c" });
    await expect.poll(() => honest.status().state).toBe("saved");
    honest.close();
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    const stored = await notes.load(name);
    expect(textOf(stored)).toContain("still here");
    expect(Y.encodeStateAsUpdate(stored).byteLength).toBeLessThan(16 * 1024 * 1024);
  });
});
