import { describe, expect, it } from "vitest";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { enterRoom } from "#app/use-cases/interviews/enter-room.server.ts";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { skipQuestion } from "#app/use-cases/interviews/skip-question.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

describe("the kit", () => {
  it("is planned once when its interviewer first opens the interview, and leaves out what others plan", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const ana = await getInterview(world.ctxFor(people.ana), interviews.ana.id);
    const core = ana.kit
      .filter(({ question }) => question.core)
      .map(({ question }) => question.competencyKey);
    expect(ana.kit.slice(0, core.length).every(({ question }) => question.core)).toBe(true);
    // Beside the focus, SQL: a must-have that only one of the other interviews can look at.
    expect(core.toSorted()).toEqual(["business", "goal", "sql"]);
    expect(ana.kit.reduce((sum, { question }) => sum + question.minutes, 0)).toBeLessThanOrEqual(55);
    const ben = await getInterview(world.ctxFor(people.ben), interviews.ben.id);
    const taken = new Set(ana.kit.map(({ question }) => question.id));
    expect(ben.kit.filter(({ question }) => taken.has(question.id))).toEqual([]);
    const again = await getInterview(world.ctxFor(people.ana), interviews.ana.id);
    expect(again.kit).toEqual(ana.kit);
    const planned = { interviewId: interviews.ana.id, type: "interview.kit_planned" };
    expect(await world.db.event.count({ where: planned })).toBe(1);
  });

  it("is not planned by somebody who only looks", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const page = await getInterview(world.ctxFor(people.ben), interviews.ana.id);
    expect(page.kit).toEqual([]);
    expect(page.may).toMatchObject({ enterRoom: false, conduct: false });
  });
});

describe("the brief", () => {
  it("hands over who asked what and how long, tags, threads and note lines, while they happen", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const interviewId = interviews.ana.id;
    const ana = (minutes: number) => world.ctxFor(people.ana, minute(minutes));
    const version = await questionOn(world, "business", { core: true });
    await startInterview(ana(0), { interviewId });
    await askQuestion(ana(2), {
      interviewId,
      question: { questionVersionId: version.id, rung: "easier", suggested: false },
    });
    await endQuestion(ana(11), { interviewId });
    await noteDelivery(ana(12), { interviewId, name: "terse", askedQuestionId: null });
    await openThread(ana(12), { interviewId, text: "Who signs off prices?", competencyKey: "goal" });
    await world.db.noteText.create({
      data: {
        name: sharedNoteName(interviewId),
        interviewId,
        text: "Named the margin first.",
        lines: [{ lineId: "l1", text: "Named the margin first.", competencyKey: "business" }],
        updatedAt: NOW,
      },
    });
    await world.db.noteText.create({
      data: {
        name: `interview.${interviewId}.private.${people.ana.id}`,
        interviewId,
        ownerId: people.ana.id,
        text: "I would not hire.",
        lines: [{ lineId: "p1", text: "I would not hire." }],
        updatedAt: NOW,
      },
    });
    const { brief, suggestions } = await getHandoffBrief(
      world.ctxFor(people.ben, minute(15)),
      interviews.ben.id,
    );
    expect(brief.asked).toMatchObject([
      { title: version.title, by: "Ana Ruiz", minutes: 9, competency: "Business sense" },
    ]);
    expect(brief.delivery.map(({ words }) => words)).toEqual(["terse: noted by 1 of 1"]);
    expect(brief.threads).toMatchObject([{ text: "Who signs off prices?", by: "Ana Ruiz", pulledBy: null }]);
    expect(brief.notes).toMatchObject([{ interviewerName: "Ana Ruiz", running: true }]);
    expect(JSON.stringify(brief)).toContain("Named the margin first.");
    expect(JSON.stringify(brief)).not.toContain("would not hire");
    expect(brief.stillOpen.find(({ key }) => key === "business")?.stateWords).toBe(
      "one look, needs a second person",
    );
    expect(suggestions.map(({ questionId }) => questionId)).not.toContain(version.questionId);
    expect(suggestions[0]?.sentence).toMatch(/^Ask \*/);
  });

  it("is closed to strangers, to the candidate in the house, and after an interview is cancelled", async () => {
    const world = await buildWorld(database());
    const { interviews, people, application } = await buildLoop(world);
    const stranger = await world.buildPerson("interviewer");
    const self = await world.buildPerson("recruiter");
    await world.db.candidate.update({ where: { id: application.candidateId }, data: { personId: self.id } });
    const gone = { kind: "not_found" };
    for (const person of [stranger, self]) {
      const ctx = world.ctxFor(person);
      await expect(getHandoffBrief(ctx, interviews.ana.id)).rejects.toMatchObject(gone);
      await expect(getInterview(ctx, interviews.ana.id)).rejects.toMatchObject(gone);
      await expect(getRoom(ctx, interviews.ana.id)).rejects.toMatchObject(gone);
      await expect(enterRoom(ctx, interviews.ana.id)).rejects.toMatchObject(gone);
    }
    await world.db.interview.update({ where: { id: interviews.ben.id }, data: { state: "cancelled" } });
    await expect(getHandoffBrief(world.ctxFor(people.ben), interviews.ana.id)).rejects.toMatchObject(gone);
  });
});

describe("suggestions in the room", () => {
  it("leave out what was skipped here, and go to the interviewer alone", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const interviewId = interviews.ana.id;
    const shadow = await world.buildPerson("interviewer", "Dana Shadow");
    await world.db.interviewShadow.create({ data: { interviewId, personId: shadow.id } });
    await startInterview(world.ctxFor(people.ana), { interviewId });
    const before = await getRoom(world.ctxFor(people.ana, minute(1)), interviewId);
    const first = before.suggestions[0]!;
    await skipQuestion(world.ctxFor(people.ana, minute(2)), {
      interviewId,
      questionVersionId: first.versionId,
      reason: "Told it in another story",
    });
    const after = await getRoom(world.ctxFor(people.ana, minute(2)), interviewId);
    expect(after.suggestions.map(({ versionId }) => versionId)).not.toContain(first.versionId);
    expect(after.skipped).toMatchObject([{ versionId: first.versionId, reason: "Told it in another story" }]);
    const watched = await getRoom(world.ctxFor(shadow, minute(2)), interviewId);
    expect(watched.suggestions).toEqual([]);
    expect(watched.conducts).toBe(false);
  });

  it("leave another interview its plan, also when that was held and has told nothing yet", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const plannedOn = async (of: "ana" | "ben") =>
      (await getInterview(world.ctxFor(people[of]), interviews[of].id)).kit.map(
        ({ question }) => question.id,
      );
    const anas = await plannedOn("ana");
    await plannedOn("ben");
    await startInterview(world.ctxFor(people.ben), { interviewId: interviews.ben.id });
    const offered = async () =>
      (await getRoom(world.ctxFor(people.ben, minute(1)), interviews.ben.id)).suggestions.map(
        ({ questionId }) => questionId,
      );
    const setState = (state: "completed" | "no_show") =>
      world.db.interview.update({ where: { id: interviews.ana.id }, data: { state } });
    // All that is on Ben's focus besides is skipped, so that only Ana's questions could be left.
    const own = new Set(await plannedOn("ben"));
    const others = await world.db.questionVersion.findMany({
      where: { question: { competencyKey: "business", id: { notIn: anas } } },
    });
    for (const { id } of others) {
      await skipQuestion(world.ctxFor(people.ben, minute(1)), {
        interviewId: interviews.ben.id,
        questionVersionId: id,
        reason: "For this test",
      });
    }
    await world.db.interview.update({ where: { id: interviews.ben.id }, data: { focus: ["business"] } });
    const ofAna = async () => (await offered()).filter((id) => anas.includes(id) && !own.has(id));
    await setState("completed");
    expect(await ofAna()).toEqual([]);
    await setState("no_show");
    expect((await ofAna()).length).toBeGreaterThan(0);
  });

  it("make way for the close when the time is up", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    await startInterview(world.ctxFor(people.ana), { interviewId: interviews.ana.id });
    const late = await getRoom(world.ctxFor(people.ana, minute(58)), interviews.ana.id);
    expect(late.suggestions).toEqual([]);
    expect(late.advice?.kind).toBe("close_now");
  });
});
