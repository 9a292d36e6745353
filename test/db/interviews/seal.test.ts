import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTENT_REACTIONS, DELIVERY_TAGS } from "#app/hiring/questions/vocabulary.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { getNote } from "#app/use-cases/live-notes/get-note.server.ts";
import { getReplay } from "#app/use-cases/live-notes/get-replay.server.ts";
import { rewriteQuestions } from "#test/builders/question-words.ts";
import { buildLoop, minute, questionOn } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { World } from "#test/builders/world.ts";
import { noteSignal } from "#test/builders/signals.ts";
import { useTestDatabase } from "../template.ts";

/**
 * Law 1, facts travel and verdicts wait: Ana conducts the same interview twice, with the same facts and other
 * verdicts. Whatever Ben and the recruiter can load of the two loops must be the same bytes.
 */
const database = useTestDatabase();

const KEYS = ["business", "goal"] as const;

/** What Ana does: a fact, with the two verdicts she may give in one life and in the other. */
const actions = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("answer" as const),
      key: fc.constantFrom(...KEYS),
      nth: fc.nat(3),
      levels: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      reactions: fc.tuple(
        fc.constantFrom(null, ...CONTENT_REACTIONS),
        fc.constantFrom(null, ...CONTENT_REACTIONS),
      ),
      sentences: fc.tuple(
        fc.constantFrom("", "Could not say why."),
        fc.constantFrom("", "Sharp and complete."),
      ),
    }),
    fc.record({
      kind: fc.constant("signal" as const),
      key: fc.constantFrom(...KEYS),
      line: fc.nat(4),
      directions: fc.tuple(
        fc.constantFrom("plus" as const, "minus" as const),
        fc.constantFrom("plus" as const, "minus" as const),
      ),
      strengths: fc.tuple(fc.constantFrom(1 as const, 2 as const), fc.constantFrom(1 as const, 2 as const)),
    }),
    fc.record({ kind: fc.constant("tag" as const), name: fc.constantFrom(...DELIVERY_TAGS) }),
    fc.record({ kind: fc.constant("thread" as const), nth: fc.nat(9) }),
    fc.record({
      kind: fc.constant("close" as const),
      strengths: fc.constant(["Asks about the goal first.", "Stayed friendly under pressure."] as const),
    }),
  ),
  { minLength: 4, maxLength: 14 },
);
type Action = typeof actions extends fc.Arbitrary<readonly (infer A)[]> ? A : never;
type Life = 0 | 1;

/** A refusal (the same question twice) is the same refusal in both lives, so the play goes on. */
async function tryTo(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return error.message;
    throw error;
  }
}

async function play(
  world: World,
  interviewId: string,
  ctxAt: (minutes: number) => Ctx,
  script: readonly Action[],
  life: Life,
) {
  await startInterview(ctxAt(0), { interviewId });
  const answers: string[] = [];
  for (const [index, action] of script.entries()) {
    const ctx = ctxAt(index + 1);
    switch (action.kind) {
      case "answer": {
        const version = await questionOn(world, action.key, { nth: action.nth });
        const question = { questionVersionId: version.id, rung: "as_written", suggested: false } as const;
        answers.push(await tryTo(askQuestion(ctx, { interviewId, question })));
        const asked = await world.db.askedQuestion.findFirstOrThrow({
          where: { interviewId, questionVersionId: version.id },
        });
        const askedQuestionId = asked.id;
        await rateAnswer(ctx, {
          interviewId,
          askedQuestionId,
          level: action.levels[life],
          sentence: action.sentences[life],
        });
        await noteContentReaction(ctx, { interviewId, askedQuestionId, reaction: action.reactions[life] });
        break;
      }
      case "signal":
        await noteSignal(ctx, {
          interviewId,
          lineId: `line-${action.line}`,
          competencyKey: action.key,
          text: `Said the thing of line ${action.line}`,
          verdict: { direction: action.directions[life], strength: action.strengths[life] },
        });
        break;
      case "tag":
        await noteDelivery(ctx, { interviewId, name: action.name, askedQuestionId: null });
        break;
      case "thread":
        answers.push(
          await tryTo(
            openThread(ctx, { interviewId, text: `Thread number ${action.nth}`, competencyKey: null }),
          ),
        );
        break;
      case "close":
        await closePositively(ctx, {
          interviewId,
          thanked: true,
          strength: action.strengths[life],
          questionsAsked: true,
          nextStepTold: true,
        });
        break;
    }
  }
  return answers;
}

/** Ids become their order of appearance, so that two loops with the same facts read the same. */
function bytes(value: unknown): string {
  const seen = new Map<string, number>();
  return JSON.stringify(value).replace(/\b[a-z][a-z0-9]{23}\b/g, (id) => {
    if (!seen.has(id)) seen.set(id, seen.size);
    return `#${seen.get(id)}`;
  });
}

function without<T extends object, K extends keyof T>(row: T, ...keys: readonly K[]): Omit<T, K> {
  const rest: Partial<T> = { ...row };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>;
}

type Loaded = Awaited<ReturnType<typeof getInterview>>["brief"];

/** The states that may tell agreement from disagreement, and all that is sorted into sections by them. */
function takeCoverage(brief: Loaded) {
  const { covered, stillOpen, disagree, ...facts } = brief;
  const lines = [...covered, ...stillOpen, ...disagree].toSorted((a, b) => a.key.localeCompare(b.key));
  return {
    facts,
    states: lines.map(({ key, state }) => `${key}: ${state}`),
    coverage: lines.map((line) => without(line, "state", "stateWords")),
  };
}

/**
 * What is told about each suggestion that both lives have; which of them come first, and so which are among the
 * few that are shown, is order, and order may follow what is sealed.
 */
function saidOfBoth(one: Suggestions, other: Suggestions): [unknown, unknown] {
  const inBoth = (mine: Suggestions, theirs: Suggestions) =>
    mine.map(({ advice, suggestions }, page) => ({
      advice,
      suggestions: suggestions
        .filter(({ title }) => theirs[page]?.suggestions.some((its) => its.title === title))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    }));
  return [inBoth(one, other), inBoth(other, one)];
}

type Suggestions = Awaited<ReturnType<typeof loadAll>>["suggestions"];

/** Everything that one other person can load of the loop; suggestions stand apart. */
async function loadAll(ctx: Ctx, own: string | null, anas: string) {
  const pages = await Promise.all([anas, ...(own ? [own] : [])].map((id) => getInterview(ctx, id)));
  const briefs = await Promise.all([anas, ...(own ? [own] : [])].map((id) => getHandoffBrief(ctx, id)));
  const room = own ? await getRoom(ctx, own) : null;
  const ids = [anas, ...(own ? [own] : [])];
  const replays = await Promise.all(ids.map((id) => getReplay(ctx, id)));
  const notes = await Promise.all(
    ids.map((interviewId) => getNote(ctx, { interviewId, ownerId: null, at: null, since: null })),
  );
  const events = await ctx.db.event.findMany({
    where: { interviewId: anas, sealed: false },
    orderBy: { id: "asc" },
    select: { at: true, type: true, actorId: true, before: true, after: true, subjectId: true },
  });
  const seen = [...pages, ...briefs].map(({ brief }) => takeCoverage(brief));
  const { board, ...plan } = await getLoopPlan(ctx, pages[0]!.interview.applicationId);
  return {
    states: [
      ...seen.flatMap(({ states }) => states),
      ...(board ?? []).map(({ competencyKey, state }) => `${competencyKey}: ${state}`),
    ],
    suggestions: [
      ...briefs,
      ...pages.map(({ suggestions }) => ({ suggestions, advice: null })),
      ...(room ? [room] : []),
    ].map(({ suggestions, advice }) => ({
      advice,
      suggestions: suggestions.map(({ title, sentence, rung, style, minutes, reasons, moments }) => {
        return { title, sentence, rung, style, minutes, reasons, moments };
      }),
    })),
    open: bytes({
      pages: pages.map((page) => without(page, "brief", "suggestions")),
      replays,
      notes,
      briefs: seen.map(({ facts, coverage }) => ({ facts, coverage })),
      // The stamp is the id of an event: chance, and another in each loop.
      plan: without(plan, "stamp"),
      board: board?.map((row) => without(row, "state")),
      room: room && {
        ...without(room, "suggestions", "advice", "brief"),
        facts: takeCoverage(room.brief).facts,
      },
      events,
    }),
  };
}

describe("the seal of a running interview", () => {
  it("holds: other verdicts on the same facts change nothing that anybody else can load", async () => {
    const world = await buildWorld(database());
    const first = await buildLoop(world);
    const { people } = first;
    const recruiter = await world.buildPerson("recruiter");
    await fc.assert(
      fc.asyncProperty(actions, async (script) => {
        const seen = [];
        for (const life of [0, 1] as const) {
          const { interviews } = await buildLoop(world, people, first.opening);
          await startInterview(world.ctxFor(people.cleo), { interviewId: interviews.cleo.id });
          await startInterview(world.ctxFor(people.ben, minute(0)), { interviewId: interviews.ben.id });
          const version = await questionOn(world, "business", { nth: 3 });
          const { askedQuestionId } = await askQuestion(world.ctxFor(people.cleo), {
            interviewId: interviews.cleo.id,
            question: { questionVersionId: version.id, rung: "as_written", suggested: false },
          });
          await rateAnswer(world.ctxFor(people.cleo), {
            interviewId: interviews.cleo.id,
            askedQuestionId,
            level: 2,
          });
          const anas = interviews.ana.id;
          const answers = await play(world, anas, (at) => world.ctxFor(people.ana, minute(at)), script, life);
          const later = minute(30);
          seen.push({
            answers,
            ben: await loadAll(world.ctxFor(people.ben, later), interviews.ben.id, anas),
            recruiter: await loadAll(world.ctxFor(recruiter, later), null, anas),
          });
          // How often a question was used lately is no verdict, and must not tell the two lives apart.
          await world.db.askedQuestion.updateMany({ data: { askedAt: minute(-200 * 24 * 60) } });
        }
        const [one, other] = seen;
        expect(one!.answers).toEqual(other!.answers);
        for (const reader of ["ben", "recruiter"] as const) {
          expect(one![reader].open).toBe(other![reader].open);
          if (one![reader].states.join() === other![reader].states.join()) {
            const [said, alsoSaid] = saidOfBoth(one![reader].suggestions, other![reader].suggestions);
            expect(said).toEqual(alsoSaid);
          }
        }
      }),
      { numRuns: 12, seed: 20261123 },
    );
  }, 180_000);

  it("is not empty: Ana herself sees what she gave, and two looks apart are told as disagreement only", async () => {
    const world = await buildWorld(database());
    const { interviews, people } = await buildLoop(world);
    const rate = async (person: (typeof people)["ana"], interviewId: string, nth: number, level: number) => {
      await startInterview(world.ctxFor(person), { interviewId });
      const version = await questionOn(world, "business", { nth });
      const question = { questionVersionId: version.id, rung: "as_written", suggested: false } as const;
      const { askedQuestionId } = await askQuestion(world.ctxFor(person, minute(1)), {
        interviewId,
        question,
      });
      await rateAnswer(world.ctxFor(person, minute(2)), { interviewId, askedQuestionId, level });
    };
    await rewriteQuestions(world.db, {
      where: { question: { competencyKey: "business" } },
      data: { difficulty: 3 },
    });
    await rate(people.ana, interviews.ana.id, 0, 4);
    await rate(people.cleo, interviews.cleo.id, 1, 1);
    const mine = await getRoom(world.ctxFor(people.ana, minute(5)), interviews.ana.id);
    expect(mine.asked[0]?.rating).toMatchObject({ level: 4 });
    const { brief } = await getHandoffBrief(world.ctxFor(people.ben, minute(5)), interviews.ben.id);
    expect(brief.disagree.map(({ key }) => key)).toEqual(["business"]);
    expect(JSON.stringify(brief)).not.toMatch(/level|rating|direction|strength|reaction/i);
    // Ana's own rating is left out of her view, so she cannot read Cleo's from the difference.
    const hers = await getHandoffBrief(world.ctxFor(people.ana, minute(5)), interviews.ana.id);
    expect(hers.brief.disagree).toEqual([]);
  });

  it("lets what Ana gave move the order of what Ben is offered, and no word of it", async () => {
    const world = await buildWorld(database());
    const { people, interviews } = await buildLoop(world);
    await startInterview(world.ctxFor(people.ana), { interviewId: interviews.ana.id });
    const asked: string[] = [];
    // SQL has a look too, or Ben would be the last chance for it and nothing else would be offered.
    for (const nth of [0, 1, 2, 3]) {
      const version = await questionOn(world, nth < 3 ? "business" : "sql", { nth });
      const question = { questionVersionId: version.id, rung: "as_written", suggested: false } as const;
      const ctx = world.ctxFor(people.ana, minute(nth + 1));
      asked.push((await askQuestion(ctx, { interviewId: interviews.ana.id, question })).askedQuestionId);
    }
    await startInterview(world.ctxFor(people.ben, minute(6)), { interviewId: interviews.ben.id });
    // Easy and very hard questions of one length in turns, so that where to pitch decides.
    const business = await world.db.question.findMany({
      where: { competencyKey: "business" },
      orderBy: { key: "asc" },
      select: { id: true },
    });
    for (const [index, { id: questionId }] of business.entries()) {
      const difficulty = index % 2 === 0 ? 2 : 5;
      await rewriteQuestions(world.db, { where: { questionId }, data: { difficulty, minutes: 6 } });
    }
    const lives = [];
    for (const level of [1, 4]) {
      for (const askedQuestionId of asked) {
        const rating = { interviewId: interviews.ana.id, askedQuestionId, level };
        await rateAnswer(world.ctxFor(people.ana, minute(7)), rating);
      }
      const ben = await getRoom(world.ctxFor(people.ben, minute(9)), interviews.ben.id);
      // Somebody who looks into Ben's room from outside gets an order that rests on nobody's ratings.
      const cleo = await getHandoffBrief(world.ctxFor(people.cleo, minute(9)), interviews.ben.id);
      lives.push({
        ben: ben.suggestions,
        cleo: cleo.suggestions,
        brief: ben.brief,
        questions: ben.questions,
      });
    }
    const [low, high] = lives;
    const titles = (life: typeof low) => life!.ben.map(({ title }) => title);
    expect(titles(low)).not.toEqual(titles(high));
    const said = (life: typeof low, title: string) => life!.ben.find((one) => one.title === title);
    const shared = titles(low).filter((title) => titles(high).includes(title));
    expect(shared.length).toBeGreaterThan(0);
    for (const title of shared) expect(said(low, title)).toEqual(said(high, title));
    expect(low!.cleo).toEqual(high!.cleo);
    expect(low!.brief).toEqual(high!.brief);
    expect(low!.questions).toEqual(high!.questions);
  });
});
