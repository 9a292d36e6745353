import { describe, expect, it } from "vitest";
import {
  isSampled,
  lookFor,
  maySeeOtherLooks,
  SCREENING_LOOKS,
  SECOND_LOOK_SHARES,
  SECOND_LOOKS,
  secondLookAfter,
  whyNotUndone,
} from "./looks.ts";
import type { LookFacts, UndoFacts } from "./looks.ts";

const facts: LookFacts = {
  secondLook: "none",
  firstScreenerId: null,
  stage: "resume_screen",
  disposition: null,
};
const wanted: LookFacts = { ...facts, secondLook: "wanted", firstScreenerId: "ana" };

describe("a look at a resume", () => {
  it("is the first, then an independent second one, then the one that settles both", () => {
    expect(lookFor(facts, "ana")).toEqual({ ok: true, look: "first" });
    expect(lookFor(wanted, "ben")).toEqual({ ok: true, look: "second" });
    expect(lookFor({ ...wanted, secondLook: "given" }, "ana")).toEqual({ ok: true, look: "final" });
    expect(SCREENING_LOOKS).toHaveLength(3);
  });

  it("is not the first screener's again while the second one is missing", () => {
    expect(lookFor(wanted, "ana")).toMatchObject({ ok: false, reason: "own_first_look" });
  });

  it("comes too late for an application that has gone on, except as the sample's second", () => {
    expect(lookFor({ ...facts, stage: "phone_screen" }, "ana")).toMatchObject({ ok: false, reason: "moved" });
    expect(lookFor({ ...facts, disposition: "rejected" }, "ana")).toMatchObject({
      ok: false,
      reason: "left",
    });
    const sampled: LookFacts = { ...wanted, secondLook: "sampled", disposition: "rejected" };
    expect(lookFor(sampled, "ben")).toEqual({ ok: true, look: "second" });
    expect(lookFor(sampled, "ana")).toMatchObject({ ok: false, reason: "left" });
  });

  it("does not see the other one until it is given", () => {
    for (const secondLook of SECOND_LOOKS) {
      const sees = maySeeOtherLooks({ ...wanted, secondLook }, "ben");
      expect(sees).toBe(secondLook === "none" || secondLook === "given");
      expect(maySeeOtherLooks({ ...wanted, secondLook }, "ana")).toBe(true);
    }
  });
});

describe("a second look", () => {
  const application = { id: "x", share: 100, secondLook: "none" } as const;

  it("is wanted after a maybe, and after a sure one only for the sample", () => {
    expect(secondLookAfter({ look: "first", outcome: "hold" }, { ...application, share: 0 })).toBe("wanted");
    expect(secondLookAfter({ look: "first", outcome: "advance" }, application)).toBe("sampled");
    expect(secondLookAfter({ look: "first", outcome: "reject" }, { ...application, share: 0 })).toBe("none");
    expect(secondLookAfter({ look: "first", outcome: "later" }, application)).toBe("none");
  });

  it("stays given when both are settled", () => {
    expect(secondLookAfter({ look: "second", outcome: "hold" }, application)).toBe("given");
    expect(
      secondLookAfter({ look: "final", outcome: "advance" }, { ...application, secondLook: "given" }),
    ).toBe("given");
  });

  it("is asked for about as often as the opening says, and never by chance", () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `application-${index * 7919}`);
    for (const share of SECOND_LOOK_SHARES) {
      const sampled = ids.filter((id) => isSampled(id, share)).length / ids.length;
      expect(Math.abs(sampled - share / 100)).toBeLessThan(0.015);
    }
    expect(ids.filter((id) => isSampled(id, 10))).toEqual(ids.filter((id) => isSampled(id, 10)));
  });
});

describe("undoing a decision", () => {
  const undo: UndoFacts = {
    look: "first",
    outcome: "reject",
    undone: false,
    decidedSince: false,
    stage: "resume_screen",
    interviews: 0,
    rejectionSent: false,
  };

  it("is possible as long as nothing has come of it", () => {
    expect(whyNotUndone(undo)).toBeNull();
    expect(whyNotUndone({ ...undo, outcome: "advance", stage: "phone_screen" })).toBeNull();
  });

  it.each([
    { undone: true },
    { decidedSince: true },
    { interviews: 1 },
    { rejectionSent: true },
    { stage: "onsite" as const },
  ])("is refused after %j", (change) => {
    expect(whyNotUndone({ ...undo, ...change })).not.toBeNull();
  });

  it("of a second look moves nothing, so only a later decision stands in its way", () => {
    const second = { ...undo, look: "second", stage: "onsite", interviews: 2, rejectionSent: true } as const;
    expect(whyNotUndone(second)).toBeNull();
    expect(whyNotUndone({ ...second, decidedSince: true })).not.toBeNull();
  });
});
