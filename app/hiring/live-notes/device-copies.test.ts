import { describe, expect, it } from "vitest";
import { fateOfCopy } from "./device-copies.ts";

const room = {
  mayEnter: true,
  erased: false,
  state: "in_progress",
  ownScorecard: null,
  conducts: true,
} as const;

describe("a copy of a room on a device", () => {
  it("stays while the interview is ahead or held", () => {
    expect(fateOfCopy({ ...room, state: "scheduled" })).toBe("keep");
    expect(fateOfCopy({ ...room, conducts: false })).toBe("keep");
  });

  it("stays until the interviewer's scorecard is in", () => {
    const held = { ...room, state: "completed" } as const;
    expect(fateOfCopy({ ...held, ownScorecard: "draft" })).toBe("keep");
    expect(fateOfCopy({ ...held, ownScorecard: "submitted" })).toBe("close");
  });

  it("goes with the end of the interview from those who write no scorecard", () => {
    expect(fateOfCopy({ ...room, state: "completed", conducts: false })).toBe("close");
  });

  it.each(["cancelled", "no_show"] as const)("goes when the interview is %s", (state) => {
    expect(fateOfCopy({ ...room, state })).toBe("close");
  });

  it("goes with everything in it when the right to enter ends or the candidate is erased", () => {
    expect(fateOfCopy({ ...room, mayEnter: false })).toBe("remove");
    expect(fateOfCopy({ ...room, erased: true })).toBe("remove");
  });
});
