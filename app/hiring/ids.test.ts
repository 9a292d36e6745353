import { describe, expect, it } from "vitest";
import { ApplicationIdSchema, InterviewIdSchema } from "./ids.ts";

describe("ids", () => {
  it("are unguessable texts of letters, digits, dashes", () => {
    expect(ApplicationIdSchema.safeParse("tz4a98xxat96iws9zmbrgj3a").success).toBe(true);
  });

  it("refuse what could reach into another address or document name", () => {
    for (const bad of ["", "a.b", "../x", "a b", "x".repeat(65)]) {
      expect(InterviewIdSchema.safeParse(bad).success).toBe(false);
    }
  });
});
