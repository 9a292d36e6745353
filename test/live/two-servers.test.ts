import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom, join, textOf, type } from "./live-room.ts";
import { cookieOf, startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";

/** How long people wait is for `npm run fault` to judge, on a machine that does nothing else; this is for any. */
const BACK_MS = 20_000;

const database = useTestDatabase();
const pools: Database[] = [];
const open: NoteConnection[] = [];
const children = new Set<ChildProcess>();
let a: LiveServer;
let b: LiveServer;

beforeAll(async () => {
  a = await startAnother();
  b = await startAnother();
});
afterEach(() => {
  for (const note of open.splice(0)) note.close();
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all([a.close(), b.close()]);
  for (const pool of pools) await pool.close();
});

/** A server with connections of its own, as another process has them. */
async function startAnother(): Promise<LiveServer> {
  const own = createDatabase({ url: database().url });
  pools.push(own);
  return startLiveServer(own);
}

async function startChild(port = 0): Promise<{ child: ChildProcess; url: string; port: number }> {
  const child = fork(new URL("./children/serve-notes.ts", import.meta.url).pathname, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: database().url, PORT: String(port) },
  });
  children.add(child);
  const [message] = (await once(child, "message")) as [{ port: number }];
  return { child, url: `ws://127.0.0.1:${message.port}/live`, port: message.port };
}

async function enter(url: string, name: string, person: { id: string }): Promise<NoteConnection> {
  const note = join(url, name, await cookieOf(database(), person));
  open.push(note);
  await saved(note);
  return note;
}

async function saved(note: NoteConnection): Promise<void> {
  await expect.poll(() => note.status().state, { interval: 10 }).toBe("saved");
}

/** Sooner than a server that hears nothing any more would look by itself. */
function shows(note: NoteConnection, lines: string[]) {
  return expect.poll(() => textOf(note.doc), { timeout: 9_000, interval: 10 }).toEqual(lines);
}

/** Who of the others is there, as the server told it: sooner than whoever is silent counts as gone by itself. */
function sees(note: NoteConnection, ids: readonly string[]) {
  const people = () =>
    note
      .status()
      .people.map((person) => person.id)
      .toSorted();
  return expect.poll(people, { timeout: 20_000, interval: 20 }).toEqual(ids.toSorted());
}

function present(note: NoteConnection): void {
  note.provider.setAwarenessField("cursor", null);
}

async function stored(name: string): Promise<string[]> {
  const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
  return textOf(await notes.load(name));
}

/** Ends every connection that listens for notes, as a network or a restart of the database would. */
async function deafen(): Promise<number> {
  const { rows } = await database().pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN "baton_note"%'`,
  );
  return rows.length;
}

describe("two servers on one database", () => {
  it("show each other what is typed, and store it once", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const here = await enter(a.url, name, interviewer);
    const there = await enter(b.url, name, shadow);
    addLine(here, "from a");
    await shows(there, ["from a"]);
    type(there, " and b");
    await shows(here, ["from a and b"]);
    await Promise.all([saved(here), saved(there)]);
    expect(await stored(name)).toEqual(["from a and b"]);
    const countRows = () => database().prisma.noteUpdate.count({ where: { name } });
    const rows = await countRows();
    expect(rows).toBeLessThanOrEqual(1 + " and b".length);
    // What either server had still wanted to store would be in the log before its next change.
    for (const note of [here, there]) {
      addLine(note, "later");
      await saved(note);
    }
    expect(await countRows()).toBe(rows + 2);
  });

  it("bring over changes that are too large to be told", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const here = await enter(a.url, name, interviewer);
    const there = await enter(b.url, name, shadow);
    const long = "many words ".repeat(9_000);
    addLine(here, long);
    addLine(here, "and few");
    await shows(there, [long, "and few"]);
  });

  it("show who is there, and nobody who has left", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const here = await enter(a.url, name, interviewer);
    present(here);
    const there = await enter(b.url, name, shadow);
    present(there);
    await sees(here, [shadow.id]);
    await sees(there, [interviewer.id]);
    here.close();
    await sees(there, []);
  });

  it("miss nothing when the listening connections are lost", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const here = await enter(a.url, name, interviewer);
    const there = await enter(b.url, name, shadow);
    addLine(here, "before");
    await shows(there, ["before"]);
    expect(await deafen()).toBe(2);
    type(here, ", while nobody listened");
    await saved(here);
    await shows(there, ["before, while nobody listened"]);
    type(there, ", and after");
    await shows(here, ["before, while nobody listened, and after"]);
  });

  it("end a visit on one when the right ends on the other", async () => {
    const { world, shadow, interview, name } = await buildRoom(database());
    const [here, there] = [await enter(a.url, name, shadow), await enter(b.url, name, shadow)];
    await world.db.interviewShadow.deleteMany({ where: { interviewId: interview.id, personId: shadow.id } });
    const change = JSON.stringify({ type: "interview.changed" });
    await database().pool.query("SELECT pg_notify('baton_change', $1)", [change]);
    for (const note of [here, there]) {
      await expect.poll(() => note.status().state).toBe("ended");
    }
  });

  it("lose nobody and nothing when one dies under load", async () => {
    const { interviewer, shadow, later, name } = await buildRoom(database());
    const dying = await startChild();
    const writing = await enter(dying.url, name, interviewer);
    present(writing);
    const leaving = join(dying.url, name, await cookieOf(database(), later));
    open.push(leaving);
    await expect.poll(() => leaving.status().readOnly).toBe(true);
    present(leaving);
    const reader = await enter(b.url, name, shadow);
    await sees(reader, [interviewer.id, later.id]);
    addLine(writing, "");
    const typing = setInterval(() => type(writing, "x"), 40);
    let acknowledged = 0;
    writing.subscribe(() => {
      if (writing.status().state === "saved") acknowledged = textOf(writing.doc).join("").length;
    });
    await expect.poll(() => textOf(reader.doc).join("").length).toBeGreaterThan(50);
    await expect.poll(() => acknowledged, { interval: 5 }).toBeGreaterThan(0);
    const gone = once(dying.child, "exit");
    const killedAt = Date.now();
    dying.child.kill("SIGKILL");
    leaving.close();
    await gone;
    const safe = Math.max(acknowledged, textOf(reader.doc).join("").length);
    expect((await stored(name)).join("").length).toBeGreaterThanOrEqual(safe);
    // Another process now answers at the address they share; the tab comes back by itself and types on.
    const own = createDatabase({ url: database().url });
    pools.push(own);
    const heir = await startLiveServer(own, dying.port);
    await expect.poll(() => writing.provider.synced, { interval: 10 }).toBe(true);
    expect(Date.now() - killedAt).toBeLessThan(BACK_MS);
    clearInterval(typing);
    await saved(writing);
    await shows(reader, textOf(writing.doc));
    expect(await stored(name)).toEqual(textOf(writing.doc));
    // Who came back is there, who did not is not.
    await sees(reader, [interviewer.id]);
    writing.close();
    await sees(reader, []);
    await heir.close();
  });

  it("keep everything through a restart of one", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const first = await startAnother();
    const writing = await enter(first.url, name, interviewer);
    const reader = await enter(b.url, name, shadow);
    addLine(writing, "");
    const typing = setInterval(() => type(writing, "y"), 5);
    await expect.poll(() => textOf(reader.doc).join("").length).toBeGreaterThan(20);
    await first.close();
    const stoppedAt = Date.now();
    const own = createDatabase({ url: database().url });
    pools.push(own);
    const next = await startLiveServer(own, first.port);
    await expect.poll(() => writing.status().state, { interval: 10 }).not.toBe("device");
    clearInterval(typing);
    await saved(writing);
    expect(Date.now() - stoppedAt).toBeLessThan(BACK_MS);
    await shows(reader, textOf(writing.doc));
    expect(await stored(name)).toEqual(textOf(writing.doc));
    await next.close();
  });
});
