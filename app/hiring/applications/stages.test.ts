import { describe, expect, it } from "vitest";
import {
  nextStage,
  previousStage,
  SOURCE_NAMES,
  SOURCES,
  STAGE_NAMES,
  stageIndex,
  STAGES,
} from "./stages.ts";

describe("stages", () => {
  it("follow each other from the resume screen to hired", () => {
    expect(STAGES.map(nextStage)).toEqual([...STAGES.slice(1), null]);
    expect(STAGES.map(previousStage)).toEqual([null, ...STAGES.slice(0, -1)]);
    expect(STAGES.map(stageIndex)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("and sources each have a name of their own on screen", () => {
    expect(new Set(STAGES.map((stage) => STAGE_NAMES[stage])).size).toBe(STAGES.length);
    expect(new Set(SOURCES.map((source) => SOURCE_NAMES[source])).size).toBe(SOURCES.length);
  });
});
