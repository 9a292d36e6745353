import { describe, expect, it } from "vitest";
import { isShown, keepAnswered, takeAnswered } from "./answered-room.ts";

describe("a room that came with the answer to an act", () => {
  it("is taken once, by its own page", () => {
    const room = { now: "12:00" };
    keepAnswered({ interviewId: "one", act: "tap" }, room, 0);
    expect(takeAnswered("other", 1)).toBeNull();
    expect(takeAnswered("one", 1)).toBe(room);
    expect(takeAnswered("one", 1)).toBeNull();
  });

  it("is not taken for what is true when it has waited for a second", () => {
    keepAnswered({ interviewId: "one", act: "tap" }, { now: "12:00" }, 0);
    expect(takeAnswered("one", 1_000)).toBeNull();
  });

  it("is no news to the page that took it, whose acts it tells of", () => {
    for (const act of ["first", "second"]) keepAnswered({ interviewId: "two", act }, { now: "12:00" });
    expect(isShown("second")).toBe(false);
    takeAnswered("two");
    expect(["first", "second", "a colleague's"].map(isShown)).toEqual([true, true, false]);
    for (let act = 0; act < 50; act += 1) keepAnswered({ interviewId: "two", act: `later ${act}` }, {});
    takeAnswered("two");
    expect(["first", "second", "later 0"].map(isShown)).toEqual([false, false, true]);
  });

  it("that waited too long leaves its act for the page to ask about", () => {
    keepAnswered({ interviewId: "two", act: "late" }, { now: "12:00" }, 0);
    takeAnswered("two", 1_000);
    expect(isShown("late")).toBe(false);
  });
});
