import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnNote } from "./notes.policy.ts";

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

const shared = {
  ...application,
  interviewerIds: ["ivo", "shada", "bea"],
  interviewerId: "ivo",
  shadowIds: ["shada"],
  ownerId: null,
  revealed: false,
};
const ivosOwn = { ...shared, ownerId: "ivo" };
const shada = person("shada", "interviewer");
const bea = person("bea", "interviewer");

describe("the shared note", () => {
  it("is read by everybody who sees the application while it is written", () => {
    for (const actor of [ada, rolf, hana, ivo, shada, bea]) {
      expect(canOnNote(actor, "read", shared).allowed).toBe(true);
    }
    expect(canOnNote(person("zoe", "interviewer"), "read", shared)).toMatchObject({ code: "out_of_sight" });
  });

  it("is written by this interview's interviewer and shadows", () => {
    const may = [ada, rolf, hana, ivo, shada, bea].map((actor) => canOnNote(actor, "write", shared).allowed);
    expect(may).toEqual([false, false, false, true, true, false]);
  });
});

describe("a private note", () => {
  it("is read by its owner alone until the reveal, and by whoever sees the application after it", () => {
    const before = [ada, rolf, hana, ivo, shada, bea].map(
      (actor) => canOnNote(actor, "read", ivosOwn).allowed,
    );
    expect(before).toEqual([false, false, false, true, false, false]);
    const opened = { ...ivosOwn, revealed: true };
    expect([ada, hana, bea].every((actor) => canOnNote(actor, "read", opened).allowed)).toBe(true);
    expect(canOnNote(person("zoe", "interviewer"), "read", opened).allowed).toBe(false);
  });

  it("is written by its owner alone, also after the reveal, and only from the room", () => {
    const opened = { ...ivosOwn, revealed: true };
    expect(canOnNote(ivo, "write", opened).allowed).toBe(true);
    for (const actor of [ada, hana, shada]) expect(canOnNote(actor, "write", opened).allowed).toBe(false);
    expect(canOnNote(bea, "write", { ...shared, ownerId: "bea" }).allowed).toBe(false);
  });

  it("about oneself is closed, even after the reveal", () => {
    const own = { ...ivosOwn, revealed: true, candidatePersonId: "ada" };
    expect(canOnNote(ada, "read", own)).toMatchObject({ code: "own_file" });
  });
});
