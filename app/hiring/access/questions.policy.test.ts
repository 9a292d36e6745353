import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnQuestion, QUESTION_ACTIONS } from "./questions.policy.ts";

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: "person", id, email: `${id}@baton.example`, role, active: true, ...more };
}

const everybody = [
  person("ada", "admin"),
  person("rolf", "recruiter"),
  person("hana", "hiring_manager"),
  person("ivo", "interviewer"),
];
const who = (action: (typeof QUESTION_ACTIONS)[number], authorId: string | null) =>
  everybody.filter((actor) => canOnQuestion(actor, action, { authorId }).allowed).map(({ id }) => id);

describe("the question bank", () => {
  it("is read and added to by everybody, and kept by hiring managers and admins", () => {
    for (const action of ["view", "propose"] as const) expect(who(action, null)).toHaveLength(4);
    for (const action of ["retire", "import", "export", "review"] as const)
      expect(who(action, null)).toEqual(["ada", "hana"]);
  });

  it("is never reviewed by the author, whatever their role", () => {
    expect(who("review", "hana")).toEqual(["ada"]);
    expect(who("review", "ada")).toEqual(["hana"]);
    expect(who("review", "ivo")).toEqual(["ada", "hana"]);
  });

  it("lets only its author take a proposal back", () => {
    expect(who("withdraw", "ivo")).toEqual(["ivo"]);
    expect(who("withdraw", null)).toEqual([]);
  });

  it("is closed to somebody deactivated", () => {
    const gone = person("ada", "admin", { active: false });
    for (const action of QUESTION_ACTIONS)
      expect(canOnQuestion(gone, action, { authorId: "ada" }).allowed).toBe(false);
  });
});
