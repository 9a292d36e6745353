import { expect, it } from "vitest";
import { fieldProblem, problemOf } from "./problem-alert.tsx";

it("reads the message and the field's fault from an action's answer, and nothing from any other value", () => {
  const answer = { ok: false, problem: "Correct the field.", fields: { email: "Type an address." } };
  expect(problemOf(answer)).toBe("Correct the field.");
  expect(fieldProblem(answer, "email")).toBe("Type an address.");
  expect(fieldProblem(answer, "name")).toBeUndefined();
  for (const other of [undefined, null, "x", { ok: true }, { problem: 3 }])
    expect(problemOf(other)).toBeNull();
});
