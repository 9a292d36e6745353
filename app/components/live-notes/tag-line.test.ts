import { describe, expect, it } from "vitest";
import { markSign, markWords, nextMark } from "./tag-line.ts";

describe("the direction of a line", () => {
  it("is noticeable at first, strong when pressed twice, and stays so", () => {
    const once = nextMark(null, "plus");
    const twice = nextMark(once, "plus");
    expect([once, twice, nextMark(twice, "plus")].map(markSign)).toEqual(["+", "++", "++"]);
    expect(markWords(twice)).toBe("strong plus");
  });

  it("starts anew the other way", () => {
    expect(nextMark({ direction: "plus", strength: 2 }, "minus")).toEqual({
      direction: "minus",
      strength: 1,
    });
    expect(markSign(nextMark(null, "minus"))).toBe("−");
  });
});
