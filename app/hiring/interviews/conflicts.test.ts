import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashesOf, overlapMinutes, type BookedSlot } from "./conflicts.ts";

function at(minute: number): Date {
  return new Date(Date.UTC(2030, 0, 7, 9, minute));
}

function slot(interviewId: string, from: number, to: number, more: Partial<BookedSlot> = {}): BookedSlot {
  return {
    interviewId,
    startsAt: at(from),
    endsAt: at(to),
    interviewerId: `interviewer of ${interviewId}`,
    shadowIds: [],
    candidateId: `candidate of ${interviewId}`,
    state: "scheduled",
    ...more,
  };
}

describe("a clash", () => {
  it("is an interviewer in two interviews at once, with the minutes they share", () => {
    const booked = [slot("a", 0, 45, { interviewerId: "ana" })];
    expect(clashesOf(slot("b", 30, 75, { interviewerId: "ana" }), booked)).toEqual([
      { kind: "interviewer", who: "ana", withInterviewId: "a", overlapMinutes: 15 },
    ]);
  });

  it("is also a shadow who interviews elsewhere, and an interviewer who shadows elsewhere", () => {
    const booked = [slot("a", 0, 45, { interviewerId: "ana", shadowIds: ["ben"] })];
    const proposed = slot("b", 0, 45, { interviewerId: "ben", shadowIds: ["ana"] });
    expect(clashesOf(proposed, booked).map(({ kind, who }) => [kind, who])).toEqual([
      ["interviewer", "ben"],
      ["shadow", "ana"],
    ]);
  });

  it("is a candidate with two interviews at once", () => {
    const booked = [slot("a", 0, 45, { candidateId: "cleo" })];
    expect(clashesOf(slot("b", 44, 60, { candidateId: "cleo" }), booked)).toEqual([
      { kind: "candidate", who: "cleo", withInterviewId: "a", overlapMinutes: 1 },
    ]);
  });

  it("is not one interview right after another", () => {
    const booked = [slot("a", 0, 45, { interviewerId: "ana" })];
    expect(clashesOf(slot("b", 45, 90, { interviewerId: "ana" }), booked)).toEqual([]);
  });

  it("is not with an interview that was cancelled, is over, or is this one itself", () => {
    const ana = { interviewerId: "ana" };
    for (const state of ["cancelled", "completed", "no_show"] as const) {
      expect(clashesOf(slot("b", 0, 45, ana), [slot("a", 0, 45, { ...ana, state })])).toEqual([]);
    }
    expect(clashesOf(slot("a", 10, 55, ana), [slot("a", 0, 45, ana)])).toEqual([]);
  });

  it("exists from either side, with the same minutes, and never for separate times", () => {
    const minutes = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(minutes, minutes, ([fromA, longA], [fromB, longB]) => {
        const a = slot("a", fromA, fromA + longA, { interviewerId: "ana" });
        const b = slot("b", fromB, fromB + longB, { interviewerId: "ana" });
        const separate = fromA + longA <= fromB || fromB + longB <= fromA;
        expect(clashesOf(a, [b]).length).toBe(separate ? 0 : 1);
        expect(overlapMinutes(a, b)).toBe(overlapMinutes(b, a));
      }),
    );
  });
});
