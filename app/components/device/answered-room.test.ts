import { describe, expect, it } from "vitest";
import { keepAnswered, takeAnswered } from "./answered-room.ts";

describe("a room that came with the answer to an act", () => {
  it("is taken once, by its own page", () => {
    const room = { now: "12:00" };
    keepAnswered("one", room, 0);
    expect(takeAnswered("other", 1)).toBeNull();
    expect(takeAnswered("one", 1)).toBe(room);
    expect(takeAnswered("one", 1)).toBeNull();
  });

  it("is not taken for what is true when it has waited for a second", () => {
    keepAnswered("one", { now: "12:00" }, 0);
    expect(takeAnswered("one", 1_000)).toBeNull();
  });
});
