import { describe, expect, it } from "vitest";
import { decideErasure, ERASURE_REASONS, erasedAddress, findErasureReason } from "./erasure.ts";

const asked = {
  name: "Rosa Lindqvist",
  typedName: "Rosa Lindqvist",
  reasonCode: "candidate_request",
  running: [],
};

describe("erasing a candidate", () => {
  it("goes ahead for each reason on the list", () => {
    for (const { code } of ERASURE_REASONS) {
      expect(decideErasure({ ...asked, reasonCode: code })).toEqual({ ok: true, reason: code });
    }
  });

  it("needs a reason from the list", () => {
    for (const reasonCode of ["", "because"]) {
      expect(decideErasure({ ...asked, reasonCode })).toMatchObject({ ok: false, reason: "no_reason" });
    }
    expect(findErasureReason("because")).toBeUndefined();
  });

  it("needs the candidate's name, with any case and spaces", () => {
    for (const typedName of ["rosa lindqvist", "  Rosa   Lindqvist ", "Rosa\u00a0Lindqvist"]) {
      expect(decideErasure({ ...asked, typedName }).ok).toBe(true);
    }
    for (const typedName of ["", "Rosa", "Rosa Lindquist"]) {
      expect(decideErasure({ ...asked, typedName })).toMatchObject({ ok: false, reason: "name_differs" });
    }
  });

  it("takes a name for the same however its accents are typed", () => {
    expect(decideErasure({ ...asked, name: "Zo\u00eb", typedName: "Zoe\u0308" }).ok).toBe(true);
  });

  it("waits while an interview is held, and says which and by whom", () => {
    const decided = decideErasure({
      ...asked,
      running: [{ name: "Onsite 2", interviewerName: "Ben Okafor" }],
    });
    expect(decided).toMatchObject({ ok: false, reason: "interview_running" });
    expect(decided.ok ? "" : decided.message).toContain(
      "Onsite 2 is being held at this moment by Ben Okafor",
    );
  });

  it("leaves an address that reaches nobody and is nobody else's", () => {
    expect(erasedAddress("a")).not.toBe(erasedAddress("b"));
    expect(erasedAddress("a")).toMatch(/@erased\.invalid$/);
  });
});
