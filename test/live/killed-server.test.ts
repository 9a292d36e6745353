import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, describe, expect, it } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom, join, textOf, type } from "./live-room.ts";
import { cookieOf } from "./live-server.ts";

const database = useTestDatabase();
const ROUNDS = 10;
const ROOMS = 4;
const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

async function startChild(): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(new URL("./children/serve-notes.ts", import.meta.url).pathname, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NOTES_DATABASE_URL: database().url },
  });
  children.add(child);
  const [message] = (await once(child, "message")) as [{ port: number }];
  return { child, url: `ws://127.0.0.1:${message.port}/live` };
}

/** Types for as long as it is open, and notes down what it was told is saved. */
function keepTyping(note: NoteConnection, told: () => void): { acknowledged(): string; stop(): void } {
  let acknowledged = "";
  let letters = 0;
  const typing = setInterval(() => {
    if (note.doc.getXmlFragment("default").length === 0) addLine(note, "");
    type(note, String.fromCharCode(97 + (letters++ % 26)));
  }, 5);
  note.subscribe(() => {
    if (note.status().state !== "saved") return;
    acknowledged = textOf(note.doc).join("");
    told();
  });
  return { acknowledged: () => acknowledged, stop: () => clearInterval(typing) };
}

describe("a server that is killed with the writers gone", () => {
  it("has lost nothing that was shown as saved", { timeout: 240_000 }, async () => {
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    let characters = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await startChild();
      const rooms = [];
      for (let at = 0; at < ROOMS; at++) rooms.push(await buildRoom(database()));
      const cookies = await Promise.all(rooms.map((room) => cookieOf(database(), room.interviewer)));
      let toldSoFar = 0;
      let kill: () => void = () => undefined;
      const killed = new Promise<void>((resolve) => (kill = resolve));
      const open = rooms.map((room, at) => join(url, room.name, cookies[at]!));
      const writers = open.map((note) =>
        keepTyping(note, () => {
          // In the very turn in which somebody reads "Saved".
          if (++toldSoFar === ROOMS * 2 + round) {
            child.kill("SIGKILL");
            kill();
          }
        }),
      );
      await killed;
      for (const writer of writers) writer.stop();
      for (const note of open) note.close();
      await once(child, "exit");
      for (const [at, room] of rooms.entries()) {
        const stored = textOf(await notes.load(room.name)).join("");
        const acknowledged = writers[at]!.acknowledged();
        characters += acknowledged.length;
        expect(stored.slice(0, acknowledged.length)).toBe(acknowledged);
      }
    }
    expect(characters).toBeGreaterThan(ROUNDS * ROOMS);
  });
});
