import { describe, expect, it } from "vitest";
import { planFaults, planGaps } from "#app/hiring/openings/interview-plan.ts";
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
