import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideReveal, missingMessage, missingScorecards } from "./reveal.ts";

const full = {
  revealed: false,
  scorecardsSubmitted: 4,
  scorecardsRequired: 4,
  mayOverride: false,
  overrideReason: "",
};

describe("the reveal", () => {
  it("opens everything once all four onsite scorecards are in", () => {
    expect(decideReveal(full)).toEqual({ ok: true, overrideReason: null, missing: 0 });
  });

  it("waits for the last scorecard", () => {
    expect(decideReveal({ ...full, scorecardsSubmitted: 3 })).toMatchObject({ reason: "scorecards_missing" });
  });

  it("goes on without it by the hiring manager's override, with a reason that is kept", () => {
    const override = { ...full, scorecardsSubmitted: 3, overrideReason: " Ben is ill ", mayOverride: true };
    expect(decideReveal(override)).toEqual({ ok: true, overrideReason: "Ben is ill", missing: 1 });
    expect(decideReveal({ ...override, mayOverride: false })).toMatchObject({ reason: "override_not_yours" });
    expect(decideReveal({ ...override, overrideReason: " " })).toMatchObject({
      reason: "scorecards_missing",
    });
  });

  it("needs four scorecards even if somebody says that fewer are required", () => {
    expect(missingScorecards({ scorecardsSubmitted: 1, scorecardsRequired: 1 })).toBe(3);
    expect(missingMessage(1)).toMatch(/^One onsite scorecard is still missing/);
    expect(missingMessage(3)).toMatch(/^3 onsite scorecards are still missing/);
  });

  it("happens once", () => {
    expect(decideReveal({ ...full, revealed: true })).toMatchObject({ reason: "already_revealed" });
  });

  it("never happens with fewer than four scorecards and no override", () => {
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.nat(6),
        fc.boolean(),
        (scorecardsSubmitted, scorecardsRequired, mayOverride) => {
          const outcome = decideReveal({ ...full, scorecardsSubmitted, scorecardsRequired, mayOverride });
          expect(outcome.ok).toBe(scorecardsSubmitted >= 4 && scorecardsSubmitted >= scorecardsRequired);
        },
      ),
    );
  });
});
