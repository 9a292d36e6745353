import { describe, expect, it } from "vitest";
import { decideOfferMove, isHeld, OFFER_STATES } from "./offer-state.ts";

describe("an offer", () => {
  it("is written, extended, then accepted or declined", () => {
    expect(decideOfferMove({ state: "draft", to: "extended" })).toEqual({ ok: true, to: "extended" });
    expect(decideOfferMove({ state: "extended", to: "accepted" }).ok).toBe(true);
    expect(decideOfferMove({ state: "extended", to: "declined" }).ok).toBe(true);
  });

  it("cannot be accepted before it was extended", () => {
    expect(decideOfferMove({ state: "draft", to: "accepted" })).toMatchObject({ reason: "not_allowed" });
  });

  it("that was declined or withdrawn is over", () => {
    for (const to of OFFER_STATES) {
      expect(decideOfferMove({ state: "declined", to }).ok).toBe(false);
      expect(decideOfferMove({ state: "withdrawn", to }).ok).toBe(false);
    }
  });

  it("can be withdrawn until then, and is held by the candidate once extended", () => {
    for (const state of ["draft", "extended", "accepted"] as const) {
      expect(decideOfferMove({ state, to: "withdrawn" }).ok).toBe(true);
    }
    expect(OFFER_STATES.filter(isHeld)).toEqual(["extended", "accepted"]);
  });

  it("answered twice says that it already was", () => {
    expect(decideOfferMove({ state: "accepted", to: "accepted" })).toMatchObject({ reason: "already_there" });
  });
});
