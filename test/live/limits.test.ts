import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import * as Y from "yjs";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { change, greeting } from "./hostile-messages.ts";
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

async function greeted(socket: WebSocket, name: string): Promise<void> {
  const answer = new Promise((resolve) => socket.once("message", resolve));
  socket.send(greeting(name));
  await answer;
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

  it("give one note sixty-four, and the next one is told to come again later", async () => {
    const { world, interview, name } = await buildRoom(database());
    const sockets: WebSocket[] = [];
    for (let people = 0; people < 3; people += 1) {
      const person = await world.buildPerson("interviewer");
      await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: person.id } });
      const cookie = await cookieOf(database(), person);
      for (let count = 0; count < 22 && sockets.length < 64; count += 1) {
        const { socket } = await knock(cookie);
        await greeted(socket, name);
        sockets.push(socket);
      }
    }
    const late = await world.buildPerson("interviewer");
    await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: late.id } });
    const { socket } = await knock(await cookieOf(database(), late));
    const code = closing(socket);
    socket.send(greeting(name));
    expect(await code).toBe(1013);
    for (const open of sockets) open.terminate();
  });

  it("keep a note below sixteen megabytes, and those who go on writing in it notice nothing", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const honest = join(server.url, name, await cookieOf(database(), interviewer));
    await expect.poll(() => honest.status().state).toBe("saved");
    addLine(honest, "small", { lineId: "a" });
    const { socket } = await knock(await cookieOf(database(), shadow));
    const code = closing(socket);
    await greeted(socket, name);
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
    await expect.poll(() => honest.status().state, { timeout: 15_000 }).toBe("saved");
    honest.close();
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    const stored = await notes.load(name);
    expect(textOf(stored)).toContain("still here");
    expect(Y.encodeStateAsUpdate(stored).byteLength).toBeLessThan(16 * 1024 * 1024);
  });
});
