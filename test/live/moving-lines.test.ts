import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_FIELD, formatNoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import type { NoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import { departureOf } from "#app/hiring/live-notes/note-text.ts";
import { readNoteHistory } from "#app/platform/live-notes/note-history.server.ts";
import { linesOf } from "#app/platform/live-notes/note-lines.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { noteAfter } from "#app/hiring/live-notes/replay.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { getReplay } from "#app/use-cases/live-notes/get-replay.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom, textOf, type } from "./live-room.ts";
import { startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";
import { reaches, useVisitors } from "./visitors.ts";

/** Words that no other test of this database has written. */
let secret = "";

const database = useTestDatabase();
let server: LiveServer;
let other: LiveServer;
const letIn = useVisitors(database);

beforeAll(async () => {
  server = await startLiveServer(database());
  other = await startLiveServer(database());
});
afterAll(async () => {
  await Promise.all([server.close(), other.close()]);
});

const enter = (person: { id: string }, name: string, where = server) => letIn(where, person, name);

/** Asks the server for something and waits for its answer: null when done, else why not. */
function ask(note: NoteConnection, message: NoteMessage): Promise<string | null> {
  return new Promise((resolve) => {
    note.provider.on("stateless", ({ payload }: { payload: string }) => {
      const answer = JSON.parse(payload) as { t: string; refused: string | null };
      if (answer.t === "done") resolve(answer.refused);
    });
    note.provider.sendStateless(formatNoteMessage(message));
  });
}

/** A direction that is given now, or was some time ago without a connection. */
function weigh(
  line: string,
  direction: "plus" | "minus",
  strength: 1 | 2,
  act: string = randomUUID(),
  ago = 0,
) {
  return { t: "weigh", n: 4, line, direction, strength, act, ago } as const;
}

function move(note: NoteConnection, line: string, to: "shared" | "private", before: string | null = null) {
  return ask(note, { t: "move", n: 1, to, line, before });
}

/** Every place of the whole database in which these words stand, as text or inside of bytes. */
async function placesOf(words: string): Promise<string[]> {
  const { pool } = database();
  const { rows: columns } = await pool.query<{ schema: string; table: string; column: string; type: string }>(
    `SELECT table_schema AS schema, table_name AS "table", column_name AS "column", data_type AS type
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { schema, table, column, type: kind } of columns) {
    const value = `"${column}"`;
    const holds =
      kind === "bytea"
        ? `position($1::text::bytea IN ${value}) > 0`
        : `position($1::text IN ${value}::text) > 0`;
    const { rows } = await pool.query<{ count: string }>(
      `SELECT count(*) FROM "${schema}"."${table}" WHERE ${holds}`,
      [words],
    );
    if (rows[0]?.count !== "0") found.push(`${table}.${column}`);
  }
  return found;
}

/** The letters of the log's single changes one after the other, because what is typed stands in none as a whole. */
async function lettersInLog(name: string): Promise<string> {
  const rows = await database().prisma.noteUpdate.findMany({ where: { name }, orderBy: { id: "asc" } });
  const state = await database().prisma.noteState.findFirst({ where: { name } });
  const updates = [...(state ? [state.state] : []), ...rows.map((row) => row.update)];
  return updates
    .flatMap((update) => Y.decodeUpdate(update).structs)
    .map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "",
    )
    .join("");
}

async function setUp() {
  secret = `${randomUUID().slice(0, 8)} froze when I asked why the totals differ`;
  const room = await buildRoom(database());
  const own = privateNoteName(room.interview.id, room.interviewer.id);
  const shared = await enter(room.interviewer, room.name);
  const reader = await enter(room.later, room.name);
  const elsewhere = await enter(room.shadow, room.name, other);
  const mine = await enter(room.interviewer, own);
  await Promise.all([
    reaches(shared, "saved"),
    reaches(reader, "reading"),
    reaches(elsewhere, "saved"),
    reaches(mine, "saved"),
  ]);
  addLine(shared, "asked for the plan first", { lineId: "plan" });
  addLine(shared, "", { lineId: "froze", competency: "sql" });
  type(shared, secret);
  addLine(shared, "then drew the join", { lineId: "join" });
  await reaches(shared, "saved");
  await expect.poll(() => textOf(elsewhere.doc)).toContain(secret);
  await expect.poll(() => textOf(reader.doc)).toContain(secret);
  return { ...room, own, shared, reader, elsewhere, mine };
}

describe("moving a line", () => {
  it("into the private note leaves nothing of it where the loop, its log or anybody's screen could show it", async () => {
    const { name, own, shared, reader, elsewhere, mine, interviewer } = await setUp();
    const rest = ["asked for the plan first", "then drew the join"];
    const { prisma } = database();
    await expect
      .poll(async () => prisma.noteText.findFirst({ where: { name } }))
      .toMatchObject({
        text: expect.stringContaining(secret) as string,
      });
    expect(await lettersInLog(name)).toContain(secret);

    expect(await move(shared, "froze", "private")).toBeNull();
    for (const note of [shared, reader, elsewhere]) await expect.poll(() => textOf(note.doc)).toEqual(rest);
    await expect.poll(() => textOf(mine.doc)).toEqual([secret]);
    const line = mine.doc.getXmlFragment("default").get(0) as Y.XmlElement;
    expect([line.getAttribute("lineId"), line.getAttribute("competency")]).toEqual(["froze", "sql"]);

    expect(await lettersInLog(name)).toBe(rest.join(""));
    expect((await prisma.noteText.findFirstOrThrow({ where: { name } })).text).toBe(rest.join("\n"));
    await prisma.noteText.findFirstOrThrow({ where: { name: own, text: secret } });
    expect((await placesOf(secret)).toSorted()).toEqual([
      "NoteText.lines",
      "NoteText.text",
      "NoteUpdate.update",
    ]);
    const holders = await prisma.noteText.findMany({ where: { text: { contains: secret } } });
    expect(holders.map((row) => row.name)).toEqual([own]);

    const late = await enter(interviewer, name);
    await reaches(late, "saved");
    expect(textOf(late.doc)).toEqual(rest);
    expect(Buffer.from(Y.encodeStateAsUpdate(late.doc)).includes(secret)).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(reader.doc)).includes(secret)).toBe(false);
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    expect(textOf(await notes.load(name))).toEqual(rest);
    addLine(elsewhere, "and went on writing", { lineId: "on" });
    await expect.poll(() => textOf(late.doc)).toEqual([...rest, "and went on writing"]);
  });

  it("keeps the text beside both notes as every other change does, with the place of each line", async () => {
    const { name, own, shared } = await setUp();
    expect(await move(shared, "froze", "private")).toBeNull();
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    for (const one of [name, own]) {
      const stored = await database().prisma.noteText.findFirstOrThrow({ where: { name: one } });
      expect(departureOf(stored, linesOf(await notes.load(one), NOTE_FIELD))).toBeNull();
    }
  });

  it("is the mover's doing in the history of both notes, also once it is folded", async () => {
    const { name, own, elsewhere, interviewer, shadow, interview } = await setUp();
    const theirs = privateNoteName(interview.id, shadow.id);
    expect(await move(elsewhere, "froze", "private")).toBeNull();
    const history = (of: string) => readNoteHistory(database().prisma, { name: of, field: NOTE_FIELD });
    const authors = async () =>
      (await history(theirs))
        .linesAt()
        .map(({ pieces }) => pieces.map(({ text, authorId }) => [text, authorId]));
    expect(await authors()).toEqual([[[secret, shadow.id]]]);
    const { stints } = await history(name);
    expect(stints.map(({ authorId, removed }) => [authorId, removed > 0])).toEqual([
      [interviewer.id, false],
      [shadow.id, true],
    ]);
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    expect(await notes.compact(theirs, new Date(Date.now() + 60_000))).toBeGreaterThan(0);
    expect(await authors()).toEqual([[[secret, shadow.id]]]);
    expect((await history(own)).stints).toEqual([]);
  });

  it("takes its folded state and the words of a split line along", async () => {
    const { name, shared, mine } = await setUp();
    // As the editor splits "... differ, then guessed": the second half is written anew, its letters stay behind.
    const guess = "then only guessed at a cause";
    const plan = shared.doc.getXmlFragment("default").get(0) as Y.XmlElement;
    const words = plan.get(0) as Y.XmlText;
    words.insert(words.length, ` ${guess}`);
    await reaches(shared, "saved");
    shared.doc.transact(() => {
      words.delete(words.length - guess.length, guess.length);
      addLine(shared, guess, { lineId: "guess" });
    });
    await reaches(shared, "saved");
    expect(await lettersInLog(name)).toContain(guess);
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    const middle = await database().prisma.noteUpdate.findMany({
      where: { name },
      orderBy: { id: "asc" },
      take: 20,
    });
    const cut = middle.at(-1)?.id ?? 0n;
    await database().pool.query(
      `UPDATE "NoteUpdate" SET at = at - interval '9 days' WHERE name = $1 AND id <= $2`,
      [name, cut],
    );
    expect(await notes.compact(name, new Date(Date.now() - 86_400_000))).toBe(20);
    expect(await move(shared, "guess", "private")).toBeNull();
    expect(await move(shared, "froze", "private")).toBeNull();
    const letters = await lettersInLog(name);
    expect(letters).not.toContain(guess);
    expect(letters).not.toContain(secret.slice(0, 12));
    expect(letters).toContain("asked for the plan first");
    await expect.poll(() => textOf(mine.doc)).toEqual([guess, secret]);
  });

  it("back puts it where it was, with its tag, and leaves the private note without it", async () => {
    const { own, shared, mine, later, interview } = await setUp();
    expect(await move(shared, "froze", "private")).toBeNull();
    await expect.poll(() => textOf(mine.doc)).toEqual([secret]);
    expect(await move(mine, "froze", "shared", "join")).toBeNull();
    await expect
      .poll(() => textOf(shared.doc))
      .toEqual(["asked for the plan first", secret, "then drew the join"]);
    await expect.poll(() => textOf(mine.doc)).toEqual([]);
    expect(await lettersInLog(own)).toBe("");
    await expect
      .poll(() => database().prisma.signal.findFirst({ where: { interviewId: interview.id } }))
      .toMatchObject({
        lineId: "froze",
        text: secret,
      });
    const reader = await enter(later, own);
    await reaches(reader, "ended");
  });

  it("is refused to who may not write in both notes, and of a line that is not there", async () => {
    const { reader, shared, name } = await setUp();
    reader.provider.sendStateless(
      formatNoteMessage({ t: "move", n: 1, to: "private", line: "froze", before: null }),
    );
    expect(await move(shared, "nowhere", "private")).toMatch(/not found/);
    expect(await move(shared, "froze", "shared")).toMatch(/not found/);
    expect(await lettersInLog(name)).toContain(secret);
  });
});

describe("the replay of an interview", () => {
  it("has never held a moved line, nor anybody else's private note; its writer has their own", async () => {
    const { world, shared, later, interviewer, interview } = await setUp();
    expect(await move(shared, "froze", "private")).toBeNull();
    addLine(shared, "asked for a smaller piece", { lineId: "piece" });
    await reaches(shared, "saved");
    const forLoop = await getReplay(world.ctxFor(later), interview.id);
    expect(JSON.stringify(forLoop)).not.toContain(secret);
    expect(forLoop.own).toBeNull();
    expect(noteAfter(forLoop.shared, forLoop.shared.length).map(({ text }) => text)).toEqual([
      "asked for the plan first",
      "then drew the join",
      "asked for a smaller piece",
    ]);
    expect(new Set(forLoop.shared.map(({ authorId }) => authorId))).toEqual(new Set([interviewer.id]));
    const mine = await getReplay(world.ctxFor(interviewer), interview.id);
    expect(JSON.stringify(mine.shared)).not.toContain(secret);
    expect(JSON.stringify(mine.own)).toContain(secret);
    const stranger = await world.buildPerson("interviewer");
    await expect(getReplay(world.ctxFor(stranger), interview.id)).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("what is asked", () => {
  it("leaves its mark at the line that is being written", async () => {
    const { world, interviewer, interview, name } = await setUp();
    await expect
      .poll(() => database().prisma.noteText.findFirst({ where: { name } }))
      .toMatchObject({ lastLineId: "join" });
    const question = { ownText: "Why do the totals differ?", competencyKey: "sql" };
    const { askedQuestionId } = await askQuestion(world.ctxFor(interviewer), {
      interviewId: interview.id,
      question,
    });
    const room = await getRoom(world.ctxFor(interviewer), interview.id);
    expect(room.asked).toMatchObject([{ id: askedQuestionId, noteLineId: "join" }]);
  });
});

describe("a signal", () => {
  it("is the server's own reading of the line: its words, its competency, who tagged it, and what was asked", async () => {
    const { shared, elsewhere, interview, interviewer, shadow, application } = await setUp();
    const { prisma } = database();
    const signals = () =>
      prisma.signal.findMany({ where: { interviewId: interview.id }, orderBy: { notedAt: "asc" } });
    await expect.poll(signals).toMatchObject([
      {
        lineId: "froze",
        text: secret,
        competencyKey: "sql",
        authorId: interviewer.id,
        removedAt: null,
        askedQuestionId: null,
      },
    ]);
    const asked = await prisma.askedQuestion.create({
      data: {
        interviewId: interview.id,
        ownText: "Why do the totals differ?",
        competencyKey: "sql",
        rung: "own",
        askedById: interviewer.id,
        askedAt: new Date(),
        suggested: false,
      },
    });
    addLine(elsewhere, "names the fan-out", { lineId: "fan", competency: "sql" });
    await expect
      .poll(async () => (await signals())[1])
      .toMatchObject({
        lineId: "fan",
        authorId: shadow.id,
        askedQuestionId: asked.id,
        applicationId: application.id,
      });
    const fan = elsewhere.doc.getXmlFragment("default").get(3) as Y.XmlElement;
    fan.removeAttribute("competency");
    await expect.poll(async () => (await signals())[1]?.removedAt).not.toBeNull();
    fan.setAttribute("competency", "sql");
    await expect.poll(async () => (await signals())[1]?.removedAt).toBeNull();
    expect(await ask(shared, weigh("fan", "plus", 2))).toBeNull();
    const verdicts = await prisma.signalVerdict.findMany({
      where: { signal: { interviewId: interview.id } },
      include: { signal: true },
    });
    expect(verdicts).toMatchObject([
      {
        direction: "plus",
        strength: 2,
        signal: { lineId: "fan", authorId: interviewer.id, text: "names the fan-out" },
      },
    ]);
    expect(await ask(shared, weigh("plan", "plus", 1))).toMatch(/Tag the line/);
    expect(Buffer.from(Y.encodeStateAsUpdate(elsewhere.doc)).includes("plus")).toBe(false);
  });

  it("that was given without a connection has its own moment and counts once, however often it is sent", async () => {
    const { shared, interview, interviewer } = await setUp();
    const { prisma } = database();
    const now = Date.now();
    await prisma.interview.update({
      where: { id: interview.id },
      data: { startedAt: new Date(now - 20 * 60_000) },
    });
    const own = { interviewId: interview.id, competencyKey: "sql", rung: "own", suggested: false } as const;
    const asked = await prisma.askedQuestion.create({
      data: {
        ...own,
        ownText: "Which join?",
        askedById: interviewer.id,
        askedAt: new Date(now - 12 * 60_000),
        endedAt: new Date(now - 8 * 60_000),
      },
    });
    const signal = () =>
      prisma.signal.findFirst({
        where: { interviewId: interview.id, lineId: "froze" },
        include: { verdicts: true },
      });
    await expect.poll(signal).toMatchObject({ askedQuestionId: null });
    const act = randomUUID();
    expect(await ask(shared, weigh("froze", "plus", 1, act, 10 * 60_000))).toBeNull();
    const first = await signal();
    expect(first).toMatchObject({ askedQuestionId: asked.id, verdicts: [{ direction: "plus" }] });
    const minutesAgo = (at: Date | undefined) => Math.round((now - (at?.getTime() ?? 0)) / 60_000);
    expect(minutesAgo(first?.notedAt)).toBe(10);
    expect(minutesAgo(first?.verdicts[0]?.setAt)).toBe(10);
    expect(await ask(shared, weigh("froze", "minus", 2))).toBeNull();
    expect(await ask(shared, weigh("froze", "plus", 1, act, 11 * 60_000))).toBeNull();
    expect(await signal()).toMatchObject({
      notedAt: first?.notedAt,
      verdicts: [{ direction: "minus", strength: 2 }],
    });
  });

  it("is as old as its tag on a device without a connection, but not older than the interview", async () => {
    const { shared, interview } = await setUp();
    const { prisma } = database();
    const startedAt = new Date(Date.now() - 20 * 60_000);
    await prisma.interview.update({ where: { id: interview.id }, data: { startedAt } });
    const signal = () => prisma.signal.findFirst({ where: { interviewId: interview.id, lineId: "froze" } });
    await expect.poll(signal).not.toBeNull();
    const ago = 3 * 60 * 60_000;
    expect(await ask(shared, { t: "tagged", n: 7, line: "froze", act: randomUUID(), ago })).toBeNull();
    expect((await signal())?.notedAt).toEqual(startedAt);
    expect(await ask(shared, { t: "tagged", n: 8, line: "nowhere", act: randomUUID(), ago })).toBeNull();
    expect(await prisma.signal.count({ where: { interviewId: interview.id } })).toBe(1);
  });

  it("forgets its words when its line is moved into the private note, and has them again when it comes back", async () => {
    const { shared, mine, interview } = await setUp();
    const { prisma } = database();
    const signal = () => prisma.signal.findFirst({ where: { interviewId: interview.id, lineId: "froze" } });
    await expect.poll(signal).toMatchObject({ text: secret, removedAt: null });
    expect(await ask(shared, weigh("froze", "minus", 1))).toBeNull();
    expect(await move(shared, "froze", "private")).toBeNull();
    const gone = await signal();
    expect([gone?.text, gone?.removedAt === null]).toEqual(["", false]);
    expect(await placesOf(secret)).not.toContain("Signal.text");
    expect(await placesOf(secret)).not.toContain("Event.after");
    expect(await move(mine, "froze", "shared")).toBeNull();
    await expect.poll(signal).toMatchObject({ id: gone?.id, text: secret, removedAt: null });
    expect(await prisma.signalVerdict.count({ where: { signalId: gone?.id ?? "" } })).toBe(1);
  });
});
