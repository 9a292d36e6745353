import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { placeLines } from "#app/hiring/live-notes/note-text.ts";
import { rebuildNotes } from "#app/live/rebuild-notes.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom } from "./live-room.ts";

const database = useTestDatabase();
const notesOf = () => createNoteLog({ pool: database().pool, log: createLog("silent") });

/** A room whose note holds two lines in its log; nothing has projected them yet. */
async function written() {
  const room = await buildRoom(database());
  const doc = new Y.Doc();
  addLine({ doc }, "reads plans", { lineId: "a" });
  addLine({ doc }, "knows joins", { lineId: "b", competency: "sql" });
  const update = Y.encodeStateAsUpdate(doc);
  await notesOf().append({ name: room.name, update, authorId: room.interviewer.id });
  return { ...room, doc };
}

const run = (write: boolean) => rebuildNotes(database(), notesOf(), { write });

describe("rebuilding the text of notes", () => {
  it("finds what departs without touching it, writes it anew, and then finds nothing", async () => {
    const { name } = await written();
    const { prisma } = database();
    expect((await run(false)).departing).toContain(`${name} has no text beside it`);
    expect(await prisma.noteText.count({ where: { name } })).toBe(0);
    expect((await run(true)).mended).toContain(`${name} has no text beside it`);
    expect(await prisma.noteText.findFirst({ where: { name } })).toMatchObject({
      text: "reads plans\nknows joins",
      lines: [
        { lineId: "a", text: "reads plans", number: 1, from: 0, to: 11 },
        { lineId: "b", text: "knows joins", competencyKey: "sql", number: 2, from: 12, to: 23 },
      ],
    });
    await prisma.noteText.update({ where: { name }, data: { text: "reads plans\nknows nothing" } });
    expect((await run(true)).mended).toEqual([`${name} has another text than its lines`]);
    expect(await run(true)).toMatchObject({ mended: [], departing: [] });
  });

  it("leaves alone, and names, a text that has no document", async () => {
    const { interview } = await buildRoom(database());
    const name = sharedNoteName(interview.id);
    const { text, lines } = placeLines([{ lineId: "a", text: "from somewhere" }]);
    await database().prisma.noteText.create({
      data: { name, interviewId: interview.id, text, lines: [...lines], updatedAt: new Date() },
    });
    expect((await run(true)).withoutDocument).toEqual([name]);
    expect(await database().prisma.noteText.count({ where: { name } })).toBe(1);
    await database().prisma.noteText.deleteMany({ where: { name } });
  });

  it("is a command that says what it compared, and fails while something departs", async () => {
    const { name } = await written();
    const command = async (...args: string[]) => {
      const env = {
        NODE_ENV: "production" as const,
        PATH: process.env["PATH"],
        DATABASE_URL: database().url,
      };
      try {
        const argv = ["--import", "tsx", "scripts/rebuild-notes.mjs", ...args];
        const { stdout } = await promisify(execFile)(process.execPath, argv, { env });
        return { code: 0, stdout };
      } catch (error) {
        return error as { code: number; stdout: string };
      }
    };
    const look = await command("--check");
    expect(look.code).toBe(1);
    expect(look.stdout).toContain(`  ${name} has no text beside it`);
    const rebuilt = await command();
    expect(rebuilt.code).toBe(0);
    expect(rebuilt.stdout).toMatch(/Compared \d+ documents with their text: \d+ lines, \d+ characters/);
    expect((await command("--check")).code).toBe(0);
  });
});
