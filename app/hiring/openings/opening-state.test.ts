import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideOpeningMove,
  isOpenToCandidates,
  OPENING_STATES,
  openingMoves,
  publishingLacks,
  type OpeningFacts,
  type OpeningState,
} from "./opening-state.ts";

const ready: OpeningFacts = {
  title: "Analytics Engineer",
  headcount: 1,
  rubricVersionId: "rubric",
  rubricPublished: true,
  rubricKeys: ["sql"],
  hiringManagerId: "hana",
  recruiterId: "rolf",
  plan: [
    { kind: "phone", number: 1, name: "Phone screen", minutes: 30, focus: ["sql"] },
    ...[1, 2, 3, 4].map((number) => ({
      kind: "onsite" as const,
      number,
      name: `Onsite ${number}`,
      minutes: 45,
      focus: ["sql"],
    })),
  ],
};

describe("an opening", () => {
  it("is published when it has a rubric version, a complete plan, a hiring manager and a recruiter", () => {
    expect(decideOpeningMove({ state: "draft", to: "published", facts: ready })).toEqual({
      ok: true,
      from: "draft",
      to: "published",
    });
  });

  it.each([
    ["a rubric version", { rubricVersionId: null }, "Choose a rubric version."],
    ["a published rubric version", { rubricPublished: false }, "still a draft"],
    ["a hiring manager", { hiringManagerId: null }, "Name a hiring manager"],
    ["a recruiter", { recruiterId: null }, "Name a recruiter"],
    ["a title", { title: "  " }, "title"],
    ["a headcount", { headcount: 0 }, "headcount"],
    ["a complete plan", { plan: ready.plan.slice(0, 3) }, "plan four"],
  ])("is not published without %s", (_, lack, message) => {
    const decision = decideOpeningMove({ state: "draft", to: "published", facts: { ...ready, ...lack } });
    expect(decision).toMatchObject({ ok: false, reason: "not_ready" });
    expect(publishingLacks({ ...ready, ...lack }).join(" ")).toContain(message);
  });

  it("needs the same again when it is taken out of a pause or reopened", () => {
    for (const state of ["paused", "closed"] as const) {
      const facts = { ...ready, recruiterId: null };
      expect(decideOpeningMove({ state, to: "published", facts })).toMatchObject({ reason: "not_ready" });
    }
  });

  it("can always be closed, ready or not", () => {
    const facts = { ...ready, plan: [], hiringManagerId: null };
    for (const state of ["draft", "published", "paused"] as const) {
      expect(decideOpeningMove({ state, to: "closed", facts }).ok).toBe(true);
    }
  });

  it("that somebody else has already published says so", () => {
    const decision = decideOpeningMove({ state: "published", to: "published", facts: ready });
    expect(decision).toMatchObject({ reason: "already_there" });
  });

  it("never returns to draft, and is paused only from published", () => {
    for (const state of OPENING_STATES) {
      expect(openingMoves(state)).not.toContain("draft");
      expect(openingMoves(state).includes("paused")).toBe(state === "published");
    }
  });

  it("is shown to candidates only while it is published", () => {
    expect(OPENING_STATES.filter(isOpenToCandidates)).toEqual(["published"]);
  });

  it("is never open to candidates after any sequence of moves while it lacks something", () => {
    const unready = { ...ready, rubricVersionId: null };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPENING_STATES)), (wishes) => {
        let state: OpeningState = "draft";
        for (const to of wishes) if (decideOpeningMove({ state, to, facts: unready }).ok) state = to;
        expect(isOpenToCandidates(state)).toBe(false);
      }),
    );
  });
});
