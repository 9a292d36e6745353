import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { isOnHiringTeam, runsProcess, sightOfApplication } from "./sight.ts";

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

describe("sight of an application", () => {
  it("is every admin's and every recruiter's", () => {
    for (const actor of [ada, rolf, person("another", "recruiter")]) {
      expect(sightOfApplication(actor, application)).toEqual({ allowed: true });
    }
  });

  it("is a hiring manager's only at their own opening, or on its team", () => {
    expect(sightOfApplication(hana, application).allowed).toBe(true);
    expect(sightOfApplication(person("tara", "hiring_manager"), application).allowed).toBe(true);
    expect(sightOfApplication(person("otto", "hiring_manager"), application)).toMatchObject({
      code: "out_of_sight",
    });
  });

  it("is an interviewer's only where they interview or shadow", () => {
    expect(sightOfApplication(ivo, application).allowed).toBe(true);
    expect(sightOfApplication(person("shada", "interviewer"), application).allowed).toBe(true);
    expect(sightOfApplication(person("zoe", "interviewer"), application)).toMatchObject({
      code: "out_of_sight",
    });
  });

  it("is not given to an interviewer by being on the hiring team alone", () => {
    expect(sightOfApplication(person("tara", "interviewer"), application).allowed).toBe(false);
  });

  it("is closed to the candidate by the linked account or the same address in any case", () => {
    const linked = { ...application, candidatePersonId: "ada" };
    const sameAddress = { ...application, candidateEmail: " ADA@Baton.example" };
    expect(sightOfApplication(ada, linked)).toMatchObject({ code: "own_file" });
    expect(sightOfApplication(ada, sameAddress)).toMatchObject({ code: "own_file" });
    const shouting = person("ada", "admin", { email: "CLEO@mail.example " });
    expect(sightOfApplication(shouting, application)).toMatchObject({ code: "own_file" });
  });

  it("is never anybody's own file, whatever their role and part, and never the deactivated's", () => {
    const anyActor = fc.record({
      role: fc.constantFrom(...ROLES),
      manager: fc.boolean(),
      recruiter: fc.boolean(),
      team: fc.boolean(),
      interviews: fc.boolean(),
      byAddress: fc.boolean(),
      own: fc.boolean(),
    });
    fc.assert(
      fc.property(anyActor, ({ role, manager, recruiter, team, interviews, byAddress, own }) => {
        const subject = {
          candidatePersonId: own && !byAddress ? "pat" : null,
          candidateEmail: own && byAddress ? "PAT@baton.example" : "cleo@mail.example",
          hiringManagerId: manager ? "pat" : "hana",
          recruiterId: recruiter ? "pat" : "rolf",
          teamIds: team ? ["pat"] : [],
          interviewerIds: interviews ? ["pat"] : [],
        };
        if (own) expect(sightOfApplication(person("pat", role), subject)).toMatchObject({ code: "own_file" });
        const gone = person("pat", role, { active: false });
        expect(sightOfApplication(gone, subject)).toMatchObject({ code: "deactivated" });
      }),
    );
  });
});

describe("parts in an opening", () => {
  it("the process is run by admins, recruiters and its hiring manager, not by the team", () => {
    expect([ada, rolf, hana].every((actor) => runsProcess(actor, application))).toBe(true);
    expect(runsProcess(person("tara", "hiring_manager"), application)).toBe(false);
    expect(isOnHiringTeam(person("tara", "hiring_manager"), application)).toBe(true);
  });
});
