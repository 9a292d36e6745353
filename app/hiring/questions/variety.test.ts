import { describe, expect, it } from "vitest";
import type { AskedFact, BankQuestion } from "./suggest-input.ts";
import { varietyHere } from "./variety.ts";

const role = {
  competencies: [
    { key: "goal", name: "Goal", weight: 0.5, mustHave: false },
    { key: "sql", name: "SQL", weight: 0.5, mustHave: true },
  ],
  bar: 0,
};
const kit = { interviewId: "onsite 1", interviewerId: "ivo", focus: ["goal", "sql"], planned: [] };

function question(id: string, competencyKey: string, style: BankQuestion["style"]): BankQuestion {
  const words = { title: id, difficulty: 3, minutes: 6, core: false, easier: "", harder: "" };
  return { id, competencyKey, style, ...words };
}

const bank = ["goal", "sql"].flatMap((key) => [
  question(`${key} case`, key, "case"),
  question(`${key} story`, key, "story"),
]);

function asked(questionId: string | null, competencyKey: string, more: Partial<AskedFact> = {}): AskedFact {
  const fact = { interviewId: "onsite 1", askedById: "ivo", difficulty: 3, rung: "as_written" } as const;
  return { questionId, competencyKey, ...fact, ...more };
}

const worth = (facts: readonly AskedFact[], competencyKey: string, style: BankQuestion["style"]) =>
  varietyHere({ kit, asked: facts, bank, role })({ competencyKey, style });

describe("variety within an interview", () => {
  it("makes a second question of the same form on one competency worth less, and a third less again", () => {
    const once = [asked("goal case", "goal")];
    expect(worth(once, "goal", "case")).toBe(0.75);
    expect(worth(once, "goal", "story")).toBe(1);
    expect(worth(once, "sql", "case")).toBe(1);
    expect(worth([asked("sql case", "sql"), asked("sql case", "sql")], "sql", "case")).toBe(0.75 ** 2);
  });

  it("makes what follows two questions on a competency worth far less, unless it is a must-have", () => {
    const two = ["goal", "sql"].flatMap((key) => [asked(null, key), asked(`${key} story`, key)]);
    expect(worth(two, "goal", "case")).toBe(0.4);
    expect(worth(two, "sql", "case")).toBe(1);
  });

  it("looks at this interviewer in this interview alone", () => {
    const elsewhere = [
      asked("goal case", "goal", { interviewId: "phone 1" }),
      asked("goal case", "goal", { askedById: "ana" }),
    ];
    expect(worth(elsewhere, "goal", "case")).toBe(1);
  });
});
