import { describe, expect, it } from "vitest";
import { currentItem, navigationFor, shapeOf } from "./navigation.ts";

const addresses = (role: Parameters<typeof navigationFor>[0]) => navigationFor(role).map((item) => item.to);

describe("navigation by role", () => {
  it("shows an interviewer their interviews and the library, not the pipeline", () => {
    expect(addresses("interviewer")).toEqual([
      "/home",
      "/inbox",
      "/interviews",
      "/search",
      "/rubrics",
      "/questions",
      "/how-suggestions-work",
    ]);
  });

  it("shows imports to those who add candidates", () => {
    const roles = ["admin", "recruiter", "hiring_manager", "interviewer"] as const;
    expect(roles.filter((role) => addresses(role).includes("/company/imports"))).toEqual([
      "admin",
      "recruiter",
    ]);
  });

  it("keeps people and company for the admin", () => {
    expect(addresses("recruiter")).not.toContain("/people");
    expect(addresses("admin")).toContain("/people");
  });

  it("marks the nearest page above an address, and one only", () => {
    const items = navigationFor("admin");
    expect(currentItem(items, "/company/imports/new")).toBe("/company/imports");
    expect(currentItem(items, "/company/export")).toBe("/company");
    expect(currentItem(items, "/companyx")).toBeNull();
  });
});

describe("the outline of a page on its way", () => {
  it("looks like the page it stands for", () => {
    const shapes = [
      "/pipeline/abc",
      "/screening/abc",
      "/applications/abc",
      "/screening",
      "/applications/abc/offer",
    ];
    expect(shapes.map(shapeOf)).toEqual(["columns", "halves", "halves", "lines", "lines"]);
  });
});
