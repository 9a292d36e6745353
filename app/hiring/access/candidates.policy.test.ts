import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { CANDIDATE_ACTIONS, canOnCandidate, NO_CANDIDATE } from "./candidates.policy.ts";

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

const candidate = {
  candidatePersonId: null,
  candidateEmail: "cleo@mail.example",
  applications: [application, { ...application, hiringManagerId: "otto", interviewerIds: [] }],
};

describe("a candidate", () => {
  it("is viewed by whoever sees one of their applications", () => {
    for (const actor of [ada, rolf, hana, ivo, person("otto", "hiring_manager")]) {
      expect(canOnCandidate(actor, "view", candidate).allowed).toBe(true);
    }
    expect(canOnCandidate(person("zoe", "interviewer"), "view", candidate)).toMatchObject({
      code: "out_of_sight",
    });
  });

  it("is edited and exported by recruiters and admins", () => {
    for (const action of ["edit", "export"] as const) {
      for (const actor of [ada, rolf]) expect(canOnCandidate(actor, action, candidate).allowed).toBe(true);
      for (const actor of [hana, ivo]) {
        expect(canOnCandidate(actor, action, candidate)).toMatchObject({ code: "not_your_part" });
      }
    }
  });

  it("is erased by recruiters and admins, never by those who decide about or interview them", () => {
    const may = [ada, rolf, hana, ivo].map((actor) => canOnCandidate(actor, "erase", candidate).allowed);
    expect(may).toEqual([true, true, false, false]);
  });

  it("is added by recruiters and admins", () => {
    const may = [ada, rolf, hana, ivo].map((actor) => canOnCandidate(actor, "create", NO_CANDIDATE).allowed);
    expect(may).toEqual([true, true, false, false]);
  });

  it("who works here never sees their own file, in any application", () => {
    for (const action of CANDIDATE_ACTIONS) {
      const own = { ...candidate, candidateEmail: "Ada@Baton.example" };
      expect(canOnCandidate(ada, action, own)).toMatchObject({ code: "own_file" });
    }
  });

  it("is closed to somebody deactivated", () => {
    const gone = person("ada", "admin", { active: false });
    for (const action of CANDIDATE_ACTIONS)
      expect(canOnCandidate(gone, action, candidate).allowed).toBe(false);
  });
});
