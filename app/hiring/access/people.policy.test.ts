import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnPerson, canSignOffTraining, PERSON_ACTIONS } from "./people.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const [ada, rolf, hana, ivo] = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];

const zoe = { personId: "zoe" };

describe("people", () => {
  it("are invited, given roles and deactivated by admins alone", () => {
    for (const action of [
      "view_directory",
      "set_training",
      "invite",
      "change_role",
      "deactivate",
      "reactivate",
    ] as const) {
      const may = [ada, rolf, hana, ivo].map((actor) => canOnPerson(actor, action, zoe).allowed);
      expect(may).toEqual([true, false, false, false]);
    }
  });

  it("keep their own profile", () => {
    expect(canOnPerson(ivo, "edit_profile", { personId: "ivo" }).allowed).toBe(true);
    expect(canOnPerson(ivo, "edit_profile", zoe).allowed).toBe(false);
    expect(canOnPerson(ada, "edit_profile", zoe).allowed).toBe(true);
  });

  it("keep the address of their own interviews, which no admin has", () => {
    expect(canOnPerson(ivo, "keep_feed", { personId: "ivo" }).allowed).toBe(true);
    expect(canOnPerson(ada, "keep_feed", zoe).allowed).toBe(false);
  });

  it("read their own load, which no admin does", () => {
    expect(canOnPerson(ivo, "view_load", { personId: "ivo" }).allowed).toBe(true);
    expect(canOnPerson(ada, "view_load", zoe).allowed).toBe(false);
  });

  it("see each other's names", () => {
    expect([ada, rolf, hana, ivo].every((actor) => canOnPerson(actor, "list_names", zoe).allowed)).toBe(true);
  });

  it("cannot lock themselves out, even as admin", () => {
    for (const action of ["change_role", "deactivate"] as const) {
      expect(canOnPerson(ada, action, { personId: "ada" })).toMatchObject({ code: "not_your_part" });
    }
  });

  it("do nothing once deactivated", () => {
    const gone = person("ada", "admin", { active: false });
    for (const action of PERSON_ACTIONS) {
      expect(canOnPerson(gone, action, { personId: "ada" })).toMatchObject({ code: "deactivated" });
    }
  });
});

describe("what somebody has learnt", () => {
  it("is signed off by a trained colleague, whatever their role, and never by themself", () => {
    expect(canSignOffTraining(ivo, { personId: "zoe", isTrained: true }).allowed).toBe(true);
    expect(canSignOffTraining(ivo, { personId: "ivo", isTrained: true }).allowed).toBe(false);
    expect(canSignOffTraining(ada, { personId: "zoe", isTrained: false }).allowed).toBe(false);
    const gone = person("ivo", "interviewer", { active: false });
    expect(canSignOffTraining(gone, { personId: "zoe", isTrained: true })).toMatchObject({
      code: "deactivated",
    });
  });
});
