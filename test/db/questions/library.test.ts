import { describe, expect, it } from "vitest";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { listQuestions } from "#app/use-cases/questions/list-questions.server.ts";
import { questions } from "#prisma/seed/content/all-questions.ts";
import { buildWorld } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function reader() {
  const world = await buildWorld(database());
  return { world, ctx: world.ctxFor(await world.buildPerson("interviewer")) };
}

describe("the question bank Baton comes with", () => {
  it("is there in full, each question in its first version", async () => {
    const { ctx } = await reader();
    const pageOf = (page: number) => listQuestions(ctx, readBankFilter([]), page);
    const { pages } = await pageOf(1);
    const all = await Promise.all(Array.from({ length: pages }, (_, index) => pageOf(index + 1)));
    const listed = all.flatMap(({ questions: onPage }) => onPage);
    expect(listed.map(({ title }) => title).sort()).toEqual(questions.map(({ title }) => title).sort());
  });

  it("keeps every word of a question, and the pages on which its facts stand", async () => {
    const { world, ctx } = await reader();
    const { key, competency, ...written } = questions.find(({ sources = [] }) => sources.length > 1)!;
    const { id } = await world.db.question.findFirstOrThrow({ where: { key } });
    const { question, shown } = await getQuestion(ctx, id);
    expect(question.competency.key).toBe(competency);
    expect(shown).toEqual(expect.objectContaining({ version: 1, words: written }));
  });

  it("has no pages for a question that rests on no fact", async () => {
    const { world, ctx } = await reader();
    const { key } = questions.find(({ sources }) => sources === undefined)!;
    const { id } = await world.db.question.findFirstOrThrow({ where: { key } });
    expect((await getQuestion(ctx, id)).shown.words.sources).toEqual([]);
  });
});
