import { describe, expect, it } from "vitest";
import type { SeedQuestion } from "./question-type.ts";
import { questions as analytics } from "./questions/analytics.ts";
import { questions as business } from "./questions/business.ts";
import { questions as comm } from "./questions/comm.ts";
import { questions as datasense } from "./questions/datasense.ts";
import { questions as experiments } from "./questions/experiments.ts";
import { questions as finish } from "./questions/finish.ts";
import { questions as goal } from "./questions/goal.ts";
import { questions as predict } from "./questions/predict.ts";
import { questions as report } from "./questions/report.ts";

const bank: Readonly<Record<string, readonly SeedQuestion[]>> = {
  analytics,
  business,
  comm,
  datasense,
  experiments,
  finish,
  goal,
  predict,
  report,
};
const all = Object.values(bank).flat();

describe.each(Object.entries(bank))("the questions on %s", (competency, questions) => {
  it("ask about that competency and no other", () => {
    expect(new Set(questions.map((question) => question.competency))).toEqual(new Set([competency]));
  });

  it("climb from 1 to 5, with one core question at level 3", () => {
    expect(questions.map((question) => question.difficulty)).toEqual([1, 2, 3, 4, 5]);
    expect(questions.filter((question) => question.core).map((question) => question.difficulty)).toEqual([3]);
  });

  it("come in at least two styles and fit into four to eight minutes", () => {
    expect(new Set(questions.map((question) => question.style)).size).toBeGreaterThanOrEqual(2);
    for (const { minutes } of questions) expect(minutes >= 4 && minutes <= 8).toBe(true);
  });
});

describe("the analysts’ bank", () => {
  it("names every question once", () => {
    expect(new Set(all.map((question) => question.key)).size).toBe(all.length);
    expect(new Set(all.map((question) => question.title)).size).toBe(all.length);
  });

  it("can be read aloud in one go: no prompt is longer than eighty words", () => {
    for (const { key, prompt } of all) expect(prompt.split(/\s+/u).length, key).toBeLessThanOrEqual(80);
  });

  it("says what to do next in one sentence for each reaction", () => {
    for (const { key, reactions } of all) {
      for (const reaction of Object.values(reactions)) {
        expect(reaction.replaceAll(/“[^”]*”/gu, ""), key).not.toMatch(/[.?!]\s+\S/u);
      }
    }
  });
});
