import { describe, expect, it } from "vitest";
import { bankChoices, bankSearch, nothingFound } from "./bank-choices.ts";

const question = (id: string, title: string, competencyKey: string, prompt: string) => {
  return { id, title, competencyKey, prompt, minutes: 6, difficulty: 3, core: false };
};
const plan = {
  competencies: [
    { key: "python", name: "Python", mustHave: false },
    { key: "sql", name: "SQL fluency", mustHave: true },
    { key: "comm", name: "Communication", mustHave: false },
  ],
  bank: [
    question("q1", "Doubled revenue", "sql", "Orders joined to payments double. Find why."),
    question("q2", "Like for like", "sql", "Compare each week with the same one by a window function."),
    question("q3", "Tidy the script", "python", "Make this script safe to run every day."),
  ],
};

function found(search: string): string[] {
  return bankSearch(plan)({ options: bankChoices(plan), search, limit: 100 }).flatMap((one) =>
    "items" in one ? one.items.map(({ value }) => value) : [one.value],
  );
}

describe("the choice of a question from the bank", () => {
  it("finds a question by its title, its competency and what it asks", () => {
    expect(found("revenue")).toEqual(["q1"]);
    expect(found("Window")).toEqual(["q2"]);
    expect(found("python")).toEqual(["q3"]);
    expect(found("sql orders")).toEqual(["q1"]);
    expect(found("")).toEqual(["q3", "q1", "q2"]);
    expect(found("kubernetes")).toEqual([]);
  });

  it("lists what is swapped for its like first", () => {
    expect(bankChoices(plan, "sql").map(({ group }) => group)).toEqual(["SQL fluency", "Python"]);
  });

  it("calls the bank empty only where it is", () => {
    expect(nothingFound(bankChoices(plan))).toBe("No question like this.");
    expect(nothingFound(bankChoices({ ...plan, bank: [] }))).toMatch(/^Every question of the bank/);
  });
});
