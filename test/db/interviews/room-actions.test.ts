import { describe, expect, it } from "vitest";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { markNoShow } from "#app/use-cases/interviews/mark-no-show.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { pullThread } from "#app/use-cases/interviews/pull-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { readHandoff } from "#app/use-cases/interviews/read-handoff.server.ts";
import { removeDelivery } from "#app/use-cases/interviews/remove-delivery.server.ts";
import { removeSignal } from "#app/use-cases/interviews/remove-signal.server.ts";
import { removeThread } from "#app/use-cases/interviews/remove-thread.server.ts";
import { setPhoneOutcome } from "#app/use-cases/interviews/set-phone-outcome.server.ts";
import { skipQuestion } from "#app/use-cases/interviews/skip-question.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { rewriteQuestions } from "#test/builders/question-words.ts";
import { weighSignal } from "#app/use-cases/interviews/weigh-signal.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { noteSignal } from "#test/builders/signals.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const GOOD_CLOSE = {
  thanked: true,
  strength: "Checked the grain before joining.",
  questionsAsked: true,
  nextStepTold: true,
};

async function setUp() {
  const world = await buildWorld(database());
  const loop = await buildLoop(world);
  const interviewId = loop.interviews.ana.id;
  const ana = (minutes = 0) => world.ctxFor(loop.people.ana, minute(minutes));
  const ben = (minutes = 0) => world.ctxFor(loop.people.ben, minute(minutes));
  const version = await questionOn(world, "business", { core: true });
  const ask = (minutes: number, questionVersionId = version.id) =>
    askQuestion(ana(minutes), {
      interviewId,
      question: { questionVersionId, rung: "as_written", suggested: false },
    });
  const eventsOf = (type: string) => world.db.event.findMany({ where: { interviewId, type } });
  return { world, ...loop, interviewId, ana, ben, version, ask, eventsOf };
}

describe("starting", () => {
  it("runs the clock from the server's time, once, and plans the kit", async () => {
    const { world, interviewId, ana } = await setUp();
    await startInterview(ana(), { interviewId });
    const row = await world.db.interview.findFirstOrThrow({
      where: { id: interviewId },
      include: { planned: true },
    });
    expect([row.state, row.startedAt]).toEqual(["in_progress", NOW]);
    expect(row.planned.length).toBeGreaterThan(1);
    await expect(startInterview(ana(1), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is the interviewer's alone, and unknown to strangers", async () => {
    const { world, interviewId, ben } = await setUp();
    const stranger = await world.buildPerson("interviewer");
    await expect(startInterview(ben(), { interviewId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(startInterview(world.ctxFor(stranger), { interviewId })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(startInterview(ben(), { interviewId: "nothing" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("is refused for an application that has left", async () => {
    const { world, application, interviewId, ana } = await setUp();
    await world.db.application.update({ where: { id: application.id }, data: { disposition: "withdrawn" } });
    await expect(startInterview(ana(), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("asking", () => {
  it("is refused before the start, after the end and to everybody else", async () => {
    const { interviewId, ana, ben, ask, version } = await setUp();
    await expect(ask(0)).rejects.toThrow("has not started");
    await startInterview(ana(), { interviewId });
    const question = { questionVersionId: version.id, rung: "as_written", suggested: false } as const;
    await expect(askQuestion(ben(), { interviewId, question })).rejects.toMatchObject({ kind: "forbidden" });
    await closePositively(ana(40), { interviewId, ...GOOD_CLOSE });
    await finishInterview(ana(41), { interviewId });
    await expect(ask(42)).rejects.toThrow("is finished");
  });

  it("ends the question before it and counts its minutes", async () => {
    const { world, interviewId, ana, ask } = await setUp();
    const second = await questionOn(world, "goal");
    await startInterview(ana(), { interviewId });
    await ask(2);
    await ask(9, second.id);
    await endQuestion(ana(14), { interviewId });
    await expect(endQuestion(ana(15), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
    const room = await getRoom(ana(15), interviewId);
    expect(room.asked.map(({ minutes }) => minutes)).toEqual([7, 5]);
  });

  it("takes a double click as one question, also when both arrive at once", async () => {
    const { interviewId, ana, ask, eventsOf } = await setUp();
    await startInterview(ana(), { interviewId });
    const both = await Promise.allSettled([ask(2), ask(2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf("question.asked")).toHaveLength(1);
  });

  it("takes another rung of the same question, but only a rung that it has", async () => {
    const { world, interviewId, ana, ask, version } = await setUp();
    const bare = await questionOn(world, "goal");
    await rewriteQuestions(world.db, { where: { id: bare.id }, data: { harder: "" } });
    await startInterview(ana(), { interviewId });
    await ask(2);
    const rung = (questionVersionId: string) =>
      askQuestion(ana(4), { interviewId, question: { questionVersionId, rung: "harder", suggested: true } });
    await rung(version.id);
    await expect(rung(bare.id)).rejects.toMatchObject({ kind: "invalid" });
  });

  it("keeps an own question in the interviewer's words, on a competency of the rubric", async () => {
    const { interviewId, ana } = await setUp();
    await startInterview(ana(), { interviewId });
    const own = (ownText: string, competencyKey: string) =>
      askQuestion(ana(3), { interviewId, question: { ownText, competencyKey } });
    await own("  How did you   notice the duplicate orders? ", "business");
    await expect(own("Why?", "business")).rejects.toMatchObject({ kind: "invalid" });
    await expect(own("Which country are you from?", "charm")).rejects.toMatchObject({ kind: "invalid" });
    const room = await getRoom(ana(4), interviewId);
    expect(room.asked[0]).toMatchObject({
      title: "How did you notice the duplicate orders?",
      rung: "own",
      versionId: null,
    });
  });

  it("skips with a reason once, and never what was asked", async () => {
    const { world, interviewId, ana, ask, version } = await setUp();
    const other = await questionOn(world, "goal");
    await startInterview(ana(), { interviewId });
    await ask(2);
    const skip = (questionVersionId: string, reason: string) =>
      skipQuestion(ana(3), { interviewId, questionVersionId, reason });
    await expect(skip(version.id, "No time")).rejects.toMatchObject({ kind: "conflict" });
    await expect(skip(other.id, " ")).rejects.toMatchObject({ kind: "invalid" });
    await skip(other.id, "Covered in their own story");
    await expect(skip(other.id, "Covered in their own story")).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("verdicts in the room", () => {
  it("supersede the earlier one and keep every version", async () => {
    const { world, interviewId, ana, ask, eventsOf } = await setUp();
    await startInterview(ana(), { interviewId });
    const { askedQuestionId } = await ask(2);
    await expect(
      noteContentReaction(ana(4), { interviewId, askedQuestionId, reaction: "weak" }),
    ).rejects.toThrow("Rate the answer first");
    await rateAnswer(ana(4), { interviewId, askedQuestionId, level: 2, sentence: "Lost the grain." });
    await noteContentReaction(ana(5), { interviewId, askedQuestionId, reaction: "weak" });
    await rateAnswer(ana(6), { interviewId, askedQuestionId, level: 3 });
    await rateAnswer(ana(7), { interviewId, askedQuestionId, level: 3 });
    const rows = await world.db.answerRating.findMany({
      where: { askedQuestionId },
      orderBy: { ratedAt: "asc" },
    });
    expect(rows.map(({ level, supersededAt }) => [level, supersededAt === null])).toEqual([
      [2, false],
      [2, false],
      [3, true],
    ]);
    const room = await getRoom(ana(7), interviewId);
    expect(room.asked[0]?.rating).toMatchObject({ level: 3, sentence: "Lost the grain.", reaction: "weak" });
    const events = await eventsOf("answer.rated");
    expect(events.map(({ sealed }) => sealed)).toEqual([true, true, true]);
    await expect(rateAnswer(ana(8), { interviewId, askedQuestionId, level: 5 })).rejects.toMatchObject({
      kind: "invalid",
    });
  });

  it("close with the scorecard", async () => {
    const { world, application, people, interviewId, ana, ask } = await setUp();
    await startInterview(ana(), { interviewId });
    const { askedQuestionId } = await ask(2);
    await world.db.scorecard.create({
      data: { interviewId, applicationId: application.id, authorId: people.ana.id, state: "submitted" },
    });
    await expect(rateAnswer(ana(4), { interviewId, askedQuestionId, level: 2 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("of a signal are sealed events; its tag is an open one, and re-weighing leaves no open trace", async () => {
    const { interviewId, ana, eventsOf } = await setUp();
    await startInterview(ana(), { interviewId });
    const signal = {
      interviewId,
      lineId: "line-1",
      competencyKey: "business",
      text: "Counts rows before and after the join",
    };
    const { signalId } = await noteSignal(ana(2), { ...signal, verdict: { direction: "plus", strength: 1 } });
    await noteSignal(ana(3), { ...signal, verdict: { direction: "minus", strength: 2 } });
    const open = await eventsOf("signal.noted");
    expect(open).toHaveLength(1);
    expect(JSON.stringify(open[0]?.after)).not.toMatch(/plus|minus|strength|direction/);
    expect((await eventsOf("signal.weighed")).map(({ sealed }) => sealed)).toEqual([true, true]);
    await noteSignal(ana(4), { ...signal, verdict: null });
    const room = await getRoom(ana(4), interviewId);
    expect(room.signals).toMatchObject([
      { id: signalId, mine: true, verdict: { direction: "minus", strength: 2 } },
    ]);
    await removeSignal(ana(5), { interviewId, lineId: signal.lineId });
    await expect(removeSignal(ana(5), { interviewId, lineId: signal.lineId })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("are refused to the other interviewers of the loop and to recruiters", async () => {
    const { world, interviewId, ana, ben, ask } = await setUp();
    const recruiter = world.ctxFor(await world.buildPerson("recruiter"), minute(5));
    await startInterview(ana(), { interviewId });
    const { askedQuestionId } = await ask(2);
    for (const ctx of [ben(5), recruiter]) {
      const refusal = { kind: "forbidden" };
      await expect(rateAnswer(ctx, { interviewId, askedQuestionId, level: 3 })).rejects.toMatchObject(
        refusal,
      );
      await expect(getRoom(ctx, interviewId)).rejects.toMatchObject(refusal);
      await expect(
        weighSignal(ctx, { interviewId, lineId: "x", verdict: { direction: "plus", strength: 1 } }),
      ).rejects.toMatchObject(refusal);
    }
  });
});

describe("facts for the loop", () => {
  it("note a delivery tag once a question, and are taken back by who noted them", async () => {
    const { world, interviewId, ana, ask } = await setUp();
    const shadow = await world.buildPerson("interviewer", "Dana Shadow");
    await world.db.interviewShadow.create({ data: { interviewId, personId: shadow.id } });
    await startInterview(ana(), { interviewId });
    const { askedQuestionId } = await ask(2);
    const note = () => noteDelivery(ana(3), { interviewId, name: "terse", askedQuestionId });
    const [{ tagId }, again] = [await note(), await note()];
    expect(again.tagId).toBe(tagId);
    await expect(
      removeDelivery(world.ctxFor(shadow, minute(4)), { interviewId, tagId }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await removeDelivery(ana(4), { interviewId, tagId });
    await expect(removeDelivery(ana(4), { interviewId, tagId })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("leave threads that another interview pulls once", async () => {
    const { interviews, interviewId, ana, ben } = await setUp();
    await startInterview(ana(), { interviewId });
    await startInterview(ben(), { interviewId: interviews.ben.id });
    const thread = { interviewId, text: "Why did they leave Kafka?", competencyKey: null };
    const { threadId } = await openThread(ana(3), thread);
    await expect(openThread(ana(3), thread)).rejects.toMatchObject({ kind: "conflict" });
    await expect(openThread(ben(3), thread)).rejects.toMatchObject({ kind: "forbidden" });
    await pullThread(ben(5), { interviewId: interviews.ben.id, threadId });
    await expect(pullThread(ben(6), { interviewId: interviews.ben.id, threadId })).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(removeThread(ana(6), { interviewId, threadId })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("keep one receipt of a read brief for each person in the room", async () => {
    const { interviewId, ana, ben, eventsOf } = await setUp();
    await readHandoff(ana(), { interviewId });
    await readHandoff(ana(1), { interviewId });
    expect(await eventsOf("handoff.read")).toHaveLength(1);
    await expect(readHandoff(ben(), { interviewId })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("ending", () => {
  it("well is a condition: an interview without its positive close is not finished", async () => {
    const { world, interviewId, ana, ask, eventsOf } = await setUp();
    await startInterview(ana(), { interviewId });
    await ask(2);
    await expect(finishInterview(ana(40), { interviewId })).rejects.toThrow(/Thank the candidate.*strength/);
    const { lacks } = await closePositively(ana(40), { interviewId, ...GOOD_CLOSE, strength: "nice" });
    expect(lacks).toHaveLength(1);
    await expect(finishInterview(ana(41), { interviewId })).rejects.toMatchObject({ kind: "invalid" });
    await closePositively(ana(41), { interviewId, ...GOOD_CLOSE });
    await finishInterview(ana(42), { interviewId });
    await expect(finishInterview(ana(42), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
    const row = await world.db.interview.findFirstOrThrow({
      where: { id: interviewId },
      include: { asked: true },
    });
    expect([row.state, row.completedAt, row.asked[0]?.endedAt]).toEqual([
      "completed",
      minute(42),
      minute(42),
    ]);
    expect(await eventsOf("interview.closed_positively")).toHaveLength(1);
    const named = await eventsOf("interview.strength_named");
    expect(named.every(({ sealed }) => sealed)).toBe(true);
  });

  it("is written on two devices at once, and neither undoes the other", async () => {
    const { world, interviewId, ana, eventsOf } = await setUp();
    await startInterview(ana(), { interviewId });
    const strength = "Checked the grain before joining.";
    await Promise.all([
      closePositively(ana(40), { interviewId, thanked: true }),
      closePositively(ana(40), { interviewId, strength: ` ${strength} ` }),
      closePositively(ana(40), { interviewId, questionsAsked: true }),
    ]);
    const { lacks } = await closePositively(ana(41), { interviewId, nextStepTold: true });
    expect(lacks).toEqual([]);
    expect((await getRoom(ana(41), interviewId)).close).toEqual({ ...GOOD_CLOSE, strength });
    expect(await eventsOf("interview.strength_named")).toHaveLength(1);
    await closePositively(ana(42), { interviewId, thanked: false });
    const row = await world.db.interview.findUniqueOrThrow({ where: { id: interviewId } });
    expect([row.closeStrength, row.closeThanked, row.closedPositivelyAt]).toEqual([strength, false, null]);
  });

  it("leaves an event for every part that is ticked or taken back, and none for one that says the same", async () => {
    const { world, interviewId, ana } = await setUp();
    await startInterview(ana(), { interviewId });
    const { strength, ...ticks } = GOOD_CLOSE;
    await closePositively(ana(40), { interviewId, thanked: true });
    await closePositively(ana(40), { interviewId, thanked: true });
    await closePositively(ana(41), { interviewId, strength });
    await closePositively(ana(42), { interviewId, questionsAsked: true, nextStepTold: true });
    await closePositively(ana(43), { interviewId, thanked: false });
    const events = await world.db.event.findMany({
      where: { interviewId, type: { in: ["interview.close_changed", "interview.closed_positively"] } },
      orderBy: { id: "asc" },
    });
    const none = { thanked: false, questionsAsked: false, nextStepTold: false };
    const thanked = { ...none, thanked: true };
    expect(events.map(({ type, before, after, sealed }) => [type, before, after, sealed])).toEqual([
      ["interview.close_changed", none, thanked, false],
      ["interview.closed_positively", thanked, ticks, false],
      ["interview.close_changed", ticks, { ...ticks, thanked: false }, false],
    ]);
  });

  it("of a phone screen needs its outcome, whose words stay sealed", async () => {
    const world = await buildWorld(database());
    const ana = await world.buildPerson("interviewer", "Ana Ruiz");
    const application = await world.buildApplication({ stage: "phone_screen" });
    const { id: interviewId } = await world.buildInterview({
      application,
      interviewer: ana,
      kind: "phone",
      startsAt: NOW,
    });
    const ctx = (minutes: number) => world.ctxFor(ana, minute(minutes));
    const phone = { outcome: "advance", note: "Walked through a join fan-out unprompted." } as const;
    await startInterview(ctx(0), { interviewId });
    await expect(setPhoneOutcome(ctx(1), { interviewId, ...phone })).rejects.toMatchObject({
      kind: "conflict",
    });
    await closePositively(ctx(25), { interviewId, ...GOOD_CLOSE });
    await expect(finishInterview(ctx(26), { interviewId })).rejects.toMatchObject({ kind: "invalid" });
    await finishInterview(ctx(26), { interviewId, phone });
    await expect(setPhoneOutcome(ctx(27), { interviewId, ...phone })).rejects.toMatchObject({
      kind: "conflict",
    });
    await setPhoneOutcome(ctx(28), { interviewId, outcome: "reject", note: "Reconsidered after the notes." });
    const events = await world.db.event.findMany({ where: { interviewId, sealed: false } });
    expect(JSON.stringify(events.map(({ after }) => after))).not.toContain("fan-out");
    await world.db.application.update({ where: { id: application.id }, data: { stage: "onsite" } });
    await expect(setPhoneOutcome(ctx(29), { interviewId, ...phone })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("as a no-show needs its time to have come and nobody to have answered", async () => {
    const { interviewId, ana, ask } = await setUp();
    await expect(markNoShow(ana(-5), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
    await startInterview(ana(), { interviewId });
    await ask(1);
    await expect(markNoShow(ana(10), { interviewId })).rejects.toMatchObject({ kind: "conflict" });
    const other = await setUp();
    await markNoShow(other.ana(15), { interviewId: other.interviewId });
    await expect(markNoShow(other.ana(15), { interviewId: other.interviewId })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
