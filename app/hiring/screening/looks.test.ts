import { describe, expect, it } from "vitest";
import {
  isSampled,
  lookFor,
  owesSecondLook,
  sampledSince,
  SCREENING_LOOKS,
  SECOND_LOOK_SHARES,
  SECOND_LOOKS,
  secondLookAfter,
  whyNotUndone,
} from "./looks.ts";
import type { LookFacts, UndoFacts } from "./looks.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const HOUR = 3_600_000;
const facts: LookFacts = {
  secondLook: "none",
  firstScreenerId: null,
  firstDecidedAt: null,
  leftBy: [],
  stage: "resume_screen",
  disposition: null,
  booked: false,
};
const lately = { firstScreenerId: "ana", firstDecidedAt: new Date(NOW.getTime() - HOUR) };
const wanted: LookFacts = { ...facts, ...lately, secondLook: "wanted" };
const sampled: LookFacts = { ...facts, ...lately, secondLook: "sampled", stage: "phone_screen" };

describe("a look at a resume", () => {
  it("is the first, then an independent second one, then the one that settles both", () => {
    expect(lookFor(facts, "ana", NOW)).toEqual({ ok: true, look: "first" });
    expect(lookFor(wanted, "ben", NOW)).toEqual({ ok: true, look: "second" });
    expect(lookFor({ ...wanted, secondLook: "given" }, "ana", NOW)).toEqual({ ok: true, look: "final" });
    expect(SCREENING_LOOKS).toHaveLength(3);
  });

  it("is not the first screener's again while the second one is missing", () => {
    expect(lookFor(wanted, "ana", NOW)).toMatchObject({ ok: false, reason: "own_first_look" });
  });

  it("comes too late for an application that has gone on, except as the sample's second", () => {
    const none = { ...facts, stage: "phone_screen" } as const;
    expect(lookFor(none, "ana", NOW)).toMatchObject({ ok: false, reason: "moved" });
    expect(lookFor({ ...facts, disposition: "rejected" }, "ana", NOW)).toMatchObject({ reason: "left" });
    const rejected: LookFacts = { ...sampled, stage: "resume_screen", disposition: "rejected" };
    expect(lookFor(rejected, "ben", NOW)).toEqual({ ok: true, look: "second" });
    expect(lookFor(rejected, "ana", NOW)).toMatchObject({ ok: false, reason: "left" });
  });

  it("can be left to others, who are asked on", () => {
    for (const one of [wanted, sampled]) {
      const left = { ...one, leftBy: ["ben"] };
      expect(owesSecondLook(left, "ben", NOW)).toBe(false);
      expect(owesSecondLook(left, "cleo", NOW)).toBe(true);
    }
    expect(lookFor({ ...wanted, leftBy: ["ben"] }, "ben", NOW)).toMatchObject({ reason: "left_to_others" });
  });
});

describe("who owes a second look", () => {
  it("is everybody but the first screener, until one is given", () => {
    for (const secondLook of SECOND_LOOKS) {
      const owes = secondLook === "wanted" || secondLook === "sampled";
      expect(owesSecondLook({ ...wanted, secondLook }, "ben", NOW)).toBe(owes);
      expect(owesSecondLook({ ...wanted, secondLook }, "ana", NOW)).toBe(false);
    }
  });

  it.each([
    ["a maybe that has left", { ...wanted, disposition: "rejected" }],
    ["a maybe that has gone on", { ...wanted, stage: "phone_screen" }],
    ["a sampled one with an interview", { ...sampled, booked: true }],
    ["a sampled one past the phone screen", { ...sampled, stage: "onsite" }],
    ["a sampled one that was withdrawn", { ...sampled, disposition: "withdrawn" }],
    ["one sampled long ago", { ...sampled, firstDecidedAt: new Date(sampledSince(NOW).getTime() - 1) }],
  ] as const)("is nobody at %s", (_, one) => {
    expect(owesSecondLook(one, "ben", NOW)).toBe(false);
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

  it("is asked for on when it was left to others", () => {
    const left = { look: "second", outcome: "later" } as const;
    expect(secondLookAfter(left, { ...application, secondLook: "wanted" })).toBe("wanted");
    expect(secondLookAfter(left, { ...application, secondLook: "sampled" })).toBe("sampled");
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
