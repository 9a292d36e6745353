import { describe, expect, it } from "vitest";
import type { ContentReaction, DeliveryTag } from "#app/hiring/questions/vocabulary.ts";
import { enterRoom } from "#app/use-cases/interviews/enter-room.server.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

/** Ana's room on business and goal, in which she has asked the core question on business. */
async function setUp(strict = false) {
  const world = await buildWorld(database());
  const loop = await buildLoop(world);
  await world.db.opening.update({ where: { id: loop.opening.id }, data: { strict } });
  const interviewId = loop.interviews.ana.id;
  const ana = (minutes: number) => world.ctxFor(loop.people.ana, minute(minutes));
  await startInterview(ana(0), { interviewId });
  const version = await questionOn(world, "business", { core: true });
  const { askedQuestionId } = await askQuestion(ana(1), {
    interviewId,
    question: { questionVersionId: version.id, rung: "as_written", suggested: true },
  });
  const rate = (level: number) => rateAnswer(ana(3), { interviewId, askedQuestionId, level });
  const react = async (reaction: ContentReaction) => {
    await rate(2);
    await noteContentReaction(ana(3), { interviewId, askedQuestionId, reaction });
  };
  const tag = (name: DeliveryTag) => noteDelivery(ana(3), { interviewId, name, askedQuestionId });
  const room = (minutes = 4) => getRoom(ana(minutes), interviewId);
  const onAnswer = async () => (await room()).asked[0]?.moments.map(({ kind }) => kind);
  return { world, ...loop, interviewId, ana, version, askedQuestionId, rate, react, tag, room, onAnswer };
}

describe("the moments of a room", () => {
  for (const name of ["terse", "rambling", "needs_warm_up", "stuck"] as const) {
    it(`has words for somebody who is ${name}, as soon as it is tagged`, async () => {
      const { tag, onAnswer } = await setUp();
      expect(await onAnswer()).toEqual([]);
      await tag(name);
      expect(await onAnswer()).toEqual([name]);
    });
  }

  for (const reaction of ["weak", "strong", "contradiction", "confident_and_wrong"] as const) {
    it(`has words for content that was ${reaction}, for its rater alone`, async () => {
      const { world, people, interviews, react, onAnswer, interviewId } = await setUp();
      await react(reaction);
      expect(await onAnswer()).toEqual([reaction]);
      await world.db.interviewShadow.create({ data: { interviewId, personId: people.ben.id } });
      const shadow = await getRoom(world.ctxFor(people.ben, minute(4)), interviewId);
      expect(shadow.asked[0]?.moments).toEqual([]);
      expect(shadow.closing).toBeNull();
      const bens = await getRoom(world.ctxFor(people.ben, minute(4)), interviews.ben.id);
      expect(bens.suggestions.flatMap(({ moments }) => moments)).toEqual([]);
    });
  }

  it("names who looks at a weak competency next, so that one person presses once", async () => {
    const { react, room, people } = await setUp();
    await react("weak");
    const [weak] = (await room()).asked[0]?.moments ?? [];
    expect(weak?.guard).toContain(people.ben.name);
  });

  it("hands the way to ask over: a tag by one interviewer steers the next one's questions", async () => {
    const { world, tag, people, interviews } = await setUp();
    await tag("terse");
    await startInterview(world.ctxFor(people.ben, minute(5)), { interviewId: interviews.ben.id });
    const bens = await getRoom(world.ctxFor(people.ben, minute(6)), interviews.ben.id);
    expect(bens.suggestions[0]?.style).toBe("open");
    expect(bens.suggestions[0]?.moments.map(({ kind }) => kind)).toEqual(["terse"]);
  });

  it("ends on something they do well: a bank question where there is one, else what they are proud of", async () => {
    const { rate, room } = await setUp();
    expect((await room()).closing?.say).toContain("proud");
    await rate(4);
    expect((await room()).closing?.kind).toBe("closing");
  });

  it("has the words of the question to end on at hand, also of what it does not look at itself", async () => {
    const { ana, interviewId, room } = await setUp();
    const own = { ownText: "Which chart did you take away?", competencyKey: "report" };
    const { askedQuestionId } = await askQuestion(ana(4), { interviewId, question: own });
    await rateAnswer(ana(5), { interviewId, askedQuestionId, level: 4 });
    const { closing, closingVersionId, questions, focus } = await room(6);
    const last = questions.find(({ versionId }) => versionId === closingVersionId);
    expect(focus).not.toContain("report");
    expect(last?.competencyKey).toBe("report");
    expect(closing?.say).toContain(last?.title);
  });
});

describe("an interview that is held before an earlier one of the plan", () => {
  it("begins a competency with its core question, which the one still to come has in its plan", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const core = await questionOn(world, "business", { core: true });
    await enterRoom(world.ctxFor(people.ana, minute(0)), interviews.ana.id);
    const anas = await getRoom(world.ctxFor(people.ana, minute(0)), interviews.ana.id);
    expect(anas.plan.map(({ versionId }) => versionId)).toContain(core.id);
    const ben = (at: number) => world.ctxFor(people.ben, minute(at));
    await startInterview(ben(2), { interviewId: interviews.ben.id });
    const { suggestions } = await getRoom(ben(3), interviews.ben.id);
    const onBusiness = suggestions.filter(({ competencyKey }) => competencyKey === "business");
    expect(onBusiness.map(({ versionId }) => versionId)).toEqual([core.id]);
  });
});

describe("a strict opening", () => {
  it("suggests the plan in its order, as it is written, and no probe", async () => {
    const { react, tag, room } = await setUp(true);
    await react("contradiction");
    await tag("stuck");
    const { suggestions, plan, asked, strict, questions } = await room();
    expect(strict).toBe(true);
    const left = plan.map(({ versionId }) => versionId).filter((id) => id !== asked[0]?.versionId);
    expect(suggestions.map(({ versionId }) => versionId)).toEqual(left.slice(0, suggestions.length));
    expect(asked[0]?.moments.map(({ kind, rung }) => [kind, rung])).toEqual([["stuck", null]]);
    const planned = new Set(plan.map(({ versionId }) => versionId));
    expect(questions.filter(({ versionId }) => !planned.has(versionId))).toEqual([]);
  });

  it("refuses another rung and what is not planned, and takes an own question as a deviation", async () => {
    const { world, ana, interviewId, version, room } = await setUp(true);
    const { plan } = await room();
    const ask = (questionVersionId: string, rung: "as_written" | "harder") =>
      askQuestion(ana(5), { interviewId, question: { questionVersionId, rung, suggested: false } });
    await expect(ask(version.id, "harder")).rejects.toThrow(/asked as it is written/);
    const other = await world.db.questionVersion.findFirstOrThrow({
      where: { state: "approved", id: { notIn: plan.map(({ versionId }) => versionId) } },
    });
    await expect(ask(other.id, "as_written")).rejects.toThrow(/not in this interview's plan/);
    const question = { ownText: "What did the last one cost?", competencyKey: "business" };
    await askQuestion(ana(6), { interviewId, question });
    const event = await world.db.event.findFirstOrThrow({
      where: { interviewId, type: "question.asked" },
      orderBy: { id: "desc" },
    });
    expect(event.after).toMatchObject({ rung: "own" });
  });
});

describe("a question that a colleague has asked", () => {
  it("can be asked again on purpose, and the event says whose it was", async () => {
    const { world, people, interviews, version } = await setUp();
    const ben = world.ctxFor(people.ben, minute(6));
    const interviewId = interviews.ben.id;
    await startInterview(ben, { interviewId });
    expect((await getRoom(ben, interviewId)).askedElsewhere).toEqual([
      { questionId: version.questionId, by: people.ana.name },
    ]);
    await askQuestion(ben, {
      interviewId,
      question: { questionVersionId: version.id, rung: "as_written", suggested: false },
    });
    const event = await world.db.event.findFirstOrThrow({ where: { interviewId, type: "question.asked" } });
    expect(event.after).toMatchObject({ repeats: { by: people.ana.name } });
  });
});
