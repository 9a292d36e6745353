import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canComplete,
  closeLacks,
  decideInterviewMove,
  INTERVIEW_STATES,
  isInDiary,
  type InterviewState,
} from "./interview-state.ts";

const goodClose = { thanked: true, strength: "Checks every join", questionsAsked: true, nextStepTold: true };

describe("an interview", () => {
  it("is completed after its positive close", () => {
    expect(canComplete({ state: "in_progress", close: goodClose })).toEqual({ ok: true, to: "completed" });
  });

  it.each([
    ["thanks", { thanked: false }, "Thank"],
    ["a genuine strength", { strength: " " }, "strength"],
    ["a strength in more than one word", { strength: "good." }, "strength"],
    ["the candidate's questions", { questionsAsked: false }, "questions"],
    ["the next step", { nextStepTold: false }, "next"],
  ])("cannot be completed without %s", (_, lack, word) => {
    const outcome = canComplete({ state: "in_progress", close: { ...goodClose, ...lack } });
    expect(outcome).toMatchObject({ ok: false, reason: "not_closed_positively" });
    expect(outcome.ok ? "" : outcome.message).toContain(word);
  });

  it("names everything its close lacks at once", () => {
    const nothing = { thanked: false, strength: "", questionsAsked: false, nextStepTold: false };
    expect(closeLacks(nothing)).toHaveLength(4);
  });

  it("that never began cannot be completed, however well it ended", () => {
    expect(canComplete({ state: "scheduled", close: goodClose })).toMatchObject({ reason: "not_allowed" });
  });

  it("that is over stays over, but a no-show can be booked again", () => {
    for (const to of INTERVIEW_STATES) {
      expect(decideInterviewMove({ state: "completed", to }).ok).toBe(false);
      expect(decideInterviewMove({ state: "cancelled", to }).ok).toBe(false);
      expect(decideInterviewMove({ state: "no_show", to }).ok).toBe(to === "scheduled");
    }
  });

  it("takes time in the diary until it is over", () => {
    expect(INTERVIEW_STATES.filter(isInDiary)).toEqual(["scheduled", "in_progress"]);
  });

  it("is never completed by any sequence of moves that did not start it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INTERVIEW_STATES)), (wishes) => {
        let state: InterviewState = "scheduled";
        let started = false;
        for (const to of wishes) {
          if (!decideInterviewMove({ state, to }).ok) continue;
          started ||= to === "in_progress";
          state = to;
        }
        if (state === "completed") expect(started).toBe(true);
      }),
    );
  });
});
