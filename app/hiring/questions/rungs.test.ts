import { describe, expect, it } from "vitest";
import { RUNG_NAMES, STYLE_NAMES, difficultyAsked } from "./rungs.ts";
import { QUESTION_STYLES, RUNGS } from "./vocabulary.ts";

describe("a question's difficulty as it was put", () => {
  it("moves one step with the rung and stays between 1 and 5", () => {
    expect(difficultyAsked(3, "as_written")).toBe(3);
    expect(difficultyAsked(3, "easier")).toBe(2);
    expect(difficultyAsked(3, "harder")).toBe(4);
    expect(difficultyAsked(1, "easier")).toBe(1);
    expect(difficultyAsked(5, "harder")).toBe(5);
  });

  it("is at the bar for an own question", () => {
    expect(difficultyAsked(null, "own")).toBe(3);
    expect(difficultyAsked(null, "as_written")).toBe(3);
  });

  it("has a name for every rung and style", () => {
    for (const rung of RUNGS) expect(RUNG_NAMES[rung]).not.toBe("");
    for (const style of QUESTION_STYLES) expect(STYLE_NAMES[style]).not.toBe("");
  });
});
