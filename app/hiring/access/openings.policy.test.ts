import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnOpening, NO_OPENING, OPENING_ACTIONS } from "./openings.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

const opening = { hiringManagerId: "hana", recruiterId: "rolf", teamIds: ["tara"], interviewerIds: ["ivo"] };

describe("openings", () => {
  it("are created by admins, recruiters and hiring managers, not by interviewers", () => {
    for (const actor of [ada, rolf, hana])
      expect(canOnOpening(actor, "create", NO_OPENING).allowed).toBe(true);
    expect(canOnOpening(ivo, "create", NO_OPENING)).toMatchObject({ code: "not_your_part" });
  });

  it("are published, edited and filled by those who run the process", () => {
    for (const action of ["edit", "change_state", "add_application"] as const) {
      for (const actor of [ada, rolf, hana]) expect(canOnOpening(actor, action, opening).allowed).toBe(true);
      expect(canOnOpening(person("tara", "hiring_manager"), action, opening)).toMatchObject({
        code: "not_your_part",
      });
      expect(canOnOpening(person("otto", "hiring_manager"), action, opening)).toMatchObject({
        code: "out_of_sight",
      });
    }
  });

  it("are viewed by an interviewer who interviews there, without the pipeline", () => {
    expect(canOnOpening(ivo, "view", opening).allowed).toBe(true);
    expect(canOnOpening(ivo, "view_pipeline", opening).allowed).toBe(false);
    expect(canOnOpening(person("zoe", "interviewer"), "view", opening).allowed).toBe(false);
  });

  it("show their pipeline to the hiring team", () => {
    expect(canOnOpening(person("tara", "hiring_manager"), "view_pipeline", opening).allowed).toBe(true);
  });

  it("give nothing to somebody deactivated", () => {
    for (const action of OPENING_ACTIONS) {
      expect(canOnOpening(person("ada", "admin", { active: false }), action, opening).allowed).toBe(false);
    }
  });
});
