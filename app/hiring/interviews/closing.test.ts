import { describe, expect, it } from "vitest";
import { CLOSING_MINUTES, CLOSING_PARTS, PROUDEST_WORK, closing } from "./closing.ts";

describe("the words of a positive close", () => {
  it("has something to say for each part, once and in the order it is said", () => {
    expect(closing.map(({ part }) => part)).toEqual([...CLOSING_PARTS]);
    for (const { say, instruction, why, avoid } of closing) {
      expect(say.length).toBeGreaterThanOrEqual(3);
      for (const text of [instruction, why, avoid, ...say]) expect(text).toMatch(/[.?!)”\]]$/u);
    }
  });

  it("keeps five minutes and offers a last question anybody can answer well", () => {
    expect(CLOSING_MINUTES).toBe(5);
    expect(PROUDEST_WORK).toMatch(/\?$/u);
  });
});
