import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { contextOfAct } from "#app/use-cases/interviews/internal/room-act.server.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { enterRoom } from "#app/use-cases/interviews/enter-room.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
afterEach(() => vi.restoreAllMocks());

/** A room in which a question is being answered, and what one act of its interviewer and the room after it ask. */
async function setUp() {
  const world = await buildWorld(database());
  const { people, interviews } = await buildLoop(world);
  const interviewId = interviews.ana.id;
  const ana = (minutes: number) => world.ctxFor(people.ana, minute(minutes));
  await startInterview(ana(0), { interviewId });
  const version = await questionOn(world, "business", { core: true });
  const { askedQuestionId } = await askQuestion(ana(1), {
    interviewId,
    question: { questionVersionId: version.id, rung: "as_written", suggested: true },
  });
  const asksOf = async (act: (ctx: ReturnType<typeof ana>, id: string) => Promise<unknown>) => {
    await getRoom(ana(2), interviewId);
    const query = vi.spyOn(pg.Client.prototype, "query");
    const id = crypto.randomUUID();
    await enterRoom(ana(3), interviewId);
    await act(contextOfAct(ana(3), interviewId, { id, agoMs: 0 }), id);
    const upToAct = query.mock.calls.length;
    await getRoom(ana(3), interviewId);
    return { act: upToAct, room: query.mock.calls.length - upToAct };
  };
  return { world, people, interviewId, askedQuestionId, asksOf };
}

it("a tag asks the database eleven times, a rating twelve times, and the room after either twelve times", async () => {
  const { interviewId, askedQuestionId, asksOf } = await setUp();
  const tag = await asksOf((ctx, id) =>
    noteDelivery(ctx, { interviewId, id, name: "terse", askedQuestionId }),
  );
  expect(tag).toEqual({ act: 11, room: 12 });
  vi.restoreAllMocks();
  const rating = await asksOf((ctx) => rateAnswer(ctx, { interviewId, askedQuestionId, level: 3 }));
  expect(rating).toEqual({ act: 12, room: 12 });
});

it("an interview that is judged is its whole row, with everybody who has to do with it", async () => {
  const { world, people, interviewId } = await setUp();
  await world.db.interviewShadow.create({ data: { interviewId, personId: people.ben.id } });
  await world.db.interview.update({
    where: { id: interviewId },
    data: { cancelledCode: "candidate_asked", cancelledReason: "Called.", closeStrength: "Asks back." },
  });
  const loaded = await loadInterview(world.db, interviewId);
  const stored = await world.db.interview.findUniqueOrThrow({ where: { id: interviewId } });
  const { shadowIds, application, ...row } = loaded!.row;
  expect(row).toEqual(stored);
  expect(shadowIds).toEqual([people.ben.id]);
  expect(application).toMatchObject({ stage: "onsite", disposition: null, revealedAt: null, erasedAt: null });
  expect(loaded!.subject).toMatchObject({ interviewerId: people.ana.id, shadowIds: [people.ben.id] });
  expect(await loadInterview(world.db, "nobody")).toBeNull();
});
