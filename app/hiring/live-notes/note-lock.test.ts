import { describe, expect, it } from "vitest";
import { isNoteLocked } from "./note-lock.ts";

describe("the lock of a note", () => {
  it("closes the shared note with the interviewer's scorecard, not with a shadow's", () => {
    const shared = { ownerId: null, interviewerId: "ivo" };
    expect(isNoteLocked({ ...shared, submittedBy: [] })).toBe(false);
    expect(isNoteLocked({ ...shared, submittedBy: ["shada"] })).toBe(false);
    expect(isNoteLocked({ ...shared, submittedBy: ["ivo"] })).toBe(true);
  });

  it("closes a private note with its owner's own scorecard", () => {
    const own = { ownerId: "shada", interviewerId: "ivo" };
    expect(isNoteLocked({ ...own, submittedBy: ["ivo"] })).toBe(false);
    expect(isNoteLocked({ ...own, submittedBy: ["ivo", "shada"] })).toBe(true);
  });
});
