import { describe, expect, it } from "vitest";
import { MOST_AT_ONCE, readTypedCount, selectMore, stepTo } from "./many.ts";

describe("declining several at once", () => {
  it("asks for their number, typed", () => {
    expect(readTypedCount(" 3 ", 3)).toBeNull();
    expect(readTypedCount("", 3)).toBe("Type 3 to decline them.");
    expect(readTypedCount("2", 1)).toBe("Type 1 to decline it.");
    expect(readTypedCount("0", 0)).not.toBeNull();
    expect(readTypedCount("101", MOST_AT_ONCE + 1)).not.toBeNull();
  });
});

describe("selecting in a list", () => {
  const ids = ["a", "b", "c", "d"];
  const select = (selected: string[], id: string, last: string | null, upTo = false) => [
    ...selectMore(ids, new Set(selected), { id, last, upTo }),
  ];

  it("takes one, and takes it off again", () => {
    expect(select([], "b", null)).toEqual(["b"]);
    expect(select(["b"], "b", "b")).toEqual([]);
  });

  it("takes everything up to one, in both directions, and keeps what was selected", () => {
    expect(select(["b"], "d", "b", true)).toEqual(["b", "c", "d"]);
    expect(select(["d"], "b", "d", true).toSorted()).toEqual(["b", "c", "d"]);
    expect(select([], "b", null, true)).toEqual(["b"]);
  });
});

describe("stepping through a list", () => {
  const ids = ["a", "b", "c", "d"];
  const step = (at: string | null, by: 1 | -1) => stepTo(ids, new Set(["a", "d"]), { at, by });

  it("passes resumes that are read by themselves, in both directions", () => {
    expect(step("a", 1)).toBe("d");
    expect(step("d", -1)).toBe("a");
    expect(step("b", 1)).toBe("d");
    expect(step("c", -1)).toBe("a");
  });

  it("begins at the top and stops at both ends", () => {
    expect(step(null, 1)).toBe("a");
    expect(step(null, -1)).toBeNull();
    expect(step("d", 1)).toBeNull();
    expect(step("a", -1)).toBeNull();
  });
});
