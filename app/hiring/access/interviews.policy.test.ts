import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnInterview, INTERVIEW_ACTIONS, type InterviewAction } from "./interviews.policy.ts";

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

const interview = {
  ...application,
  interviewerIds: ["ivo", "shada", "bea"],
  interviewerId: "ivo",
  shadowIds: ["shada"],
};
const shada = person("shada", "interviewer");
const bea = person("bea", "interviewer");
const zoe = person("zoe", "interviewer");

/** Who may: admin, recruiter, hiring manager, its interviewer, its shadow, another interviewer of the loop, a stranger. */
const everybody = [ada, rolf, hana, ivo, shada, bea, zoe];
const matrix: Record<InterviewAction, string> = {
  view: "yyyyyyn",
  view_brief: "yyyyyyn",
  enter_room: "nnnyynn",
  tag_delivery: "nnnyynn",
  add_thread: "nnnyynn",
  conduct: "nnnynnn",
  plan: "yyyynnn",
  set_phone_outcome: "yyyynnn",
  reschedule: "yyynnnn",
  cancel: "yyynnnn",
};

describe("an interview", () => {
  it.each(INTERVIEW_ACTIONS)("%s: by exactly those whose part it is", (action) => {
    const answers = everybody.map((actor) => (canOnInterview(actor, action, interview).allowed ? "y" : "n"));
    expect(answers.join("")).toBe(matrix[action]);
  });

  it("is closed to the candidate, even as its interviewer, and to somebody deactivated", () => {
    for (const action of INTERVIEW_ACTIONS) {
      expect(canOnInterview(ivo, action, { ...interview, candidatePersonId: "ivo" }).allowed).toBe(false);
      const gone = person("ivo", "interviewer", { active: false });
      expect(canOnInterview(gone, action, interview)).toMatchObject({ code: "deactivated" });
    }
  });
});
