import { describe, expect, it } from "vitest";
import { canAcceptInvitation, canAskForSignInLink, canGetSignInLink, canSetUp } from "./door.policy.ts";

describe("at the door", () => {
  it("an installation is set up once", () => {
    expect(canSetUp({ hasCompany: false }).allowed).toBe(true);
    expect(canSetUp({ hasCompany: true })).toMatchObject({ allowed: false, code: "out_of_sight" });
  });

  it("anybody may ask for a link, and active people get one", () => {
    expect(canAskForSignInLink().allowed).toBe(true);
    expect(canGetSignInLink({ deactivatedAt: null }).allowed).toBe(true);
    expect(canGetSignInLink({ deactivatedAt: new Date(0) }).allowed).toBe(false);
    expect(canGetSignInLink(null).allowed).toBe(false);
  });

  it("only a waiting invitation is accepted", () => {
    expect(canAcceptInvitation("waiting").allowed).toBe(true);
    for (const state of ["accepted", "revoked", "expired"] as const) {
      expect(canAcceptInvitation(state)).toMatchObject({ allowed: false, code: "not_your_part" });
    }
  });
});
