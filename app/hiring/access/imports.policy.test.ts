import { describe, expect, it } from "vitest";
import { ROLES } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import {
  canExportEverything,
  canOnImport,
  canWorkOnImports,
  IMPORT_ACTIONS,
  maySeeFact,
} from "./imports.policy.ts";

const actor = (role: Actor["role"], active = true): Actor => ({
  kind: "person",
  id: "p",
  email: "p@x.example",
  role,
  active,
});

describe("imports and exports", () => {
  it("imports are for recruiters and admins", () => {
    for (const action of IMPORT_ACTIONS) {
      const allowed = ROLES.filter((role) => canOnImport(actor(role), action).allowed);
      expect(allowed.toSorted()).toEqual(["admin", "recruiter"]);
      expect(canOnImport(actor("admin", false), action)).toMatchObject({ code: "deactivated" });
    }
  });

  it("everything at once is exported by admins alone", () => {
    expect(ROLES.filter((role) => canExportEverything(actor(role)).allowed)).toEqual(["admin"]);
    expect(canExportEverything(actor("admin", false)).allowed).toBe(false);
  });

  it("their steps are the system's", () => {
    expect(canWorkOnImports({ kind: "system" }).allowed).toBe(true);
    expect(canWorkOnImports({ kind: "person" }).allowed).toBe(false);
  });

  it("history is for those who run the process; what was secret, for recruiters and admins", () => {
    const see = (role: Actor["role"], runsProcess: boolean, restricted: boolean) =>
      maySeeFact({ role, runsProcess }, { restricted });
    expect(see("hiring_manager", true, false)).toBe(true);
    expect(see("hiring_manager", true, true)).toBe(false);
    expect(see("recruiter", true, true)).toBe(true);
    expect(see("interviewer", false, false)).toBe(false);
  });
});
