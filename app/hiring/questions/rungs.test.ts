import { describe, expect, it } from "vitest";
import { RUNG_NAMES, STYLE_NAMES, difficultyAsked, nextRung } from "./rungs.ts";
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

describe("the ladder of a question", () => {
  const words = { easier: "For one order?", harder: "In two zones?" };

  it("is climbed one step at a time, from a warm-up to the question as it is written", () => {
    expect(nextRung(words, "easier", "up", ["easier"])).toBe("as_written");
    expect(nextRung(words, "as_written", "up", ["easier", "as_written"])).toBe("harder");
    expect(nextRung(words, "harder", "up", ["harder"])).toBeNull();
  });

  it("is gone down one step at a time, and not below what has been answered", () => {
    expect(nextRung(words, "harder", "down", ["harder"])).toBe("as_written");
    expect(nextRung(words, "harder", "down", ["as_written", "harder"])).toBeNull();
    expect(nextRung(words, "as_written", "down", ["as_written"])).toBe("easier");
    expect(nextRung(words, "as_written", "down", ["easier", "as_written"])).toBeNull();
    expect(nextRung(words, "easier", "down", ["easier"])).toBeNull();
  });

  it("goes past what was put already on the way up, and has no rung without words", () => {
    expect(nextRung(words, "easier", "up", ["as_written", "easier"])).toBe("harder");
    expect(nextRung({ ...words, harder: "" }, "easier", "up", ["as_written", "easier"])).toBeNull();
    expect(nextRung({ ...words, easier: "" }, "as_written", "down", [])).toBeNull();
    expect(nextRung(words, "own", "up", [])).toBeNull();
  });
});
