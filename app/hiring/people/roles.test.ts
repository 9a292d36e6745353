import { describe, expect, it } from "vitest";
import { isRole, ROLE_NAMES, ROLES } from "./roles.ts";

describe("roles", () => {
  it("are four, each with a name on screen", () => {
    expect(ROLES.map((role) => ROLE_NAMES[role])).toEqual([
      "Admin",
      "Recruiter",
      "Hiring manager",
      "Interviewer",
    ]);
  });

  it("are recognised in words from outside", () => {
    expect(isRole("recruiter")).toBe(true);
    expect(isRole("owner")).toBe(false);
    expect(isRole(undefined)).toBe(false);
  });
});
