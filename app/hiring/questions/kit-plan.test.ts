import { describe, expect, it } from "vitest";
import { planQuestions } from "./kit-plan.ts";
import type { BankQuestion } from "./suggest-input.ts";

const focus = [
  { key: "comm", name: "Communication", weight: 0.1, mustHave: false },
  { key: "sql", name: "SQL", weight: 0.24, mustHave: true },
];

function question(id: string, competencyKey: string, rest: Partial<BankQuestion> = {}): BankQuestion {
  return {
    id,
    title: id,
    competencyKey,
    difficulty: 3,
    style: "open",
    minutes: 7,
    core: false,
    easier: "",
    harder: "",
    ...rest,
  };
}

const bank = [
  question("sql-core", "sql", { core: true }),
  question("sql-2", "sql"),
  question("sql-3", "sql", { difficulty: 4 }),
  question("comm-core", "comm", { core: true, minutes: 5 }),
  question("comm-2", "comm"),
  question("python-core", "python", { core: true }),
];
const input = { minutes: 45, focus, bank, taken: [], openingKey: "opening" };
const ids = (plan: readonly { question: BankQuestion }[]) => plan.map(({ question }) => question.id);

describe("the plan of an interview", () => {
  it("begins with the core question of each focus competency, must-haves first", () => {
    const plan = planQuestions(input);
    expect(ids(plan).slice(0, 2)).toEqual(["sql-core", "comm-core"]);
    expect(plan[0]?.reason).toBe("The core question on SQL: everybody at this opening is asked it.");
  });

  it("stays inside the focus and keeps five minutes for the close", () => {
    for (const minutes of [10, 17, 25, 30, 45, 90]) {
      const plan = planQuestions({ ...input, minutes });
      expect(plan.reduce((sum, { question }) => sum + question.minutes, 0)).toBeLessThanOrEqual(minutes - 5);
      expect(ids(plan)).not.toContain("python-core");
      expect(new Set(ids(plan)).size).toBe(plan.length);
    }
  });

  it("gives a must-have of more weight the next minutes", () => {
    const plan = planQuestions({ ...input, minutes: 26 });
    expect(ids(plan)).toEqual(["sql-core", "comm-core", expect.stringMatching(/^sql-/)]);
    expect(plan[2]?.reason).toMatch(/^A second look at SQL \(a must-have, 24 % of the rubric\)/);
  });

  it("leaves out what another interview of the loop asks", () => {
    const plan = planQuestions({ ...input, taken: [{ questionId: "sql-core", competencyKey: "sql" }] });
    expect(ids(plan)).not.toContain("sql-core");
    expect(ids(plan)).toContain("sql-2");
  });

  it("is the same for every candidate, and in whatever order the bank is read", () => {
    expect(ids(planQuestions({ ...input, bank: bank.toReversed() }))).toEqual(ids(planQuestions(input)));
  });

  it("is empty when the bank has nothing for the focus", () => {
    expect(planQuestions({ ...input, bank: [] })).toEqual([]);
  });
});
