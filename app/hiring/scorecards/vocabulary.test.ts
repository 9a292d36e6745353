import { describe, expect, it } from "vitest";
import {
  isForHiring,
  isLevel,
  LEVEL_NAMES,
  LEVELS,
  RECOMMENDATION_NAMES,
  RECOMMENDATIONS,
} from "./vocabulary.ts";

describe("words of a scorecard", () => {
  it("recommend on four points, two on either side", () => {
    expect(RECOMMENDATIONS.map(isForHiring)).toEqual([false, false, true, true]);
    expect(new Set(Object.values(RECOMMENDATION_NAMES)).size).toBe(4);
  });

  it("know four levels and nothing between or beside them", () => {
    expect(LEVELS.map((level) => LEVEL_NAMES[level])).toContain("Meets the bar");
    for (const bad of [0, 5, 2.5, "3", null, Number.NaN]) expect(isLevel(bad)).toBe(false);
    expect(LEVELS.every(isLevel)).toBe(true);
  });
});
