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
import { roleProfiles } from "./role-profiles.ts";

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

  it("climb: one or more at level 1, two at 2, four at 3, three at 4, two at 5, with the core first at 3", () => {
    const levels = questions.map((question) => question.difficulty);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    const atLeast = [1, 2, 4, 3, 2];
    for (const [index, wanted] of atLeast.entries()) {
      const found = levels.filter((level) => level === index + 1).length;
      expect(found, `level ${index + 1}`).toBeGreaterThanOrEqual(wanted);
    }
    const cores = questions.filter((question) => question.core);
    expect(cores).toHaveLength(1);
    expect(cores[0]).toBe(questions.find((question) => question.difficulty === 3));
  });

  it("come in at least three styles, and in at least two on the levels where most people are asked", () => {
    expect(new Set(questions.map((question) => question.style)).size).toBeGreaterThanOrEqual(3);
    const inTheMiddle = questions.filter(({ difficulty }) => difficulty === 3 || difficulty === 4);
    for (const level of [3, 4]) {
      const styles = inTheMiddle.filter(({ difficulty }) => difficulty === level).map(({ style }) => style);
      expect(new Set(styles).size, `level ${level}`).toBeGreaterThanOrEqual(2);
    }
  });

  it("suit every role whose rubric asks for it, at every level", () => {
    const wanted = roleProfiles
      .filter((profile) => profile.competencies.some(({ key }) => key === competency))
      .map((profile) => profile.key);
    for (const { key, roles } of questions) expect(new Set(roles), key).toEqual(new Set(wanted));
  });
});

describe("the analysts’ bank", () => {
  it("names every question once", () => {
    expect(new Set(all.map((question) => question.key)).size).toBe(all.length);
    expect(new Set(all.map((question) => question.title)).size).toBe(all.length);
  });

  it("can be read aloud in one go: no prompt is longer than seventy-five words", () => {
    for (const { key, prompt } of all) expect(prompt.split(/\s+/u).length, key).toBeLessThanOrEqual(75);
  });

  it("says what to do next in one sentence for each reaction, and never twice in the same words", () => {
    const said = new Set<string>();
    for (const { key, reactions } of all) {
      for (const reaction of Object.values(reactions)) {
        expect(reaction.replaceAll(/“[^”]*”/gu, ""), key).not.toMatch(/[.?!]\s+\S/u);
        expect(said, `${key}: ${reaction}`).not.toContain(reaction);
        said.add(reaction);
      }
    }
  });
});
