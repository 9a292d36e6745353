import { describe, expect, it } from "vitest";
import { invitationExpiry, invitationState } from "./invitation-state.ts";

const now = new Date("2026-11-23T10:00:00Z");
const open = { acceptedAt: null, revokedAt: null, expiresAt: new Date("2026-11-26T10:00:00Z") };

describe("an invitation", () => {
  it("works for 72 hours", () => {
    expect(invitationExpiry(now)).toEqual(new Date("2026-11-26T10:00:00Z"));
  });

  it("waits until the moment it expires", () => {
    expect(invitationState(open, new Date("2026-11-26T09:59:59.999Z"))).toBe("waiting");
    expect(invitationState(open, new Date("2026-11-26T10:00:00Z"))).toBe("expired");
  });

  it("stays accepted or revoked after its time has passed", () => {
    const later = new Date("2027-01-01T00:00:00Z");
    expect(invitationState({ ...open, acceptedAt: now }, later)).toBe("accepted");
    expect(invitationState({ ...open, revokedAt: now }, later)).toBe("revoked");
  });
});
