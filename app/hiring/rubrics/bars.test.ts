import { describe, expect, it } from "vitest";
import {
  BarsSchema,
  DEFAULT_BARS,
  barInWords,
  barsFor,
  inTen,
  shareAboveTotal,
  shareAtOrAbove,
} from "./bars.ts";

describe("a bar", () => {
  it("is told in candidates, as the normal distribution has it", () => {
    expect(shareAtOrAbove(0)).toBeCloseTo(0.5, 6);
    expect(shareAtOrAbove(1)).toBeCloseTo(0.158655, 6);
    expect(shareAtOrAbove(-0.5)).toBeCloseTo(0.691462, 6);
    expect(barInWords(-0.5)).toBe("level 2.2, which about 7 in 10 who reach onsite have");
    expect([inTen(0.01), inTen(0.31), inTen(0.99)]).toEqual([
      "fewer than 1 in 10",
      "about 3 in 10",
      "nearly all",
    ]);
  });

  it("of the total lets through fewer the more competencies share it", () => {
    expect(shareAboveTotal([1], 0.3)).toBeCloseTo(shareAtOrAbove(0.3), 6);
    // The reference simulation's weights: 31 % of its candidates pass, must-haves included.
    expect(shareAboveTotal([0.25, 0.2, 0.15, 0.15, 0.15, 0.1], 0.3)).toBeCloseTo(0.318, 2);
    expect(shareAboveTotal([2, 2], 0.3)).toBeCloseTo(shareAboveTotal([0.5, 0.5], 0.3), 9);
    expect(shareAboveTotal([0, 0], 0.3)).toBeCloseTo(shareAtOrAbove(0.3), 9);
  });

  it("follows seniority, the competency's own shift, and gives must-haves a floor below it", () => {
    const rubric = {
      bars: DEFAULT_BARS,
      competencies: [
        { competencyKey: "sql", mustHave: true, barShift: 0.25 },
        { competencyKey: "comm", mustHave: false, barShift: 0 },
      ],
    };
    expect(barsFor(rubric, "senior")).toEqual([
      { competencyKey: "sql", bar: 0.75, floor: 0.25 },
      { competencyKey: "comm", bar: 0.5, floor: null },
    ]);
    expect(barsFor(rubric, "graduate")[1]?.bar).toBe(-0.5);
  });

  it("is refused where nobody could tell candidates apart, and a floor above its bar", () => {
    expect(BarsSchema.safeParse({ ...DEFAULT_BARS, total: 2.1 }).success).toBe(false);
    expect(BarsSchema.safeParse({ ...DEFAULT_BARS, mustHaveFloor: -0.1 }).success).toBe(false);
    expect(BarsSchema.safeParse(DEFAULT_BARS).success).toBe(true);
  });
});
