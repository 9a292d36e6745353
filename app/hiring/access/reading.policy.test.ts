import { expect, it } from "vitest";
import { TEXT_STATES, mayBeRead } from "./reading.policy.ts";

it("lets a machine read a file once", () => {
  expect(TEXT_STATES.filter(mayBeRead)).toEqual(["waiting"]);
});
