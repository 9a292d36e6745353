import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { APPLICATION_ACTIONS, canOnApplication, type ApplicationAction } from "./applications.policy.ts";

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

const tara = person("tara", "hiring_manager");
const otto = person("otto", "hiring_manager");
const zoe = person("zoe", "interviewer");
const rita = person("rita", "recruiter");

/** Who may: admin, the opening's recruiter, another recruiter, its hiring manager, one on the team, a stranger, an interviewer on it, a stranger. */
const everybody = [ada, rolf, rita, hana, tara, otto, ivo, zoe];
const matrix: Record<ApplicationAction, string> = {
  view: "yyyyynyn",
  view_debrief: "yyyyynyn",
  view_contact: "yyyyynnn",
  screen: "yyyynnnn",
  move: "yyyynnnn",
  dispose: "yyyynnnn",
  reopen: "yyyynnnn",
  schedule: "yyyynnnn",
  view_plan: "yyyyynyn",
  view_coverage: "yyyyynnn",
  plan_loop: "yyyynnnn",
  make_offer: "yyyynnnn",
  answer_request: "yyyynnnn",
  reveal: "nynynnnn",
  override_scorecards: "nnnynnnn",
};

describe("an application", () => {
  it.each(APPLICATION_ACTIONS)("%s: by exactly those whose part it is", (action) => {
    const answers = everybody.map((actor) =>
      canOnApplication(actor, action, application).allowed ? "y" : "n",
    );
    expect(answers.join("")).toBe(matrix[action]);
  });

  it("is out of sight, not merely forbidden, for somebody who is not on it", () => {
    for (const action of APPLICATION_ACTIONS) {
      expect(canOnApplication(zoe, action, application)).toMatchObject({ code: "out_of_sight" });
    }
  });

  it("is closed to its own candidate in every action, even as admin, recruiter or hiring manager", () => {
    for (const actor of [ada, rolf, hana, ivo]) {
      for (const action of APPLICATION_ACTIONS) {
        const own = { ...application, candidatePersonId: actor.id };
        expect(canOnApplication(actor, action, own)).toMatchObject({ code: "own_file" });
      }
    }
  });

  it("is closed to somebody deactivated", () => {
    for (const action of APPLICATION_ACTIONS) {
      const gone = person("hana", "hiring_manager", { active: false });
      expect(canOnApplication(gone, action, application)).toMatchObject({ code: "deactivated" });
    }
  });
});
