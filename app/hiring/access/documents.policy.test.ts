import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import {
  canOnDocument,
  canRemoveErasedFiles,
  canSweepUploads,
  DOCUMENT_ACTIONS,
} from "./documents.policy.ts";

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

const subject = { candidatePersonId: null, candidateEmail: "cleo@mail.example", applications: [application] };

describe("a resume", () => {
  it("is read by whoever sees the application, interviewers on it included", () => {
    for (const action of ["view", "download"] as const) {
      for (const actor of [ada, rolf, hana, ivo])
        expect(canOnDocument(actor, action, subject).allowed).toBe(true);
      expect(canOnDocument(person("zoe", "interviewer"), action, subject).allowed).toBe(false);
    }
  });

  it("is uploaded, removed and checked by recruiters and admins", () => {
    for (const action of ["upload", "remove", "check"] as const) {
      const may = [ada, rolf, hana, ivo].map((actor) => canOnDocument(actor, action, subject).allowed);
      expect(may).toEqual([true, true, false, false]);
    }
  });

  it("of one's own is closed here, and everything is to somebody deactivated", () => {
    for (const action of DOCUMENT_ACTIONS) {
      expect(canOnDocument(ada, action, { ...subject, candidatePersonId: "ada" })).toMatchObject({
        code: "own_file",
      });
      expect(canOnDocument(person("ada", "admin", { active: false }), action, subject).allowed).toBe(false);
    }
  });
});

it("lets no person and no candidate sweep uploads that broke off", () => {
  const kinds = ["system", "person", "candidate"] as const;
  expect(kinds.map((kind) => canSweepUploads({ kind }).allowed)).toEqual([true, false, false]);
});

it("lets no person and no candidate remove files from the disk", () => {
  const kinds = ["system", "person", "candidate"] as const;
  expect(kinds.map((kind) => canRemoveErasedFiles({ kind }).allowed)).toEqual([true, false, false]);
});
