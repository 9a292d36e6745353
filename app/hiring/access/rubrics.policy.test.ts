import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnRubric, RUBRIC_ACTIONS } from "./rubrics.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

describe("rubrics", () => {
  it("are read by everybody, drafted and published by hiring managers and admins", () => {
    const draft = { state: "draft" } as const;
    for (const action of ["draft", "edit", "publish"] as const) {
      const may = [ada, rolf, hana, ivo].map((actor) => canOnRubric(actor, action, draft).allowed);
      expect(may).toEqual([true, false, true, false]);
    }
    expect([ada, rolf, hana, ivo].every((actor) => canOnRubric(actor, "view", draft).allowed)).toBe(true);
  });

  it("that were published never change, but a new version can be drafted from them", () => {
    for (const state of ["published", "retired"] as const) {
      expect(canOnRubric(hana, "edit", { state }).allowed).toBe(false);
      expect(canOnRubric(ada, "publish", { state }).allowed).toBe(false);
      expect(canOnRubric(hana, "draft", { state }).allowed).toBe(true);
    }
  });

  it("are closed to somebody deactivated", () => {
    const gone = person("ada", "admin", { active: false });
    for (const action of RUBRIC_ACTIONS)
      expect(canOnRubric(gone, action, { state: "draft" }).allowed).toBe(false);
  });
});
