import { describe, expect, it } from "vitest";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import type { BankFile } from "#app/hiring/questions/bank-file.ts";
import { checkQuestionFile } from "#app/use-cases/questions/check-question-file.server.ts";
import { exportQuestions } from "#app/use-cases/questions/export-questions.server.ts";
import { importQuestions } from "#app/use-cases/questions/import-questions.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { withOwnDatabase } from "../template.ts";

async function setUp(work: (scene: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  await withOwnDatabase(async (database) => work(await open(database)));
}

async function open(database: Parameters<typeof buildWorld>[0]) {
  const world = await buildWorld(database);
  const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
  const ivo = world.ctxFor(await world.buildPerson("interviewer"));
  const exported = async () =>
    JSON.parse((await exportQuestions(hana, readBankFilter([]))).content) as BankFile;
  return { world, db: world.db, hana, ivo, exported };
}

describe("the bank's file", () => {
  it("holds the whole bank: read back, every question is unchanged and nothing is proposed", () =>
    setUp(async ({ db, hana, exported }) => {
      const file = await exported();
      expect(file.questions).toHaveLength(await db.question.count());
      const text = JSON.stringify(file);
      const check = await checkQuestionFile(hana, text);
      expect(check.ok ? [...new Set(check.lines.map((one) => one.kind))] : check.faults).toEqual([
        "unchanged",
      ]);
      expect(await importQuestions(hana, text)).toEqual({ proposed: 0 });
    }));

  it("proposes what is new and what is changed, for somebody else to review", () =>
    setUp(async ({ db, hana, exported }) => {
      const { questions, ...file } = await exported();
      const [first, second] = [questions[0]!, questions[1]!];
      const changed = { ...first, prompt: `${first.prompt} And then?` };
      const text = JSON.stringify({ ...file, questions: [changed, second, { ...second, key: "one-more" }] });
      expect(await checkQuestionFile(hana, text)).toMatchObject({
        lines: [{ kind: "changed" }, { kind: "unchanged" }, { kind: "new" }],
      });
      expect(await importQuestions(hana, text)).toEqual({ proposed: 2 });
      const waiting = await db.questionVersion.findMany({
        where: { state: "proposed" },
        orderBy: { version: "asc" },
        include: { question: true },
      });
      expect(waiting.map((one) => [one.question.key, one.version, one.createdById])).toEqual([
        ["one-more", 1, hana.actor.id],
        [first.key, 2, hana.actor.id],
      ]);
      expect(await db.event.count({ where: { type: "question.proposed" } })).toBe(2);
      // The same file again finds its own proposals waiting, and doubles nothing.
      await expect(importQuestions(hana, text)).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringContaining("already waits for review") as string,
      });
    }));

  it("changes nothing when one of its questions is at fault, and names the question and the field", () =>
    setUp(async ({ db, hana, exported }) => {
      const { questions, ...file } = await exported();
      const [good, bad] = [
        { ...questions[0]!, key: "fine" },
        { ...questions[1]!, difficulty: 9 },
      ];
      const text = JSON.stringify({ ...file, questions: [good, bad] });
      await expect(importQuestions(hana, text)).rejects.toMatchObject({
        kind: "invalid",
        message: `${bad.title}, Difficulty: Difficulty goes from 1 to 5.`,
      });
      expect(await db.question.count({ where: { key: "fine" } })).toBe(0);
      expect(await db.questionVersion.count({ where: { state: "proposed" } })).toBe(0);
    }));

  it("is for those who keep the bank", () =>
    setUp(async ({ ivo }) => {
      const forbidden = { kind: "forbidden" };
      await expect(exportQuestions(ivo, readBankFilter([]))).rejects.toMatchObject(forbidden);
      await expect(checkQuestionFile(ivo, "{}")).rejects.toMatchObject(forbidden);
      await expect(importQuestions(ivo, "{}")).rejects.toMatchObject(forbidden);
    }));
});
