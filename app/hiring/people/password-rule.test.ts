import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rule.ts";

const ana = { name: "Ana Ferreira", email: "ana.ferreira@northlight.example" };

describe("a new password", () => {
  it.each([
    "four grey herons nap",
    "kV9-tulip-orbit",
    "пятьсот дождей над рекой",
    "🙂 plain words and a face",
  ])("may be %s", (password) => {
    expect(passwordProblem(password, ana)).toBeNull();
  });

  it.each([
    ["short-words", /at least 12/],
    ["x".repeat(201), /at most 200/],
    ["abababababab", /different/],
    ["Password1234!", /first passwords/],
    ["123456789012", /first passwords/],
    ["Ana.Ferreira2026", /own name/],
  ])("may not be %s", (password, message) => {
    expect(passwordProblem(password, ana)).toMatch(message);
  });

  it("may hold a common word when enough else stands beside it", () => {
    expect(passwordProblem("welcome nine grey herons", ana)).toBeNull();
  });
});
