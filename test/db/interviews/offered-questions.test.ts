import { describe, expect, it } from "vitest";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { loadExposure } from "#app/use-cases/interviews/internal/exposure.server.ts";
import { loadBank } from "#app/use-cases/interviews/internal/question-bank.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { proposeChange } from "#app/use-cases/questions/propose-change.server.ts";
import { retireQuestion } from "#app/use-cases/questions/retire-question.server.ts";
import { reviewQuestion } from "#app/use-cases/questions/review-question.server.ts";
import { sayDifficulty } from "#app/use-cases/questions/say-difficulty.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { withOwnDatabase } from "../template.ts";
import type { TestDatabase } from "../template.ts";

/** Ana asks the core question on business at one opening; another opening has not met it. */
async function setUp(database: TestDatabase) {
  const world = await buildWorld(database);
  const { opening, application, interviews, people } = await buildLoop(world);
  const other = await world.buildOpening({ profile: "report-designer" });
  const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
  const core = await questionOn(world, "business", { core: true });
  const ana = (at: number) => world.ctxFor(people.ana, minute(at));
  await startInterview(ana(0), { interviewId: interviews.ana.id });
  const offeredAt = async (at: { id: string }) => {
    const bank = await loadBank(world.db, {
      openingId: at.id,
      profileKey: "report-designer",
      competencies: ["business"],
    });
    return bank.find((one) => one.id === core.questionId);
  };
  const ask = (questionVersionId: string) =>
    askQuestion(ana(1), {
      interviewId: interviews.ana.id,
      question: { questionVersionId, rung: "as_written", suggested: false },
    });
  /** As if it had been asked elsewhere, by the same hand and long ago. */
  const askedBefore = (times: number) =>
    world.db.askedQuestion.createMany({
      data: Array.from({ length: times }, () => ({
        interviewId: interviews.ben.id,
        questionVersionId: core.id,
        competencyKey: "business",
        askedById: people.ben.id,
        askedAt: minute(-60),
      })),
    });
  return {
    world,
    db: world.db,
    application,
    interviews,
    people,
    hana,
    core,
    opening,
    other,
    offeredAt,
    ask,
    askedBefore,
  };
}

describe("a question that changed", () => {
  it("is offered in its new words, but an opening that asked it keeps the words it asked", () =>
    withOwnDatabase(async (database) => {
      const { world, people, hana, core, opening, other, offeredAt, ask } = await setUp(database);
      await ask(core.id);
      const { shown, newestId } = await getQuestion(hana, core.questionId);
      const difficulty = shown.words.difficulty ?? 3;
      const { versionId } = await proposeChange(world.ctxFor(people.ben), {
        questionId: core.questionId,
        seenVersionId: newestId,
        words: { ...shown.words, difficulty, prompt: `${shown.words.prompt} Take your time.` },
        changeNote: "",
      });
      expect((await offeredAt(other))?.versionId).toBe(core.id);
      await expect(ask(versionId)).rejects.toMatchObject({ kind: "not_found" });
      await sayDifficulty(hana, { questionId: core.questionId, versionId, difficulty });
      await reviewQuestion(hana, { questionId: core.questionId, versionId, review: { verdict: "approve" } });
      expect((await offeredAt(other))?.versionId).toBe(versionId);
      expect((await offeredAt(opening))?.versionId).toBe(core.id);
    }));
});

describe("a question that went round", () => {
  it("is retired with its fortieth use, and an opening that asks it as its core question keeps it", () =>
    withOwnDatabase(async (database) => {
      const { db, hana, core, opening, other, offeredAt, ask, askedBefore } = await setUp(database);
      await askedBefore(38);
      const once = await getQuestion(hana, core.questionId);
      expect(once).toMatchObject({ exposure: { uses: 38, state: "nearly" }, question: { retired: null } });
      await askedBefore(1);
      await ask(core.id);
      const worn = await getQuestion(hana, core.questionId);
      expect(worn).toMatchObject({
        exposure: { uses: 40, state: "worn" },
        question: { retired: { how: "worn" } },
      });
      const event = await db.event.findFirst({ where: { type: "question.retired" } });
      expect(event).toMatchObject({ actorKind: "system", after: { retirement: "worn", uses: 40 } });
      expect(await offeredAt(other)).toBeUndefined();
      expect(await offeredAt(opening)).toBeDefined();
    }));

  it("is not retired one use earlier", () =>
    withOwnDatabase(async (database) => {
      const { hana, core, ask, askedBefore } = await setUp(database);
      await askedBefore(38);
      await ask(core.id);
      expect((await getQuestion(hana, core.questionId)).question.retired).toBeNull();
    }));
});

describe("a question that got out", () => {
  it("is offered nowhere any more, also where it was the core question", () =>
    withOwnDatabase(async (database) => {
      const { hana, core, opening, other, offeredAt, ask } = await setUp(database);
      await ask(core.id);
      await retireQuestion(hana, { questionId: core.questionId, reason: "It stands on a forum." });
      expect(await offeredAt(opening)).toBeUndefined();
      expect(await offeredAt(other)).toBeUndefined();
    }));
});

describe("a question that turned out easier than its label", () => {
  it("is planned at what it counts as now", () =>
    withOwnDatabase(async (database) => {
      const { world, db, application, interviews, people, core } = await setUp(database);
      const plan = async () => {
        const { blocks, bank } = await getLoopPlan(
          world.ctxFor(await world.buildPerson("admin")),
          application.id,
        );
        // Ana's interview runs, and keeps what it was planned with.
        const ahead = blocks.filter(({ id }) => id !== interviews.ana.id);
        return { planned: ahead.flatMap(({ questions }) => questions), bank };
      };
      const before = (await plan()).planned.find(({ reason }) => reason.includes("pitched at the bar"))!;
      expect(before.difficulty).toBe(3);
      const asked = await db.askedQuestion.create({
        data: {
          interviewId: interviews.ben.id,
          questionVersionId: core.id,
          competencyKey: "business",
          askedById: people.ben.id,
          askedAt: minute(-60),
        },
      });
      const answer = { askedQuestionId: asked.id, questionId: before.id, label: 3, residual: 2 };
      await db.learntLoop.create({
        data: {
          applicationId: application.id,
          decidedAt: NOW,
          rules: 1,
          learntAt: NOW,
          answers: { create: Array.from({ length: 20 }, () => answer) },
        },
      });
      const after = await plan();
      const there = [...after.planned, ...after.bank].filter(({ id }) => id === before.id);
      expect(there.map(({ difficulty }) => difficulty)).toEqual([2]);
      for (const { id, reason } of after.planned)
        if (id === before.id) expect(reason).toContain("pitched below the bar");
    }));
});

describe("how often a role has heard a question", () => {
  it("is the share of its loops in 90 days that used it, each counted once, from five loops on", () =>
    withOwnDatabase(async (database) => {
      const world = await buildWorld(database);
      const opening = await world.buildOpening({ profile: "report-designer" });
      const elsewhere = await world.buildOpening({ profile: "data-analyst" });
      const interviewer = await world.buildPerson("interviewer", "Ana Ruiz");
      const [often, seldom] = await world.db.questionVersion.findMany({
        where: { state: "approved" },
        orderBy: { id: "asc" },
        distinct: "questionId",
        take: 2,
      });
      const askIn = async (at: typeof opening, versionId: string | null, days: number, times = 1) => {
        const application = await world.buildApplication({ opening: at });
        const interview = await world.buildInterview({ application, interviewer, state: "completed" });
        const askedAt = new Date(NOW.getTime() - days * 86_400_000);
        const row = {
          interviewId: interview.id,
          questionVersionId: versionId,
          ownText: versionId === null ? "Which key is unique?" : "",
          competencyKey: "sql",
          askedById: interviewer.id,
          askedAt,
        };
        await world.db.askedQuestion.createMany({ data: Array.from({ length: times }, () => row) });
      };
      const exposure = () => loadExposure(world.db, { profileKey: "report-designer", now: NOW });
      await askIn(opening, often!.id, 0, 3);
      await askIn(opening, often!.id, 89);
      await askIn(opening, seldom!.id, 10);
      await askIn(opening, null, 10);
      // Too long ago, still to come, and at another role.
      await askIn(opening, often!.id, 91);
      await askIn(opening, often!.id, -1);
      for (let loop = 0; loop < 5; loop += 1) await askIn(elsewhere, seldom!.id, 1);
      expect(await exposure()).toEqual(new Map());
      await askIn(opening, often!.id, 1);
      expect(await exposure()).toEqual(
        new Map([
          [often!.questionId, 3 / 5],
          [seldom!.questionId, 1 / 5],
        ]),
      );
    }));
});

describe("the words of the bank", () => {
  it("are kept from one reader to the next, transactions too, until somebody writes to it", () =>
    withOwnDatabase(async (database) => {
      const { db, core, opening } = await setUp(database);
      const at = { openingId: opening.id, profileKey: "report-designer", competencies: ["business"] };
      const titleNow = (bank: Awaited<ReturnType<typeof loadBank>>) =>
        bank.find(({ id }) => id === core.questionId)?.title;
      /** The bank as a transaction reads it, and how often that asked the database. */
      const inOneTransaction = () =>
        db.$transaction(async (tx) => {
          let reads = 0;
          const counting = new Proxy(tx, {
            get(target, name) {
              if (name === "$queryRaw") reads += 1;
              return Reflect.get(target, name) as unknown;
            },
          });
          return { title: titleNow(await loadBank(counting, at)), reads };
        });
      const title = titleNow(await loadBank(db, at));
      const stampWithUses = 1;
      expect(await inOneTransaction()).toEqual({ title, reads: stampWithUses });
      await db.question.update({ where: { id: core.questionId }, data: { retiredReason: "" } });
      expect(await inOneTransaction()).toEqual({ title, reads: stampWithUses + 1 });
    }));
});
