import { expect, it } from "vitest";
import { OPENING_STATES } from "../openings/opening-state.ts";
import { careersAccess } from "./careers.policy.ts";

it("shows published openings, tells paused from closed ones, and hides drafts", () => {
  expect(Object.fromEntries(OPENING_STATES.map((state) => [state, careersAccess(state)]))).toEqual({
    draft: "hidden",
    published: "open",
    paused: "paused",
    closed: "closed",
  });
});
