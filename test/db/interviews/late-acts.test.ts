import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listenForChanges } from "#app/platform/db/changes.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { contextOfAct } from "#app/use-cases/interviews/internal/room-act.server.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { removeDelivery } from "#app/use-cases/interviews/remove-delivery.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

/** Ana's browser was without a connection until minute 30; what she does arrives then, under a name of its own. */
async function setUp() {
  const world = await buildWorld(database());
  const loop = await buildLoop(world);
  const interviewId = loop.interviews.ana.id;
  const late = (id: string | null, doneAt: number) =>
    contextOfAct(world.ctxFor(loop.people.ana, minute(30)), interviewId, {
      id,
      agoMs: (30 - doneAt) * 60_000,
    });
  const version = await questionOn(world, "business", { core: true });
  const question = { questionVersionId: version.id, rung: "as_written", suggested: false } as const;
  return { world, interviewId, late, question };
}

describe("what was done in a room without a connection", () => {
  it("arrives with its own times and under its own names, in the order in which it was done", async () => {
    const { world, interviewId, late, question } = await setUp();
    const [asked, tag, thread] = [randomUUID(), randomUUID(), randomUUID()];
    await startInterview(late(randomUUID(), 1), { interviewId });
    await askQuestion(late(asked, 2), { interviewId, id: asked, question });
    const delivery = { interviewId, name: "terse", askedQuestionId: asked } as const;
    await noteDelivery(late(tag, 4), { ...delivery, id: tag });
    await removeDelivery(late(randomUUID(), 5), { interviewId, tagId: tag });
    await rateAnswer(late(randomUUID(), 6), { interviewId, askedQuestionId: asked, level: 3 });
    await endQuestion(late(randomUUID(), 7), { interviewId, askedQuestionId: asked });
    await openThread(late(thread, 8), {
      interviewId,
      id: thread,
      text: "Ask about lag",
      competencyKey: null,
    });
    const row = await world.db.interview.findFirstOrThrow({
      where: { id: interviewId },
      include: { asked: { include: { ratings: true, tags: true } }, threads: true },
    });
    expect(row.startedAt).toEqual(minute(1));
    expect(row.asked).toMatchObject([
      {
        id: asked,
        askedAt: minute(2),
        endedAt: minute(7),
        ratings: [{ level: 3, ratedAt: minute(6) }],
        tags: [{ id: tag, notedAt: minute(4), removedAt: minute(5) }],
      },
    ]);
    expect(row.threads).toMatchObject([{ id: thread, createdAt: minute(8) }]);
  });

  it("is done once, however often it arrives", async () => {
    const { world, interviewId, late, question } = await setUp();
    await startInterview(late(randomUUID(), 0), { interviewId });
    const id = randomUUID();
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].map(() => askQuestion(late(id, 2), { interviewId, id, question })),
    );
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ name: "Refusal", kind: "conflict", fields: { act: "arrived" } });
    }
    const asked = { interviewId, type: "question.asked" };
    expect(await world.db.askedQuestion.count({ where: { interviewId } })).toBe(1);
    expect(await world.db.event.count({ where: asked })).toBe(1);
  });

  it("is named to open pages with what it changed, and names nothing that follows", async () => {
    const { interviewId, late, question } = await setUp();
    const heard: [string, string | null][] = [];
    const changes = listenForChanges({ url: database().url, log: createLog("silent") });
    changes.subscribe(({ type, act }) => heard.push([type, act]));
    try {
      // Until it listens, nothing is heard: an earlier word shows that it does.
      await expect
        .poll(async () => {
          await database().pool.query("SELECT pg_notify('baton_change', '{}')");
          return heard.length;
        })
        .toBeGreaterThan(0);
      const [start, ask] = [randomUUID(), randomUUID()];
      await startInterview(late(start, 1), { interviewId });
      await askQuestion(late(ask, 2), { interviewId, id: ask, question });
      await endQuestion(late(null, 3), { interviewId });
      await expect
        .poll(() => heard.filter(([type]) => type !== undefined))
        .toEqual([
          ["interview.kit_planned", start],
          ["interview.started", start],
          ["question.asked", ask],
          ["question.ended", null],
        ]);
    } finally {
      await changes.stop();
    }
  });

  it("may be sent again when it was refused", async () => {
    const { world, interviewId, late, question } = await setUp();
    const id = randomUUID();
    const ask = () => askQuestion(late(id, 2), { interviewId, id, question });
    await expect(ask()).rejects.toMatchObject({ kind: "conflict", fields: {} });
    await startInterview(late(randomUUID(), 0), { interviewId });
    await ask();
    expect(await world.db.askedQuestion.count({ where: { id } })).toBe(1);
  });

  it("does not end the question that was asked meanwhile from another device", async () => {
    const { world, interviewId, late, question } = await setUp();
    await startInterview(late(null, 0), { interviewId });
    const first = await askQuestion(late(null, 1), { interviewId, question });
    const own = { ownText: "How did you find that out?", competencyKey: "business" };
    const second = await askQuestion(late(null, 9), { interviewId, question: own });
    await endQuestion(late(randomUUID(), 5), { interviewId, askedQuestionId: first.askedQuestionId });
    const open = await world.db.askedQuestion.findMany({ where: { interviewId, endedAt: null } });
    expect(open.map(({ id }) => id)).toEqual([second.askedQuestionId]);
  });

  it("never ends a question before it was asked", async () => {
    const { world, interviewId, late, question } = await setUp();
    await startInterview(late(null, 0), { interviewId });
    await askQuestion(late(null, 9), { interviewId, question });
    await endQuestion(late(randomUUID(), 5), { interviewId });
    const [asked] = await world.db.askedQuestion.findMany({ where: { interviewId } });
    expect(asked?.endedAt).toEqual(minute(9));
  });

  it("leaves its name behind for a month", async () => {
    const { world, interviewId, late, question } = await setUp();
    const old = { id: randomUUID(), interviewId, personId: "somebody", arrivedAt: new Date("2020-01-01") };
    await world.db.roomAct.create({ data: old });
    await startInterview(late(randomUUID(), 0), { interviewId });
    await askQuestion(late(randomUUID(), 1), { interviewId, question });
    expect(await world.db.roomAct.count({ where: { id: old.id } })).toBe(0);
    expect(await world.db.roomAct.count({ where: { interviewId } })).toBe(2);
  });
});
