import { expect, it } from "vitest";
import { maySeeOwnStanding } from "./own-application.policy.ts";

it("shows a candidate where they stand, and nothing once they were erased", () => {
  expect(maySeeOwnStanding({ candidate: { email: "ana@example.com" } })).toBe(true);
  expect(maySeeOwnStanding({ candidate: { email: "" } })).toBe(false);
});
