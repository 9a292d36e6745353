import { describe, expect, it } from "vitest";
import { noteColour } from "./note-colour.ts";

describe("a person's colour", () => {
  it("stays the same and is a plain hex colour", () => {
    expect(noteColour("cl123")).toBe(noteColour("cl123"));
    expect(noteColour("someone")).toMatch(/^#[0-9a-f]{6}$/);
  });
});
