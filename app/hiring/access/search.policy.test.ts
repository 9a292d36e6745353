import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import type { Actor } from "./actor.ts";
import { canOnView, canRefreshSearch, VIEW_ACTIONS } from "./search.policy.ts";

const actor = (role: Role, id = "me"): Actor => ({ kind: "person", id, email: "", role, active: true });
const allowed = (who: Actor, view: { ownerId: string; shared: boolean }) =>
  VIEW_ACTIONS.filter((action) => canOnView(who, action, view).allowed);

describe("saved searches", () => {
  it("are saved, opened and removed by their owner; shared by those who lead hiring", () => {
    const own = { ownerId: "me", shared: false };
    expect(allowed(actor("interviewer"), own)).toEqual(["open", "save", "remove"]);
    for (const role of ["hiring_manager", "recruiter", "admin"] as const)
      expect(allowed(actor(role), own)).toEqual(["open", "save", "share", "remove"]);
  });

  it("of others are opened when they are shared, and removed by admins", () => {
    expect(allowed(actor("interviewer"), { ownerId: "other", shared: true })).toEqual(["open"]);
    expect(allowed(actor("admin"), { ownerId: "other", shared: true })).toEqual(["open", "remove"]);
    expect(canOnView(actor("admin"), "open", { ownerId: "other", shared: false })).toMatchObject({
      code: "out_of_sight",
    });
  });

  it("are nothing to the deactivated, and no person puts together what is searched", () => {
    const gone = { ...actor("admin"), active: false };
    expect(canOnView(gone, "open", { ownerId: "me", shared: true })).toMatchObject({ code: "deactivated" });
    expect(canRefreshSearch({ kind: "person" }).allowed).toBe(false);
    expect(canRefreshSearch({ kind: "system" }).allowed).toBe(true);
  });
});
