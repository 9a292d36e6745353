import { describe, expect, it } from "vitest";
import { planFaults, planGaps } from "#app/hiring/openings/interview-plan.ts";
import { questions } from "./all-questions.ts";
import { competencies } from "./competencies.ts";
import { roleProfiles } from "./role-profiles.ts";

describe("the rubrics", () => {
  it.each(roleProfiles.map((profile) => [profile.name, profile] as const))(
    "%s: weights sum to one, and the plan covers it",
    (_name, profile) => {
      expect(profile.competencies.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(1, 10);
      const keys = profile.competencies.map((one) => one.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(planFaults(profile.sessions, keys)).toEqual([]);
      expect(
        planGaps(
          profile.sessions,
          profile.competencies.map((one) => ({ ...one, name: one.key })),
        ),
      ).toEqual([]);
    },
  );

  it("draw on one library of eighteen competencies with four anchors each", () => {
    const known = new Set(competencies.map((competency) => competency.key));
    expect(known.size).toBe(18);
    for (const profile of roleProfiles)
      for (const { key } of profile.competencies) expect(known).toContain(key);
    for (const { anchors } of competencies) expect(anchors.every((anchor) => anchor.length > 15)).toBe(true);
  });

  it("give every analyst the three analyst skills", () => {
    for (const profile of roleProfiles.filter((one) => one.family === "analyst")) {
      const weighted = profile.competencies.filter((one) => one.weight > 0).map((one) => one.key);
      expect(weighted).toEqual(expect.arrayContaining(["goal", "datasense", "finish"]));
    }
  });
});

describe("the question bank", () => {
  it.each(competencies.map(({ key, name }) => [name, key] as const))(
    "%s: four questions or more, one of them core, in two formats",
    (_name, key) => {
      const own = questions.filter((question) => question.competency === key);
      expect(own.length).toBeGreaterThanOrEqual(4);
      expect(own.filter((question) => question.core && question.difficulty === 3)).toHaveLength(1);
      expect(new Set(own.map((question) => question.style)).size).toBeGreaterThanOrEqual(2);
      expect(new Set(own.map((question) => question.difficulty)).size).toBeGreaterThanOrEqual(4);
    },
  );

  it("can be asked: unique, four to eight minutes, with rungs, answers and reactions", () => {
    expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length);
    const profiles = new Set(roleProfiles.map((profile) => profile.key));
    for (const question of questions) {
      expect(question.minutes, question.key).toBeGreaterThanOrEqual(4);
      expect(question.minutes, question.key).toBeLessThanOrEqual(8);
      expect(question.good.length, question.key).toBeGreaterThanOrEqual(2);
      expect(question.poor.length, question.key).toBeGreaterThanOrEqual(2);
      for (const text of [
        question.prompt,
        question.easier,
        question.harder,
        ...Object.values(question.reactions),
      ]) {
        expect(text.length, question.key).toBeGreaterThan(12);
      }
      for (const role of question.roles) expect(profiles, question.key).toContain(role);
    }
  });
});
