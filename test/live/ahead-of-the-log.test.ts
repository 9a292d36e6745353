import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom, textOf, type } from "./live-room.ts";
import { startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";
import { reaches, useVisitors } from "./visitors.ts";

/** Names a lock that nothing of the product takes. */
const GATE = 42;
const CARET = { anchor: { tname: "default" }, head: { tname: "default" } };

const database = useTestDatabase();
let server: LiveServer;
/** Ends what holds up the log, if anything does. */
let letGo = () => Promise.resolve();
const letIn = useVisitors(database);

beforeAll(async () => {
  server = await startLiveServer(database());
});
afterEach(async () => {
  await letGo();
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

/** No row of this document gets into the log before `letGo`. */
async function holdUp(name: string): Promise<void> {
  const gate = await database().pool.connect();
  await gate.query("SELECT pg_advisory_lock($1)", [GATE]);
  letGo = async () => {
    letGo = () => Promise.resolve();
    await gate.query("SELECT pg_advisory_unlock($1)", [GATE]);
    gate.release();
  };
  await meet(name, `PERFORM pg_advisory_xact_lock_shared(${GATE})`);
}

/** Whether a commit has been held up for longer than others may be ahead of it. */
async function isFarBehind(): Promise<boolean> {
  const { rowCount } = await database().pool.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'
       AND clock_timestamp() - query_start > interval '200 milliseconds'`,
  );
  return rowCount === 1;
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
    await holdUp(name);
    const shown = whenShown(reader, "at once", writer, name);
    addLine(writer, "at once");
    await expect.poll(() => textOf(reader.doc)).toEqual(["at once"]);
    const then = await shown;
    expect(then.rows).toBe(0);
    expect(then.state).not.toBe("saved");
    await expect.poll(isFarBehind).toBe(true);
    expect(writer.status().state).not.toBe("saved");
    await letGo();
    await reaches(writer, "saved");
    expect(await rows(name)).toBe(1);
  });

  it("is read by others only once it is committed when the one before still is not", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [writer, reader] = [await enter(interviewer, name), await enter(shadow, name)];
    await holdUp(name);
    addLine(writer, "");
    await expect.poll(() => textOf(reader.doc)).toEqual([""]);
    await expect.poll(isFarBehind).toBe(true);
    const shown = whenShown(reader, "b", writer, name);
    type(writer, "b");
    // Where the caret stands comes by the same way and waits for no commit, so the letter would have come before it.
    writer.provider.setAwarenessField("cursor", CARET);
    const present = () => [...(reader.provider.awareness?.getStates().values() ?? [])];
    await expect.poll(present).toContainEqual(expect.objectContaining({ cursor: CARET }));
    expect(textOf(reader.doc)).toEqual([""]);
    await letGo();
    expect((await shown).rows).toBe(2);
  });

  it("is never called saved when the database refuses it, and arrives once it does not", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [writer, reader] = [await enter(interviewer, name), await enter(shadow, name)];
    const other = await buildRoom(database());
    const elsewhere = await enter(other.interviewer, other.name);
    // A refusal takes back everything but what a sequence has counted.
    await database().pool.query("CREATE SEQUENCE note_refusals");
    const refusals = async () => {
      const { rows } = await database().pool.query<{ count: number }>(
        "SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS count FROM note_refusals",
      );
      return rows[0]?.count ?? 0;
    };
    await meet(name, "PERFORM nextval('note_refusals'); RAISE EXCEPTION 'no'");
    const said = new Set<string>();
    addLine(writer, "refused");
    writer.subscribe(() => said.add(writer.status().state));
    addLine(elsewhere, "in the same commit");
    await reaches(elsewhere, "saved");
    expect(await rows(other.name)).toBe(1);
    await expect.poll(refusals).toBeGreaterThanOrEqual(3);
    expect([...said]).not.toContain("saved");
    expect(said.size).toBeGreaterThan(0);
    expect(await rows(name)).toBe(0);
    await database().pool.query('DROP TRIGGER "Note_meets" ON "NoteUpdate"');
    await reaches(writer, "saved");
    await expect.poll(() => textOf(reader.doc)).toEqual(["refused"]);
    expect(await rows(name)).toBeGreaterThan(0);
  });
});
