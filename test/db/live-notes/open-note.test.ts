import { describe, expect, it } from "vitest";
import { privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { openNote } from "#app/use-cases/live-notes/open-note.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { buildRoom } from "#test/live/live-room.ts";

const database = useTestDatabase();

describe("opening a live note", () => {
  it("lets this interview's people write the shared note, and the rest of the loop read it", async () => {
    const { world, name, interviewer, shadow, later, interview } = await buildRoom(database());
    const open = async (person: typeof interviewer) =>
      (await openNote(world.ctxFor(person), { name })).readOnly;
    expect([await open(interviewer), await open(shadow), await open(later)]).toEqual([false, false, true]);
    expect(await openNote(world.ctxFor(interviewer), { name })).toMatchObject({
      interviewId: interview.id,
      person: { id: interviewer.id, name: interviewer.name },
    });
  });

  it("knows no note for strangers, for the candidate, and under unknown names", async () => {
    const { world, name, stranger, interviewer, application } = await buildRoom(database());
    const own = await world.buildPerson("admin");
    await world.db.candidate.update({ where: { id: application.candidateId }, data: { personId: own.id } });
    for (const [person, asked] of [
      [stranger, name],
      [own, name],
      [interviewer, "interview.nothing.shared"],
      [interviewer, "opening.1"],
    ] as const) {
      await expect(openNote(world.ctxFor(person), { name: asked })).rejects.toMatchObject({
        kind: "not_found",
      });
    }
  });

  it("keeps a private note from everybody else until the reveal, and then lets the loop read it", async () => {
    const { world, interview, interviewer, shadow, later, application } = await buildRoom(database());
    const name = privateNoteName(interview.id, interviewer.id);
    expect(await openNote(world.ctxFor(interviewer), { name })).toMatchObject({ readOnly: false });
    for (const person of [shadow, later, await world.buildPerson("admin")]) {
      await expect(openNote(world.ctxFor(person), { name })).rejects.toMatchObject({ kind: "forbidden" });
    }
    await world.db.application.update({ where: { id: application.id }, data: { revealedAt: new Date() } });
    expect(await openNote(world.ctxFor(later), { name })).toMatchObject({ readOnly: true });
  });
});
