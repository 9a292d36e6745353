import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnCompany, COMPANY_ACTIONS } from "./company.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

describe("the installation", () => {
  it("is used by everybody, reported to those who run hiring, set up by admins", () => {
    const may = (action: (typeof COMPANY_ACTIONS)[number]) =>
      [ada, rolf, hana, ivo].map((actor) => canOnCompany(actor, action).allowed);
    expect(may("use")).toEqual([true, true, true, true]);
    for (const action of ["view_reports", "view_places", "edit_places"] as const) {
      expect(may(action)).toEqual([true, true, true, false]);
    }
    for (const action of ["view_settings", "edit_settings", "view_health"] as const) {
      expect(may(action)).toEqual([true, false, false, false]);
    }
  });

  it("is closed to somebody deactivated", () => {
    for (const action of COMPANY_ACTIONS) {
      expect(canOnCompany(person("ada", "admin", { active: false }), action).allowed).toBe(false);
    }
  });
});
