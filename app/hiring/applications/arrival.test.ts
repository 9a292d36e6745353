import { describe, expect, it } from "vitest";
import { decideArrival } from "./arrival.ts";

describe("an application that was begun elsewhere", () => {
  it("begins at the resume screen like every other", () => {
    expect(decideArrival({ screenedIn: null, left: null })).toEqual({
      ok: true,
      steps: [],
      stage: "resume_screen",
    });
  });

  it("goes on to the phone screen by the machine when it was screened there, and says where", () => {
    expect(decideArrival({ screenedIn: "Lever", left: null })).toMatchObject({
      stage: "phone_screen",
      steps: [{ kind: "move", from: "resume_screen", to: "phone_screen", reason: "Screened in Lever" }],
    });
  });

  it("does not go on for a name that is none", () => {
    expect(decideArrival({ screenedIn: " ", left: null })).toMatchObject({
      ok: false,
      reason: "not_screened",
    });
  });

  it("arrives as one that has left, with a reason that the machine accepts at its stage", () => {
    const left = { to: "rejected", reasonCode: "duplicate", text: "" } as const;
    expect(decideArrival({ screenedIn: null, left })).toMatchObject({
      ok: true,
      steps: [{ kind: "exit", stage: "resume_screen" }],
    });
    expect(decideArrival({ screenedIn: "Lever", left })).toMatchObject({
      ok: false,
      reason: "reason_not_valid",
    });
    const other = { to: "rejected", reasonCode: "other_rejection", text: "" } as const;
    expect(decideArrival({ screenedIn: null, left: other })).toMatchObject({
      ok: false,
      reason: "reason_needs_words",
    });
  });
});
