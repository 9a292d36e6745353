import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { CALIBRATION_ACTIONS, canLearn, canOnCalibration, NO_PERSON } from "./calibration.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const everybody = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];
const who = (action: (typeof CALIBRATION_ACTIONS)[number], personId: string | null) =>
  everybody.filter((actor) => canOnCalibration(actor, action, { personId }).allowed).map(({ id }) => id);

describe("how severely somebody rates", () => {
  it("is for that person and for admins, and for no hiring manager, recruiter or colleague", () => {
    expect(who("view_severity", "ivo")).toEqual(["ada", "ivo"]);
    expect(who("view_severity", "hana")).toEqual(["ada", "hana"]);
    expect(who("view_severity", "somebody")).toEqual(["ada"]);
  });

  it("is seen of everybody together by admins only", () => {
    expect(who("view_everybody", null)).toEqual(["ada"]);
  });
});

describe("what was learnt", () => {
  it("of questions is for those who keep the bank", () => {
    expect(who("view_drift", null)).toEqual(["ada", "hana"]);
  });

  it("is closed to somebody deactivated, and learnt by Baton alone", () => {
    const gone = person("ada", "admin", { active: false });
    for (const action of CALIBRATION_ACTIONS)
      expect(canOnCalibration(gone, action, { personId: "ada" }).allowed).toBe(false);
    expect(canOnCalibration(person("ada", "admin"), "view_drift", NO_PERSON).allowed).toBe(true);
    expect(canLearn({ kind: "system" }).allowed).toBe(true);
    expect(canLearn({ kind: "person" }).allowed).toBe(false);
  });
});
