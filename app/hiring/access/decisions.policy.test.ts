import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnDecision } from "./decisions.policy.ts";

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

const revealed = { ...application, revealed: true };

describe("the decision", () => {
  it("is the opening's hiring manager's; an admin may not decide", () => {
    const may = [ada, rolf, hana, ivo].map((actor) => canOnDecision(actor, "decide", revealed).allowed);
    expect(may).toEqual([false, false, true, false]);
    expect(canOnDecision(person("tara", "hiring_manager"), "decide", revealed).allowed).toBe(false);
  });

  it("is neither taken nor read before the reveal", () => {
    const before = { ...application, revealed: false };
    expect(canOnDecision(hana, "decide", before)).toMatchObject({ code: "sealed" });
    for (const actor of [ada, rolf, hana, ivo]) {
      expect(canOnDecision(actor, "view", before)).toMatchObject({ code: "sealed" });
    }
  });

  it("is read after the reveal by whoever sees the application, and not by its candidate", () => {
    for (const actor of [ada, rolf, hana, ivo])
      expect(canOnDecision(actor, "view", revealed).allowed).toBe(true);
    expect(canOnDecision(person("zoe", "interviewer"), "view", revealed)).toMatchObject({
      code: "out_of_sight",
    });
    const own = { ...revealed, candidatePersonId: "hana" };
    expect(canOnDecision(hana, "decide", own)).toMatchObject({ code: "own_file" });
  });
});
