import { describe, expect, it } from "vitest";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { listQuestions } from "#app/use-cases/questions/list-questions.server.ts";
import { proposeChange } from "#app/use-cases/questions/propose-change.server.ts";
import { proposeQuestion } from "#app/use-cases/questions/propose-question.server.ts";
import { restoreQuestion } from "#app/use-cases/questions/restore-question.server.ts";
import { retireQuestion } from "#app/use-cases/questions/retire-question.server.ts";
import { reviewQuestion } from "#app/use-cases/questions/review-question.server.ts";
import { sayDifficulty } from "#app/use-cases/questions/say-difficulty.server.ts";
import { withdrawProposal } from "#app/use-cases/questions/withdraw-proposal.server.ts";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const APPROVE = { verdict: "approve" } as const;

async function setUp() {
  const world = await buildWorld(database());
  const ivo = await world.buildPerson("interviewer", "Ivo Marek");
  const ina = await world.buildPerson("interviewer", "Ina Roth");
  const hana = await world.buildPerson("hiring_manager", "Hana Sato");
  const ada = await world.buildPerson("admin", "Ada Stone");
  const seeded = await world.db.question.findMany({
    where: { retiredAt: null, competencyKey: "sql", versions: { every: { state: "approved" } } },
    orderBy: { key: "asc" },
    take: 3,
  });
  const eventsOf = (questionId: string) =>
    world.db.event.findMany({ where: { subjectId: questionId }, orderBy: { id: "asc" } });
  return { world, db: world.db, ivo, ina, hana, ada, as: world.ctxFor, seeded, eventsOf };
}

const words: QuestionDraft = {
  title: "Late rows",
  roles: ["data-analyst"],
  difficulty: 3,
  style: "case",
  minutes: 6,
  core: false,
  prompt: "Rows of yesterday arrive today. What does your daily report do with them?",
  good: ["Says which date it counts by.", "Restates, and tells the readers."],
  poor: ["Ignores them.", "Loads everything again every day."],
  easier: "Which two dates does such a row have?",
  harder: "The readers have been paid by yesterday's figure. What now?",
  reactions: {
    terse: "Wait, then ask what else.",
    rambling: "First only the two dates.",
    warmUp: "Take a report of your own.",
    weak: "Ask the easier rung.",
    strong: "Go to the harder rung.",
  },
  sources: [],
};

/** Approves the way the page does it: first how hard it is, then the rest. */
async function approve(
  ctx: Parameters<typeof reviewQuestion>[0],
  ids: { readonly questionId: string; readonly versionId: string },
) {
  await sayDifficulty(ctx, { ...ids, difficulty: words.difficulty });
  return reviewQuestion(ctx, { ...ids, review: APPROVE });
}

const proposal = async (scene: Awaited<ReturnType<typeof setUp>>) =>
  proposeQuestion(scene.as(scene.ivo), { competencyKey: "sql", words });

describe("proposing a question", () => {
  it("is for any interviewer, and is not asked before somebody else has approved it", async () => {
    const scene = await setUp();
    const { questionId, versionId } = await proposal(scene);
    const found = await getQuestion(scene.as(scene.ivo), questionId);
    expect(found).toMatchObject({ inUse: null, waiting: { mine: true, review: { allowed: false } } });
    expect(found.question.key).toMatch(/^sql-late-rows(-\d+)?$/);
    const inUse = await listQuestions(scene.as(scene.ivo), readBankFilter([["q", "late rows yesterday"]]));
    expect(inUse.questions.filter((one) => one.id === questionId)).toEqual([]);
    await approve(scene.as(scene.hana), { questionId, versionId });
    const after = await listQuestions(scene.as(scene.ivo), readBankFilter([["q", "late rows yesterday"]]));
    expect(after.questions.map((one) => one.id)).toContain(questionId);
    expect((await scene.eventsOf(questionId)).map((one) => [one.type, one.actorId])).toEqual([
      ["question.proposed", scene.ivo.id],
      ["question.difficulty_said", scene.hana.id],
      ["question.approved", scene.hana.id],
    ]);
  });

  it("refuses a competency and a role profile that the library does not have", async () => {
    const { as, ivo } = await setUp();
    const strange = proposeQuestion(as(ivo), { competencyKey: "juggling", words });
    await expect(strange).rejects.toMatchObject({ kind: "invalid", fields: { competency: /library/ } });
    const roles = proposeQuestion(as(ivo), { competencyKey: "sql", words: { ...words, roles: ["clown"] } });
    await expect(roles).rejects.toMatchObject({ kind: "invalid", fields: { roles: /role profiles/ } });
  });
});

describe("reviewing a proposal", () => {
  it("is never its author's, also when the author keeps the bank", async () => {
    const { as, hana, ada } = await setUp();
    const { questionId, versionId } = await proposeQuestion(as(hana), { competencyKey: "sql", words });
    const review = { questionId, versionId, review: APPROVE };
    await expect(reviewQuestion(as(hana), review)).rejects.toMatchObject({ kind: "forbidden" });
    await approve(as(ada), { questionId, versionId });
    expect(await getQuestion(as(hana), questionId)).toMatchObject({ inUse: { id: versionId } });
  });

  it("is closed to those who do not keep the bank", async () => {
    const scene = await setUp();
    const { questionId, versionId } = await proposal(scene);
    const review = reviewQuestion(scene.as(scene.ina), { questionId, versionId, review: APPROVE });
    await expect(review).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("sends back with a reason only, which the author reads and answers with a next version", async () => {
    const scene = await setUp();
    const { as, hana, ivo, ina } = scene;
    const { questionId, versionId } = await proposal(scene);
    const back = (reason: string) =>
      reviewQuestion(as(hana), { questionId, versionId, review: { verdict: "send_back", reason } });
    await expect(back(" no ")).rejects.toMatchObject({ kind: "invalid", fields: { reason: /sentence/ } });
    await back("Say whose report it is, so that the decision is clear.");
    const mine = await listQuestions(as(ivo), readBankFilter([]));
    expect(mine.own).toContainEqual(
      expect.objectContaining({ questionId, state: "sent_back", reviewer: "Hana Sato" }),
    );
    expect((await getQuestion(as(ivo), questionId)).history[0]?.reviewNote).toMatch(/whose report/);
    expect((await getQuestion(as(ina), questionId)).history[0]?.reviewNote).toBe("");
    const next = await proposeChange(as(ivo), {
      questionId,
      seenVersionId: versionId,
      words: { ...words, prompt: `The finance lead reads it. ${words.prompt}` },
      changeNote: "Names the reader.",
    });
    await approve(as(hana), { questionId, versionId: next.versionId });
    const states = (await getQuestion(as(ivo), questionId)).history.map((one) => one.state);
    expect(states).toEqual(["approved", "withdrawn"]);
  });

  it("lets one of two reviewers decide, and tells the other what became of it", async () => {
    const scene = await setUp();
    const { questionId, versionId } = await proposal(scene);
    await sayDifficulty(scene.as(scene.hana), { questionId, versionId, difficulty: 3 });
    const tries = await Promise.allSettled([
      reviewQuestion(scene.as(scene.hana), { questionId, versionId, review: APPROVE }),
      reviewQuestion(scene.as(scene.ada), {
        questionId,
        versionId,
        review: { verdict: "send_back", reason: "Too close to another question." },
      }),
    ]);
    expect(tries.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = tries.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/(approved|sent back) already/) as string,
    });
    expect(await scene.eventsOf(questionId)).toHaveLength(3);
  });

  it("leads on to the next proposal that this person may review", async () => {
    const scene = await setUp();
    const first = await proposal(scene);
    await proposeQuestion(scene.as(scene.hana), { competencyKey: "sql", words });
    const { nextQuestionId } = await approve(scene.as(scene.hana), first);
    const next = nextQuestionId
      ? await getQuestion(scene.as(scene.hana), nextQuestionId)
      : { waiting: { review: { allowed: true } } };
    expect(next.waiting?.review.allowed).toBe(true);
  });
});

describe("the difficulty of a proposal", () => {
  const saying = (ids: { questionId: string; versionId: string }, difficulty: number) => ({
    ...ids,
    difficulty,
  });

  it("is not told to whoever may review it before they have said theirs, on no page of the bank", async () => {
    const scene = await setUp();
    const { as, hana, ivo, ina } = scene;
    const ids = await proposal(scene);
    const seenBy = async (who: typeof hana) => {
      const page = await getQuestion(as(who), ids.questionId);
      const filter = readBankFilter([["state", "waiting"]]);
      const row = (await listQuestions(as(who), filter)).questions.find(({ id }) => id === ids.questionId);
      const byLevel = await listQuestions(as(who), { ...filter, level: words.difficulty });
      return [
        page.waiting?.words.difficulty,
        page.shown.words.difficulty,
        row?.difficulty,
        byLevel.questions.some(({ id }) => id === ids.questionId),
      ];
    };
    expect(await seenBy(ivo)).toEqual([3, 3, 3, true]);
    expect(await seenBy(ina)).toEqual([3, 3, 3, true]);
    expect(await seenBy(hana)).toEqual([null, null, null, false]);
    await sayDifficulty(as(hana), saying(ids, 4));
    expect(await seenBy(hana)).toEqual([3, 3, 3, true]);
    expect((await getQuestion(as(hana), ids.questionId)).waiting?.look).toEqual({ needed: true, own: 4 });
  });

  it("is hidden in what a change changes, too, and not asked for where words and label stay", async () => {
    const { as, ivo, hana, seeded } = await setUp();
    const [first, second] = [seeded[0]!.id, seeded[1]!.id];
    const change = async (questionId: string, changed: Partial<QuestionDraft>) => {
      const { newestId, shown } = await getQuestion(as(ivo), questionId);
      const { difficulty } = shown.words;
      const now = { ...shown.words, difficulty: difficulty ?? 3, ...changed };
      return proposeChange(as(ivo), { questionId, seenVersionId: newestId, words: now, changeNote: "" });
    };
    const { shown } = await getQuestion(as(ivo), first);
    await change(first, { difficulty: shown.words.difficulty === 5 ? 4 : 5 });
    expect((await getQuestion(as(ivo), first)).waiting?.changes?.map(({ field }) => field)).toEqual([
      "Difficulty",
    ]);
    expect((await getQuestion(as(hana), first)).waiting).toMatchObject({
      changes: [],
      look: { needed: true, own: null },
    });
    const inUse = async (who: typeof ivo) =>
      (await listQuestions(as(who), readBankFilter([["q", shown.words.title]]))).questions.find(
        ({ id }) => id === first,
      )?.difficulty;
    expect([await inUse(ivo), await inUse(hana)]).toEqual([shown.words.difficulty, null]);
    const level = readBankFilter([["level", String(shown.words.difficulty)]]);
    expect((await listQuestions(as(hana), level)).questions.map(({ id }) => id)).not.toContain(first);
    const shapeFor = async (who: typeof ivo) => {
      const { shape } = await listQuestions(as(who), readBankFilter([]));
      return shape.find(({ key }) => key === seeded[0]!.competencyKey);
    };
    const [told, untold] = [await shapeFor(ivo), await shapeFor(hana)];
    expect([told?.untold, untold?.untold]).toEqual([0, 1]);
    expect(untold?.count).toBe(told?.count);
    const place = (shown.words.difficulty ?? 0) - 1;
    expect(untold?.byLevel).toEqual(told?.byLevel.map((count, at) => (at === place ? count - 1 : count)));
    await change(second, { minutes: 11 });
    expect((await getQuestion(as(hana), second)).waiting?.look.needed).toBe(false);
  });

  it("is said once, by somebody who reviews it, while it waits", async () => {
    const scene = await setUp();
    const { as, ivo, ina, hana, ada } = scene;
    const ids = await proposal(scene);
    await expect(sayDifficulty(as(ivo), saying(ids, 3))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(sayDifficulty(as(ina), saying(ids, 3))).rejects.toMatchObject({ kind: "forbidden" });
    for (const level of [0, 6, 2.5, Number.NaN]) {
      const tried = sayDifficulty(as(hana), saying(ids, level));
      await expect(tried).rejects.toMatchObject({ kind: "invalid", fields: { difficulty: /1 to 5/ } });
    }
    await sayDifficulty(as(hana), saying(ids, 2));
    await expect(sayDifficulty(as(hana), saying(ids, 3))).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      scene.db.difficultyLook.updateMany({ where: { versionId: ids.versionId }, data: { difficulty: 3 } }),
    ).rejects.toThrow(/stays as it was said/);
    await reviewQuestion(as(hana), { ...ids, review: APPROVE });
    await expect(sayDifficulty(as(ada), saying(ids, 3))).rejects.toMatchObject({ kind: "conflict" });
  });

  it("keeps a question out of use until a second person has said theirs", async () => {
    const scene = await setUp();
    const ids = await proposal(scene);
    await sayDifficulty(scene.as(scene.ada), saying(ids, 3));
    const blind = reviewQuestion(scene.as(scene.hana), { ...ids, review: APPROVE });
    await expect(blind).rejects.toMatchObject({ kind: "invalid", fields: { difficulty: /first/ } });
    expect((await getQuestion(scene.as(scene.ivo), ids.questionId)).inUse).toBeNull();
  });

  it("two steps apart is settled with words before it is asked, as a version of its own", async () => {
    const scene = await setUp();
    const { as, hana, ivo, db } = scene;
    const ids = await proposal(scene);
    await sayDifficulty(as(hana), saying(ids, 5));
    const review = (settlement: { difficulty: number; how: string } | null) =>
      reviewQuestion(as(hana), { ...ids, review: { verdict: "approve", settlement } });
    await expect(review(null)).rejects.toMatchObject({
      kind: "invalid",
      fields: { settled: /5, its author 3/ },
    });
    const outside = review({ difficulty: 2, how: "We talked it over." });
    await expect(outside).rejects.toMatchObject({ kind: "invalid", fields: { settled: /3 to 5/ } });
    await expect(review({ difficulty: 4, how: "so" })).rejects.toMatchObject({ fields: { how: /sentence/ } });
    await review({ difficulty: 4, how: "We talked: the dates conflict, so it is a trap." });
    const page = await getQuestion(as(hana), ids.questionId);
    expect(page.shown).toMatchObject({ version: 2, words: { ...words, difficulty: 4 } });
    expect(page.history.map((one) => [one.version, one.state, one.author, one.saidOnTheirOwn])).toEqual([
      [2, "approved", ivo.name, 5],
      [1, "withdrawn", ivo.name, null],
    ]);
    expect(page.history[0]?.reviewNote).toMatch(/the dates conflict/);
    expect((await getQuestion(as(ivo), ids.questionId, 1)).shown.words).toEqual(words);
    const approved = await db.event.findFirst({
      where: { type: "question.approved", subjectId: ids.questionId },
    });
    expect(approved).toMatchObject({ before: { difficulty: 3 }, after: { version: 2, difficulty: 4 } });
  });
});

describe("changing a question", () => {
  it("keeps the words in use until somebody else approves, and every version readable", async () => {
    const { as, ivo, hana, seeded } = await setUp();
    const id = seeded[0]!.id;
    const before = await getQuestion(as(ivo), id);
    const shown = { ...before.shown.words, difficulty: before.shown.words.difficulty ?? 0 };
    const change = { ...shown, minutes: shown.minutes + 1 };
    const { versionId } = await proposeChange(as(ivo), {
      questionId: id,
      seenVersionId: before.newestId,
      words: change,
      changeNote: "It takes longer.",
    });
    const waiting = await getQuestion(as(ivo), id);
    expect(waiting.shown).toEqual(before.shown);
    expect(waiting.waiting?.changes?.map((one) => one.field)).toEqual(["Minutes"]);
    await reviewQuestion(as(hana), { questionId: id, versionId, review: APPROVE });
    expect((await getQuestion(as(ivo), id)).shown).toMatchObject({ version: 2, words: change });
    expect((await getQuestion(as(ivo), id, 1)).shown.words).toEqual(before.shown.words);
  });

  it("refuses a second tab's change, a colleague's while one waits, and one that changes nothing", async () => {
    const { as, ivo, ina, seeded, db } = await setUp();
    const id = seeded[1]!.id;
    const { newestId, shown } = await getQuestion(as(ivo), id);
    const change = (who: typeof ivo, seenVersionId: string, prompt: string) =>
      proposeChange(as(who), {
        questionId: id,
        seenVersionId,
        words: { ...shown.words, difficulty: shown.words.difficulty ?? 0, prompt },
        changeNote: "",
      });
    await expect(change(ivo, newestId, shown.words.prompt)).rejects.toMatchObject({ kind: "invalid" });
    const first = await change(ivo, newestId, `${shown.words.prompt} From the first tab.`);
    const second = change(ivo, newestId, `${shown.words.prompt} From the second tab.`);
    await expect(second).rejects.toMatchObject({ kind: "conflict", message: /reload/ });
    const colleague = change(ina, first.versionId, `${shown.words.prompt} From Ina.`);
    await expect(colleague).rejects.toMatchObject({ kind: "conflict", message: /waits for review/ });
    const again = await change(ivo, first.versionId, `${shown.words.prompt} Better said.`);
    const states = await db.questionVersion.findMany({
      where: { id: { in: [first.versionId, again.versionId] } },
      orderBy: { version: "asc" },
      select: { state: true },
    });
    expect(states.map((one) => one.state)).toEqual(["withdrawn", "proposed"]);
  });

  it("is taken back by its author only, and only before it is approved", async () => {
    const scene = await setUp();
    const { as, ivo, hana } = scene;
    const { questionId, versionId } = await proposal(scene);
    const withdraw = (who: typeof ivo) => withdrawProposal(as(who), { questionId, versionId });
    await expect(withdraw(hana)).rejects.toMatchObject({ kind: "forbidden" });
    await withdraw(ivo);
    await expect(withdraw(ivo)).rejects.toMatchObject({ kind: "conflict" });
    const late = reviewQuestion(as(hana), { questionId, versionId, review: APPROVE });
    await expect(late).rejects.toMatchObject({ kind: "conflict", message: /taken back/ });
    expect((await scene.eventsOf(questionId)).map((one) => one.type)).toEqual([
      "question.proposed",
      "question.withdrawn",
    ]);
  });
});

describe("retiring a question", () => {
  it("needs a reason and somebody who keeps the bank, and can be undone", async () => {
    const { as, ivo, hana, seeded, eventsOf } = await setUp();
    const id = seeded[2]!.id;
    const retire = (who: typeof ivo, reason: string) => retireQuestion(as(who), { questionId: id, reason });
    await expect(retire(ivo, "It stands on a forum.")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(retire(hana, " ")).rejects.toMatchObject({ kind: "invalid" });
    await retire(hana, "It stands on a forum.");
    // Whatever stands in the field by then: it is retired, and no reason is missing.
    for (const reason of ["It stands on a forum.", " "])
      await expect(retire(hana, reason)).rejects.toMatchObject({ kind: "conflict" });
    const retired = await getQuestion(as(ivo), id);
    expect(retired.question.retired).toMatchObject({ reason: "It stands on a forum.", by: "Hana Sato" });
    expect(retired.shown.words.prompt).not.toBe("");
    await expect(restoreQuestion(as(ivo), id)).rejects.toMatchObject({ kind: "forbidden" });
    await restoreQuestion(as(hana), id);
    await expect(restoreQuestion(as(hana), id)).rejects.toMatchObject({ kind: "conflict" });
    expect((await getQuestion(as(ivo), id)).question.retired).toBeNull();
    expect((await eventsOf(id)).map((one) => one.type)).toEqual(["question.retired", "question.restored"]);
  });
});
