import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnQuestion, QUESTION_ACTIONS } from "./questions.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

describe("the question bank", () => {
  it("is read by everybody and kept by hiring managers and admins", () => {
    for (const action of QUESTION_ACTIONS) {
      const may = [ada, rolf, hana, ivo].map((actor) => canOnQuestion(actor, action).allowed);
      expect(may).toEqual(action === "view" ? [true, true, true, true] : [true, false, true, false]);
    }
  });

  it("is closed to somebody deactivated", () => {
    expect(canOnQuestion(person("ada", "admin", { active: false }), "view").allowed).toBe(false);
  });
});
