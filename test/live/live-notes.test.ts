import WebSocket from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import { privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, browserSocket, buildRoom, textOf, type } from "./live-room.ts";
import { change, greeting, hostileMessages } from "./hostile-messages.ts";
import { BASE_URL, cookieOf, startLiveServer } from "./live-server.ts";
import type { LiveServer } from "./live-server.ts";
import { reaches, useVisitors } from "./visitors.ts";

/** Rights end within five seconds, which a busy machine may double; long before all are judged again in any case. */
const SOON = { timeout: 10_000 };

const database = useTestDatabase();
let server: LiveServer;
const letIn = useVisitors(database);

beforeAll(async () => {
  server = await startLiveServer(database());
});
afterAll(async () => {
  await server.close();
});

type Note = Awaited<ReturnType<typeof letIn>>;
const enter = (person: { id: string }, name: string) => letIn(server, person, name);

/** The text in the database's log, as a fresh server would load it. */
async function stored(name: string): Promise<string[]> {
  const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
  return textOf(await notes.load(name));
}

/** How the server answers a bare upgrade: its status, or 101. */
function knock(headers: { cookie?: string; origin?: string }, path = "/live"): Promise<number> {
  return new Promise((resolve) => {
    const Socket = browserSocket(headers);
    const socket = new Socket(`ws://127.0.0.1:${server.port}${path}`);
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => undefined);
    socket.on("open", () => {
      socket.terminate();
      resolve(101);
    });
  });
}

describe("the door", () => {
  it("opens to our own page with a session, and to nobody else", async () => {
    const { interviewer } = await buildRoom(database());
    const cookie = await cookieOf(database(), interviewer);
    expect(await knock({ cookie, origin: BASE_URL })).toBe(101);
    expect(await knock({ origin: BASE_URL })).toBe(401);
    expect(await knock({ cookie: cookie.replace(/.{4}$/, "AAAA"), origin: BASE_URL })).toBe(401);
    expect(await knock({ cookie, origin: "https://elsewhere.example" })).toBe(403);
    expect(await knock({ cookie })).toBe(403);
    expect(await knock({ cookie, origin: BASE_URL }, "/elsewhere")).toBe(404);
  });

  it("sends away a page of another version, and writes nothing down of what it brings", async () => {
    const { interviewer, name } = await buildRoom(database());
    const cookie = await cookieOf(database(), interviewer);
    const doc = new Y.Doc();
    addLine({ doc }, "of an older page");
    for (const token of ["0", "", "2", "1 ", "null"]) {
      const socket = new (browserSocket({ cookie, origin: BASE_URL }))(server.url);
      const closed = new Promise<unknown[]>((resolve) => {
        socket.on("close", (code, reason) => resolve([code, reason.toString()]));
      });
      await new Promise((resolve) => socket.on("open", resolve));
      socket.send(greeting(name, token));
      socket.send(change(name, Y.encodeStateAsUpdate(doc), { catchUp: true }));
      expect({ token, closed: await closed }).toEqual({ token, closed: [4426, "outdated"] });
    }
    expect(await stored(name)).toEqual([]);
    const current = await enter(interviewer, name);
    await reaches(current, "saved");
    expect(textOf(current.doc)).toEqual([]);
  });

  it("tells a page of another version to load itself anew", async () => {
    const { interviewer, name } = await buildRoom(database());
    const cookie = await cookieOf(database(), interviewer);
    const Socket = browserSocket({ cookie, origin: BASE_URL });
    class OldPage extends Socket {
      override send(data: Uint8Array): void {
        const isGreeting = data[1 + (data[0] ?? 0)] === 2;
        super.send(isGreeting ? greeting(name, "0") : data);
      }
    }
    const note = openNoteConnection({ url: server.url, name, webSocket: OldPage });
    addLine(note, "kept on this device");
    await reaches(note, "ended");
    expect(note.status().endedBecause).toMatch(/^Baton was updated. Reload this page/);
    expect(textOf(note.doc)).toEqual(["kept on this device"]);
    expect(await stored(name)).toEqual([]);
    note.close();
  });

  it("refuses notes that the person may not read", async () => {
    const { interviewer, shadow, stranger, interview, name } = await buildRoom(database());
    const own = privateNoteName(interview.id, interviewer.id);
    const tries = [
      await enter(stranger, name),
      await enter(shadow, own),
      await enter(interviewer, "interview.unknown.shared"),
      await enter(interviewer, "anything"),
    ];
    for (const note of tries) {
      await reaches(note, "ended");
      expect(note.status().endedBecause).toMatch(/no longer have access/);
      expect(note.doc.store.clients.size).toBe(0);
    }
    await reaches(await enter(interviewer, own), "saved");
  });
});

describe("a shared note", () => {
  it("brings two writers at once to the same text, and keeps it", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    addLine(one, "one: ");
    await expect.poll(() => textOf(two.doc)).toEqual(["one: "]);
    addLine(two, "two: ");
    type(two, "reads plans, asks for the skew first");
    addLine(one, "three: ");
    type(one, "knows what a fan-out does to a sum");
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    await expect.poll(() => textOf(one.doc)).toEqual(textOf(two.doc));
    expect(textOf(one.doc).toSorted()).toEqual([
      "one: ",
      "three: knows what a fan-out does to a sum",
      "two: reads plans, asks for the skew first",
    ]);
    expect(await stored(name)).toEqual(textOf(one.doc));
    const authors = await database().prisma.noteUpdate.findMany({ where: { name }, distinct: ["authorId"] });
    expect(authors.map((row) => row.authorId).toSorted()).toEqual([interviewer.id, shadow.id].toSorted());
  });

  it("is read live by the next interviewer, whose own changes are neither stored nor shown", async () => {
    const { interviewer, later, name } = await buildRoom(database());
    const writer = await enter(interviewer, name);
    const reader = await enter(later, name);
    await reaches(reader, "reading");
    await reaches(writer, "saved");
    addLine(writer, "a fact");
    await expect.poll(() => textOf(reader.doc)).toEqual(["a fact"]);
    addLine(reader, "an intrusion");
    addLine(writer, "another fact");
    await reaches(writer, "saved");
    await expect.poll(() => textOf(reader.doc)).toContain("another fact");
    expect(textOf(writer.doc)).toEqual(["a fact", "another fact"]);
    expect(await stored(name)).toEqual(["a fact", "another fact"]);
    expect(reader.status().state).toBe("reading");
  });

  it("shows the others who is writing just now, by the name the server knows, and not oneself", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    // As the editor says it of itself.
    one.provider.setAwarenessField("user", { id: interviewer.id, name: interviewer.name, color: "#000000" });
    const seen = new Set<string>();
    two.subscribe(() => seen.add(two.status().writing.join()));
    expect(two.status().writing).toEqual([]);
    addLine(one, "a fact");
    await expect.poll(() => [...seen]).toContain(interviewer.id);
    expect(one.status().writing).toEqual([]);
  });

  it("shows who is here under the name the server knows", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    one.provider.setAwarenessField("user", { id: shadow.id, name: "Somebody Else", color: "url(x)" });
    two.provider.setAwarenessField("user", { id: shadow.id, name: shadow.name, color: "#000000" });
    await expect
      .poll(() =>
        two
          .status()
          .people.map((person) => person.id)
          .toSorted(),
      )
      .toEqual([interviewer.id, shadow.id].toSorted());
    const seen = [...(two.provider.awareness?.getStates() ?? [])].filter(([id]) => id === one.doc.clientID);
    expect(seen[0]?.[1]).toMatchObject({ user: { id: interviewer.id, name: interviewer.name } });
    one.close();
    await expect.poll(() => two.status().people.map((person) => person.id)).toEqual([shadow.id]);
  });
});

describe("rights while a note is open", () => {
  it("end within five seconds when the interviewer is changed", async () => {
    const { world, interviewer, later, interview, application, name } = await buildRoom(database());
    const writer = await enter(interviewer, name);
    await reaches(writer, "saved");
    await database().prisma.interview.update({
      where: { id: interview.id },
      data: { interviewerId: later.id },
    });
    await tell("interview.interviewer_changed", { interviewId: interview.id, applicationId: application.id });
    await reaches(writer, "ended", SOON);
    addLine(writer, "too late");
    const back = await enter(interviewer, name);
    await reaches(back, "ended", SOON);
    expect(await stored(name)).toEqual([]);
    expect(world).toBeDefined();
  });

  it("end for somebody, too, who was being let in while they changed", async () => {
    const { interviewer, shadow, later, interview, application, name } = await buildRoom(database());
    const onlooker = await enter(shadow, name);
    await reaches(onlooker, "saved");
    const client = await database().pool.connect();
    try {
      await client.query('BEGIN; LOCK TABLE "Scorecard"');
      const note = await enter(interviewer, name);
      // They may enter by what has been read by now; the rest of the answer waits.
      const waiting = `SELECT FROM pg_locks WHERE relation = '"Scorecard"'::regclass AND NOT granted`;
      await expect.poll(async () => (await client.query(waiting)).rowCount).toBe(1);
      await database().prisma.interview.update({
        where: { id: interview.id },
        data: { interviewerId: later.id },
      });
      await database().prisma.session.deleteMany({ where: { userId: shadow.id } });
      await tell("interview.interviewer_changed", {
        interviewId: interview.id,
        applicationId: application.id,
      });
      // Judged in the order in which they came: once the onlooker is gone, who is being let in was passed by.
      await reaches(onlooker, "ended", SOON);
      await client.query("COMMIT");
      await reaches(note, "ended", SOON);
      expect(note.status().endedBecause).toMatch(/no longer have access/);
    } finally {
      client.release();
    }
  });

  it("end when the person is deactivated, and when the session is gone", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    await database().prisma.person.update({
      where: { id: interviewer.id },
      data: { deactivatedAt: new Date() },
    });
    await database().prisma.session.deleteMany({ where: { userId: shadow.id } });
    await tell("person.deactivated", {});
    await Promise.all([reaches(one, "ended", SOON), reaches(two, "ended", SOON)]);
    expect(two.status().endedBecause).toMatch(/signed out/);
  });

  it("keep a session alive by what is written, not by standing open", async () => {
    const { interviewer, shadow, application, interview, name } = await buildRoom(database());
    // Judged in the order in which they came: once the writer's turn is over, so is the onlooker's.
    const onlooker = await enter(shadow, name);
    await reaches(onlooker, "saved");
    const writer = await enter(interviewer, name);
    await reaches(writer, "saved");
    const { session } = database().prisma;
    const hourAgo = new Date(Date.now() - 3_600_000);
    await session.updateMany({
      where: { userId: { in: [interviewer.id, shadow.id] } },
      data: { updatedAt: hourAgo },
    });
    const lastUse = async ({ id }: { id: string }) =>
      (await session.findFirstOrThrow({ where: { userId: id } })).updatedAt;
    addLine(writer, "still here");
    await reaches(writer, "saved");
    await tell("interview.interviewer_changed", {
      interviewId: interview.id,
      applicationId: application.id,
    });
    await expect.poll(() => lastUse(interviewer)).not.toEqual(hourAgo);
    expect(await lastUse(shadow)).toEqual(hourAgo);
  });

  it("end within five seconds when a session is over, whoever says so or nobody", async () => {
    const { world, interviewer, shadow, later, name } = await buildRoom(database());
    const recruiter = await world.buildPerson("admin");
    const notes = await Promise.all(
      [interviewer, shadow, later, recruiter].map((person) => enter(person, name)),
    );
    const [signedOut, expired, idle, staying] = notes as [Note, Note, Note, Note];
    await Promise.all([reaches(signedOut, "saved"), reaches(expired, "saved")]);
    await Promise.all([reaches(idle, "reading"), reaches(staying, "reading")]);
    const { session } = database().prisma;
    const past = new Date(Date.now() - 1_000);
    const nineHoursAgo = new Date(Date.now() - 9 * 3_600_000);
    await session.deleteMany({ where: { userId: interviewer.id } });
    await session.updateMany({ where: { userId: shadow.id }, data: { expiresAt: past } });
    await session.updateMany({ where: { userId: later.id }, data: { updatedAt: nineHoursAgo } });
    for (const note of [signedOut, expired, idle]) {
      await reaches(note, "ended", SOON);
      expect(note.status().endedBecause).toMatch(/signed out/);
    }
    addLine(signedOut, "too late");
    expect(staying.status().state).toBe("reading");
    expect(await stored(name)).toEqual([]);
  });

  it("end when the candidate is erased, and what the open note held comes back nowhere", async () => {
    const { world, interviewer, later, interview, application, name } = await buildRoom(database());
    await world.db.interview.update({ where: { id: interview.id }, data: { state: "completed" } });
    const [writer, reader] = [await enter(interviewer, name), await enter(later, name)];
    await Promise.all([reaches(writer, "saved"), reaches(reader, "reading")]);
    addLine(writer, "built the churn model");
    await expect.poll(() => world.db.noteText.count({ where: { name } })).toBe(1);
    await eraseCandidate(world.ctxFor(await world.buildPerson("admin")), {
      candidateId: application.candidateId,
      typedName: application.candidate.name,
      reasonCode: "candidate_request",
    });
    addLine(writer, "typed a moment too late");
    await Promise.all([reaches(writer, "ended", SOON), reaches(reader, "ended", SOON)]);
    expect(writer.status().endedBecause).toMatch(/no longer have access/);
    const back = await enter(interviewer, name);
    await reaches(back, "ended", SOON);
    // Texts follow their notes in turn: once a note that was written later has its text, this one has had its turn.
    const next = await buildRoom(database());
    const elsewhere = await enter(next.interviewer, next.name);
    addLine(elsewhere, "written later");
    await expect.poll(() => world.db.noteText.count({ where: { name: next.name } })).toBe(1);
    expect(await stored(name)).toEqual([]);
    expect(await world.db.noteText.count({ where: { name } })).toBe(0);
  });

  it("become reading when the interviewer's scorecard is in", async () => {
    const { interviewer, interview, application, name } = await buildRoom(database());
    const writer = await enter(interviewer, name);
    await reaches(writer, "saved");
    addLine(writer, "before");
    await reaches(writer, "saved");
    await database().prisma.scorecard.create({
      data: {
        interviewId: interview.id,
        applicationId: application.id,
        authorId: interviewer.id,
        state: "submitted",
      },
    });
    await tell("scorecard.submitted", { interviewId: interview.id, applicationId: application.id });
    await reaches(writer, "reading");
    addLine(writer, "after");
    const again = await enter(interviewer, name);
    await reaches(again, "reading");
    await expect.poll(() => textOf(again.doc)).toEqual(["before"]);
    expect(await stored(name)).toEqual(["before"]);
  });

  async function tell(
    kind: string,
    where: { readonly interviewId?: string; readonly applicationId?: string },
  ): Promise<void> {
    await database().prisma.event.create({
      data: {
        at: new Date(),
        actorKind: "system",
        type: kind,
        subjectKind: "interview",
        subjectId: "x",
        ...where,
      },
    });
  }
});

describe("a hostile client", () => {
  it("is dropped by itself; nobody else notices and nothing of it is stored", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const honest = await enter(interviewer, name);
    await reaches(honest, "saved");
    addLine(honest, "honest");
    await reaches(honest, "saved");
    const rows = await database().prisma.noteUpdate.count({ where: { name } });
    const cookie = await cookieOf(database(), shadow);
    for (const attack of hostileMessages(name)) {
      const socket = new (browserSocket({ cookie, origin: BASE_URL }))(server.url);
      const closed = new Promise<number>((resolve) => socket.on("close", resolve));
      socket.on("error", () => undefined);
      await new Promise((resolve) => socket.on("open", resolve));
      const admitted = new Promise((resolve) => socket.on("message", resolve));
      socket.send(greeting(name));
      await admitted;
      socket.send(attack.bytes);
      expect({ attack: attack.what, code: await closed }).toEqual({ attack: attack.what, code: attack.code });
    }
    addLine(honest, "still here");
    await reaches(honest, "saved");
    expect(await stored(name)).toEqual(["honest", "still here"]);
    expect(await database().prisma.noteUpdate.count({ where: { name } })).toBe(rows + 1);
    expect(honest.status().state).toBe("saved");
  });

  it("is let go when it never says which note it wants", async () => {
    const { interviewer } = await buildRoom(database());
    const cookie = await cookieOf(database(), interviewer);
    const socket = new (browserSocket({ cookie, origin: BASE_URL }))(server.url);
    const code = await new Promise<number>((resolve) => socket.on("close", resolve));
    expect(code).toBe(1013);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });
});

describe("the text beside the document", () => {
  it("holds its lines with ids and competencies, and gives signals their present words", async () => {
    const { interviewer, interview, application, name } = await buildRoom(database());
    const { prisma } = database();
    const signal = await prisma.signal.create({
      data: {
        applicationId: application.id,
        interviewId: interview.id,
        lineId: "line-2",
        competencyKey: "sql",
        text: "as it was tagged",
        authorId: interviewer.id,
        notedAt: new Date(),
      },
    });
    const note = await enter(interviewer, name);
    await reaches(note, "saved");
    addLine(note, "opened with a question", { lineId: "line-1" });
    addLine(note, "found the fan-out", { lineId: "line-2", competency: "sql" });
    type(note, " at once");
    await expect
      .poll(async () => (await prisma.noteText.findFirst({ where: { name } }))?.lines)
      .toEqual([
        { lineId: "line-1", text: "opened with a question", number: 1, from: 0, to: 22 },
        {
          lineId: "line-2",
          text: "found the fan-out at once",
          competencyKey: "sql",
          number: 2,
          from: 23,
          to: 48,
        },
      ]);
    const text = await prisma.noteText.findFirstOrThrow({ where: { name } });
    expect(text).toMatchObject({
      interviewId: interview.id,
      ownerId: null,
      text: "opened with a question\nfound the fan-out at once",
    });
    expect(await prisma.signal.findFirst({ where: { id: signal.id } })).toMatchObject({
      text: "found the fan-out at once",
    });
  });

  it("is caught up at start for changes whose server was killed before it wrote them", async () => {
    const { interviewer, interview, name } = await buildRoom(database());
    const note = await enter(interviewer, name);
    await reaches(note, "saved");
    addLine(note, "written");
    await reaches(note, "saved");
    await expect
      .poll(async () => (await database().prisma.noteText.findFirst({ where: { name } }))?.text)
      .toBe("written");
    await database().prisma.noteText.deleteMany({ where: { interviewId: interview.id } });
    const second = await startLiveServer(database());
    await expect
      .poll(async () => (await database().prisma.noteText.findFirst({ where: { name } }))?.text)
      .toBe("written");
    await second.close();
  });
});

describe("a restart", () => {
  it("brings everybody back to the same text, with what they typed meanwhile", async () => {
    const { interviewer, shadow, name } = await buildRoom(database());
    const [one, two] = [await enter(interviewer, name), await enter(shadow, name)];
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    addLine(one, "before");
    await reaches(one, "saved");
    const { port } = server;
    await server.close();
    await Promise.all([reaches(one, "unsaved"), reaches(two, "unsaved")]);
    addLine(one, "one, offline");
    addLine(two, "two, offline");
    server = await startLiveServer(database(), port);
    await Promise.all([reaches(one, "saved"), reaches(two, "saved")]);
    await expect.poll(() => textOf(one.doc).length).toBe(3);
    await expect.poll(() => textOf(two.doc)).toEqual(textOf(one.doc));
    expect(await stored(name)).toEqual(textOf(one.doc));
  });
});
