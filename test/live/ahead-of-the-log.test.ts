import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom, textOf, type } from "./live-room.ts";
import { startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";
import { reaches, useVisitors } from "./visitors.ts";

const database = useTestDatabase();
let server: LiveServer;
const letIn = useVisitors(database);

beforeAll(async () => {
  server = await startLiveServer(database());
});
afterEach(async () => {
  await database().pool.query('DROP TRIGGER IF EXISTS "Note_meets" ON "NoteUpdate"');
});
afterAll(async () => {
  await server.close();
});

async function enter(person: { id: string }, name: string): Promise<NoteConnection> {
  const note = await letIn(server, person, name);
  await reaches(note, "saved");
  return note;
}

/** Every row of this document on its way into the log meets this statement first. */
async function meet(name: string, statement: string): Promise<void> {
  await database().pool.query(
    `CREATE OR REPLACE FUNCTION note_meets() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN IF NEW.name = '${name}' THEN ${statement}; END IF; RETURN NEW; END $$;
     CREATE TRIGGER "Note_meets" BEFORE INSERT ON "NoteUpdate" FOR EACH ROW EXECUTE FUNCTION note_meets()`,
  );
}

function rows(name: string): Promise<number> {
  return database().prisma.noteUpdate.count({ where: { name } });
}

/** What the log held, and what the writer was told, in the moment somebody else first read the line. */
async function whenShown(reader: NoteConnection, line: string, writer: NoteConnection, name: string) {
  await new Promise<void>((resolve) => {
    reader.doc.on("update", () => {
      if (textOf(reader.doc).includes(line)) resolve();
    });
  });
  const { state } = writer.status();
  return { state, rows: await rows(name) };
}

describe("what somebody types", () => {
  it("is read by others while it is being committed, and called saved only after that", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [writer, reader] = [await enter(interviewer, name), await enter(shadow, name)];
    await meet(name, "PERFORM pg_sleep(0.7)");
    const shown = whenShown(reader, "at once", writer, name);
    addLine(writer, "at once");
    const then = await shown;
    expect(then.rows).toBe(0);
    expect(then.state).not.toBe("saved");
    await expect.poll(() => writer.status().state, { timeout: 5_000, interval: 5 }).toBe("saved");
    expect(await rows(name)).toBe(1);
  });

  it("is read by others only once it is committed when the one before still is not", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [writer, reader] = [await enter(interviewer, name), await enter(shadow, name)];
    await meet(name, "PERFORM pg_sleep(0.7)");
    addLine(writer, "");
    await expect.poll(() => textOf(reader.doc)).toEqual([""]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const shown = whenShown(reader, "b", writer, name);
    type(writer, "b");
    expect((await shown).rows).toBe(2);
  });

  it("is never called saved when the database refuses it, and arrives once it does not", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [writer, reader] = [await enter(interviewer, name), await enter(shadow, name)];
    const other = await buildRoom(database());
    const elsewhere = await enter(other.interviewer, other.name);
    await meet(name, "RAISE EXCEPTION 'no'");
    const said = new Set<string>();
    addLine(writer, "refused");
    writer.subscribe(() => said.add(writer.status().state));
    addLine(elsewhere, "in the same commit");
    await expect.poll(() => elsewhere.status().state, { timeout: 5_000, interval: 5 }).toBe("saved");
    expect(await rows(other.name)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([...said]).not.toContain("saved");
    expect(said.size).toBeGreaterThan(0);
    expect(await rows(name)).toBe(0);
    await database().pool.query('DROP TRIGGER "Note_meets" ON "NoteUpdate"');
    await expect.poll(() => writer.status().state, { timeout: 10_000, interval: 5 }).toBe("saved");
    await expect.poll(() => textOf(reader.doc), { timeout: 10_000 }).toEqual(["refused"]);
    expect(await rows(name)).toBeGreaterThan(0);
  });
});
