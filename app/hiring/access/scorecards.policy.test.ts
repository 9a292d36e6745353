import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnScorecard, SCORECARD_ACTIONS } from "./scorecards.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

const application = {
  candidatePersonId: null,
  candidateEmail: "cleo@mail.example",
  hiringManagerId: "hana",
  recruiterId: "rolf",
  teamIds: ["tara"],
  interviewerIds: ["ivo", "shada"],
};

const draft = {
  ...application,
  interviewerId: "ivo",
  shadowIds: ["shada"],
  authorId: "ivo",
  state: "draft" as const,
  revealed: false,
};
const submitted = { ...draft, state: "submitted" as const };

describe("a scorecard", () => {
  it("is seen by its author, and by nobody else before the reveal, admins and recruiters included", () => {
    expect(canOnScorecard(ivo, "view", submitted).allowed).toBe(true);
    for (const actor of [ada, rolf, hana, person("shada", "interviewer")]) {
      expect(canOnScorecard(actor, "view", submitted)).toMatchObject({ code: "sealed" });
    }
  });

  it("is seen after the reveal by whoever sees the application, and only by them", () => {
    const revealed = { ...submitted, revealed: true };
    for (const actor of [ada, rolf, hana, ivo])
      expect(canOnScorecard(actor, "view", revealed).allowed).toBe(true);
    expect(canOnScorecard(person("zoe", "interviewer"), "view", revealed)).toMatchObject({
      code: "out_of_sight",
    });
  });

  it("is written by the interviewer of its interview, not by a shadow nor for somebody else", () => {
    expect(canOnScorecard(ivo, "save_draft", draft).allowed).toBe(true);
    expect(canOnScorecard(ivo, "submit", draft).allowed).toBe(true);
    const shadows = { ...draft, authorId: "shada" };
    expect(canOnScorecard(person("shada", "interviewer"), "submit", shadows).allowed).toBe(false);
    expect(canOnScorecard(ada, "submit", draft).allowed).toBe(false);
  });

  it("is submitted once, and changed afterwards only by a revision", () => {
    expect(canOnScorecard(ivo, "submit", submitted).allowed).toBe(false);
    expect(canOnScorecard(ivo, "save_draft", submitted).allowed).toBe(false);
    expect(canOnScorecard(ivo, "revise", submitted).allowed).toBe(true);
    expect(canOnScorecard(ivo, "revise", draft).allowed).toBe(false);
  });

  it("about oneself is closed, even after the reveal", () => {
    for (const action of SCORECARD_ACTIONS) {
      const own = { ...submitted, revealed: true, candidateEmail: "HANA@baton.example" };
      expect(canOnScorecard(hana, action, own)).toMatchObject({ code: "own_file" });
    }
  });

  it("is never seen by others before the reveal, whatever their role and part", () => {
    const anyPart = fc.record({
      role: fc.constantFrom(...ROLES),
      hiringManagerId: fc.constantFrom("hana", "pat"),
      recruiterId: fc.constantFrom("rolf", "pat"),
      teamIds: fc.subarray(["tara", "pat"]),
      shadowIds: fc.subarray(["shada", "pat"]),
      state: fc.constantFrom("draft" as const, "submitted" as const),
    });
    fc.assert(
      fc.property(anyPart, ({ role, ...part }) => {
        const subject = { ...submitted, ...part, interviewerIds: ["ivo", "pat"] };
        expect(canOnScorecard(person("pat", role), "view", subject).allowed).toBe(false);
      }),
    );
  });
});
