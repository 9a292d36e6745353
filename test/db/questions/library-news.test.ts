import { describe, expect, it } from "vitest";
import type { FiledQuestion } from "#app/hiring/questions/bank-file.ts";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import { wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import { shippedQuestions } from "#app/platform/library/shipped-questions.server.ts";
import { loadBank } from "#app/use-cases/interviews/internal/question-bank.server.ts";
import { getLibraryNews } from "#app/use-cases/questions/get-library-news.server.ts";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { listQuestions } from "#app/use-cases/questions/list-questions.server.ts";
import { proposeChange } from "#app/use-cases/questions/propose-change.server.ts";
import { reviewQuestion } from "#app/use-cases/questions/review-question.server.ts";
import { takeInNews } from "#app/use-cases/questions/take-in-news.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { withOwnDatabase } from "../template.ts";

/** An installation that was set up with this library, and a later version of Baton with other questions. */
async function later(work: (scene: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  await withOwnDatabase(async (database) => work(await open(database)));
}

const plain = shippedQuestions().filter(({ competency, core }) => competency === "report" && !core);
const [changed, ownWords, third] = plain as [FiledQuestion, FiledQuestion, FiledQuestion];
const fresh = { ...third, key: "report-brand-new", title: "Brand new" };
const shipped = [
  ...shippedQuestions().map((one) =>
    [changed.key, ownWords.key].includes(one.key) ? { ...one, prompt: `${one.prompt} And why?` } : one,
  ),
  fresh,
];

async function open(database: Parameters<typeof buildWorld>[0]) {
  const world = await buildWorld(database);
  const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
  const otto = world.ctxFor(await world.buildPerson("hiring_manager"));
  const ivo = world.ctxFor(await world.buildPerson("interviewer"));
  const idOf = async (key: string) => (await world.db.question.findUniqueOrThrow({ where: { key } })).id;
  /** The company's own words for a question, approved by somebody else. */
  const rewrite = async (key: string) => {
    const questionId = await idOf(key);
    const version = await world.db.questionVersion.findFirstOrThrow({ where: { questionId } });
    const words = { ...wordsOfQuestion(version), title: "As we ask it" };
    const { versionId } = await proposeChange(hana, {
      questionId,
      seenVersionId: version.id,
      words,
      changeNote: "",
    });
    await reviewQuestion(otto, { questionId, versionId, review: { verdict: "approve" } });
  };
  const kinds = async () =>
    Object.fromEntries((await getLibraryNews(hana, shipped)).lines.map(({ key, kind }) => [key, kind]));
  const asked = async (key: string) => {
    const opening = await world.buildOpening({ profile: "report-designer" });
    const bank = await loadBank(world.db, {
      openingId: opening.id,
      profileKey: "report-designer",
      competencies: ["report"],
    });
    const id = await idOf(key);
    return bank.find((one) => one.id === id);
  };
  return { world, hana, otto, ivo, idOf, rewrite, kinds, asked };
}

describe("new questions in a version of Baton", () => {
  it("are none in the version an installation was set up with", () =>
    later(async ({ hana }) => {
      expect((await getLibraryNews(hana)).lines).toEqual([]);
      expect((await listQuestions(hana, readBankFilter([]))).news).toBe(0);
    }));

  it("are taken in by a click: reviewed by who clicks, asked from now on, and never over own words", () =>
    later(async ({ world, hana, otto, idOf, rewrite, kinds, asked }) => {
      await rewrite(ownWords.key);
      expect(await kinds()).toEqual({
        [changed.key]: "changed",
        [ownWords.key]: "own_words",
        [fresh.key]: "new",
      });
      const keys = [changed.key, ownWords.key, fresh.key];
      expect(await takeInNews(hana, { keys, verdict: "take_in" }, shipped)).toEqual({
        decided: 2,
        proposed: 1,
      });
      expect(await kinds()).toEqual({});
      expect((await asked(changed.key))?.prompt).toMatch(/ And why\?$/u);
      expect((await asked(fresh.key))?.title).toBe("Brand new");
      expect(await asked(ownWords.key)).toMatchObject({ title: "As we ask it", prompt: ownWords.prompt });
      const versions = await world.db.questionVersion.findMany({
        where: { questionId: await idOf(changed.key) },
        orderBy: { version: "asc" },
      });
      expect(
        versions.map(({ state, createdById, reviewedById }) => [state, createdById, reviewedById]),
      ).toEqual([
        ["approved", null, null],
        ["approved", null, hana.actor.id],
      ]);
      const event = await world.db.event.findFirstOrThrow({
        where: { type: "question.approved", subjectId: await idOf(changed.key) },
      });
      expect([event.before, event.after]).toMatchObject([
        { prompt: changed.prompt },
        { prompt: `${changed.prompt} And why?`, version: 2 },
      ]);
      const waiting = await world.db.questionVersion.findFirstOrThrow({ where: { state: "proposed" } });
      const review = { questionId: waiting.questionId, versionId: waiting.id } as const;
      expect((await getQuestion(otto, waiting.questionId)).waiting).toMatchObject({
        words: { difficulty: waiting.difficulty },
        look: { needed: false, own: null },
      });
      await reviewQuestion(otto, { ...review, review: { verdict: "approve" } });
      expect((await asked(ownWords.key))?.prompt).toMatch(/ And why\?$/u);
    }));

  it("are left by a click, and offered again only when Baton changes them once more", () =>
    later(async ({ hana, kinds, asked }) => {
      await takeInNews(hana, { keys: [changed.key, fresh.key], verdict: "leave" }, shipped);
      expect(Object.keys(await kinds())).toEqual([ownWords.key]);
      expect((await asked(changed.key))?.prompt).toBe(changed.prompt);
      expect(await asked(fresh.key)).toBeUndefined();
      const again = shipped.map((one) => (one.key === fresh.key ? { ...one, title: "Newer still" } : one));
      const { lines } = await getLibraryNews(hana, again);
      expect(lines.map(({ key, kind }) => [key, kind])).toContainEqual([fresh.key, "new"]);
    }));

  it("are refused to whoever does not review, twice, not there, and where half a choice loses a core question", () =>
    later(async ({ world, hana, ivo }) => {
      const take = { keys: [changed.key], verdict: "take_in" } as const;
      await expect(takeInNews(ivo, take, shipped)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(getLibraryNews(ivo, shipped)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(takeInNews(hana, { ...take, keys: [] }, shipped)).rejects.toMatchObject({
        kind: "invalid",
      });
      const before = await world.db.questionVersion.count();
      await expect(
        takeInNews(hana, { ...take, keys: [changed.key, "no-such"] }, shipped),
      ).rejects.toMatchObject({
        kind: "conflict",
      });
      const core = shippedQuestions().find(({ competency, core: is }) => competency === "report" && is)!;
      const without = shipped.map((one) => (one.key === core.key ? { ...one, core: false } : one));
      await expect(takeInNews(hana, { ...take, keys: [core.key] }, without)).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringMatching(/^Then Report design would have no core question/u) as string,
      });
      expect(await world.db.questionVersion.count()).toBe(before);
      await takeInNews(hana, take, shipped);
      await expect(takeInNews(hana, take, shipped)).rejects.toMatchObject({ kind: "conflict" });
    }));
});
