import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canDeliverMail, canOnMail, MAIL_ACTIONS } from "./mail.policy.ts";

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

describe("mail", () => {
  it("about an application is viewed by admins, recruiters and its hiring manager", () => {
    const otto = person("otto", "hiring_manager");
    const may = [ada, rolf, hana, otto, ivo].map(
      (actor) => canOnMail(actor, "view", { application }).allowed,
    );
    expect(may).toEqual([true, true, true, false, false]);
  });

  it("is taken back, written and retried by recruiters and admins", () => {
    for (const action of ["take_back", "write", "retry", "schedule"] as const) {
      const may = [ada, rolf, hana, ivo].map((actor) => canOnMail(actor, action, { application }).allowed);
      expect(may).toEqual([true, true, false, false]);
    }
  });

  it("about nobody's application is for admins and recruiters", () => {
    const may = [ada, rolf, hana, ivo].map(
      (actor) => canOnMail(actor, "view", { application: null }).allowed,
    );
    expect(may).toEqual([true, true, false, false]);
  });

  it("is listed for hiring managers too, not for interviewers", () => {
    const may = [ada, rolf, hana, ivo].map(
      (actor) => canOnMail(actor, "list", { application: null }).allowed,
    );
    expect(may).toEqual([true, true, true, false]);
  });

  it("to oneself as a candidate is closed, and everything is to somebody deactivated", () => {
    for (const action of MAIL_ACTIONS) {
      const own = { application: { ...application, candidateEmail: "ROLF@baton.example" } };
      expect(canOnMail(rolf, action, own)).toMatchObject({ code: "own_file" });
      expect(canOnMail(person("rolf", "recruiter", { active: false }), action, { application }).allowed).toBe(
        false,
      );
    }
  });

  it("is sent by the outbox alone, by no person and no candidate", () => {
    const kinds = ["system", "person", "candidate"] as const;
    expect(kinds.map((kind) => canDeliverMail({ kind }).allowed)).toEqual([true, false, false]);
  });
});
