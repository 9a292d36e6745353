import { describe, expect, it } from "vitest";
import { hasRole, type Actor } from "./actor.ts";

describe("an actor", () => {
  it("holds exactly one role", () => {
    const rolf: Actor = {
      kind: "person",
      id: "rolf",
      email: "rolf@baton.example",
      role: "recruiter",
      active: true,
    };
    expect(hasRole(rolf, "admin", "recruiter")).toBe(true);
    expect(hasRole(rolf, "admin", "hiring_manager", "interviewer")).toBe(false);
    expect(hasRole(rolf)).toBe(false);
  });
});
