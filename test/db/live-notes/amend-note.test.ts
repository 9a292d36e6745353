import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { amendNote } from "#app/use-cases/live-notes/amend-note.server.ts";
import { getNote } from "#app/use-cases/live-notes/get-note.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { addLine, buildRoom } from "#test/live/live-room.ts";

const database = useTestDatabase();
const NOON = new Date("2026-11-23T12:00:00Z");

/** A room whose note holds a line, and a way to bring its scorecards in. */
async function writtenRoom() {
  const room = await buildRoom(database());
  const { world, interviewer, interview, application, name } = room;
  const doc = new Y.Doc();
  addLine({ doc }, "reads plans", { lineId: "a" });
  const update = Buffer.from(Y.encodeStateAsUpdate(doc));
  await world.db.noteUpdate.create({ data: { name, update, authorId: interviewer.id } });
  const submit = (author: { id: string }) =>
    world.db.scorecard.create({
      data: {
        interviewId: interview.id,
        applicationId: application.id,
        authorId: author.id,
        state: "submitted",
      },
    });
  const read = (person: typeof interviewer, ownerId: string | null = null) =>
    getNote(world.ctxFor(person), { interviewId: interview.id, ownerId, at: null, since: null });
  let minutes = 0;
  const amend = (person: typeof interviewer, text: string, ownerId: string | null = null) => {
    minutes += 1;
    const now = new Date(NOON.getTime() + minutes * 60_000);
    return amendNote(world.ctxFor(person, now), { interviewId: interview.id, ownerId, text });
  };
  return { ...room, submit, read, amend };
}

describe("a line after the scorecard", () => {
  it("stands below the locked note under its author's name and time, and the note itself stays", async () => {
    const { interviewer, shadow, later, submit, read, amend } = await writtenRoom();
    await submit(interviewer);
    await amend(interviewer, "  The index was a partial one.  ");
    await amend(shadow, "Said so twice.");
    const note = await read(later);
    expect(note).toMatchObject({ locked: true, mayAmend: false });
    expect(note.lines.map(({ text }) => text)).toEqual(["reads plans"]);
    expect(note.amendments).toMatchObject([
      { text: "The index was a partial one.", by: interviewer.name, at: new Date("2026-11-23T12:01:00Z") },
      { text: "Said so twice.", by: shadow.name },
    ]);
  });

  it("is pointed at from the room and from the scorecard that rests on the note, and nobody else's private one is", async () => {
    const { world, interviewer, shadow, interview, submit, amend } = await writtenRoom();
    await submit(interviewer);
    await submit(shadow);
    await amend(interviewer, "for all");
    await amend(shadow, "for all, too");
    await amend(interviewer, "for me", interviewer.id);
    await amend(shadow, "for the shadow", shadow.id);
    const card = await getScorecard(world.ctxFor(interviewer), interview.id);
    expect(card.laterLines).toEqual({ shared: 2, own: 1 });
    expect((await getRoom(world.ctxFor(shadow), interview.id)).laterLines).toEqual({ shared: 2, own: 1 });
  });

  it("leaves an event that does not repeat it", async () => {
    const { world, interviewer, interview, submit, amend } = await writtenRoom();
    await submit(interviewer);
    await amend(interviewer, "canary words");
    const events = await world.db.event.findMany({
      where: { interviewId: interview.id, type: "note.amended" },
    });
    expect(events).toMatchObject([{ actorId: interviewer.id, sealed: false }]);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("canary");
  });

  it("is refused while the note is open, to readers, and without words", async () => {
    const { interviewer, later, stranger, submit, amend } = await writtenRoom();
    await expect(amend(interviewer, "too early")).rejects.toMatchObject({ kind: "conflict" });
    await submit(interviewer);
    await expect(amend(later, "not mine")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(amend(stranger, "unseen")).rejects.toMatchObject({ kind: "not_found" });
    await expect(amend(interviewer, "  ")).rejects.toMatchObject({ kind: "invalid" });
    await expect(amend(interviewer, "x".repeat(2_001))).rejects.toMatchObject({ kind: "invalid" });
  });

  it("in a private note is its owner's alone and sealed until the reveal", async () => {
    const { world, interviewer, shadow, application, submit, read, amend } = await writtenRoom();
    await submit(interviewer);
    await amend(interviewer, "I doubt it.", interviewer.id);
    await expect(amend(shadow, "me too", interviewer.id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(read(shadow, interviewer.id)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await read(shadow)).amendments).toEqual([]);
    await world.db.application.update({ where: { id: application.id }, data: { revealedAt: new Date() } });
    expect((await read(shadow, interviewer.id)).amendments).toMatchObject([{ text: "I doubt it." }]);
  });

  it("is shown as such in the brief of the next interviewer", async () => {
    const { world, interviewer, later, application, submit, amend } = await writtenRoom();
    await submit(interviewer);
    await amend(interviewer, "Asked for the salary band later.");
    const next = await world.db.interview.findFirstOrThrow({
      where: { applicationId: application.id, interviewerId: later.id },
    });
    const { brief } = await getHandoffBrief(world.ctxFor(later), next.id);
    expect(brief.notes).toMatchObject([
      {
        interviewerName: interviewer.name,
        lines: [],
        amendments: [{ text: "Asked for the salary band later.", by: interviewer.name }],
      },
    ]);
  });
});

describe("a note at two moments", () => {
  it("is read as it stood and compared, by everybody who may read it", async () => {
    const { world, name, interview, shadow, later } = await writtenRoom();
    const first = new Date("2026-11-23T10:00:00Z");
    await world.db.noteUpdate.updateMany({ where: { name }, data: { at: first } });
    const doc = new Y.Doc();
    for (const row of await world.db.noteUpdate.findMany({ where: { name } })) Y.applyUpdate(doc, row.update);
    const seen = Y.encodeStateVector(doc);
    addLine({ doc }, "asks for the skew", { lineId: "b" });
    const second = new Date("2026-11-23T10:20:00Z");
    await world.db.noteUpdate.create({
      data: {
        name,
        update: Buffer.from(Y.encodeStateAsUpdate(doc, seen)),
        authorId: shadow.id,
        at: second,
      },
    });
    const ask = (at: Date | null, since: Date | null) =>
      getNote(world.ctxFor(later), { interviewId: interview.id, ownerId: null, at, since });
    expect((await ask(first, null)).lines.map(({ text }) => text)).toEqual(["reads plans"]);
    const { changes, stints, people } = await ask(null, first);
    expect(changes?.map(({ kind, lineId }) => [kind, lineId])).toEqual([
      ["same", "a"],
      ["added", "b"],
    ]);
    expect(stints.map(({ to }) => to)).toEqual([first, second]);
    expect(people.map((person) => person.name)).toContain(shadow.name);
  });
});
