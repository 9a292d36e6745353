import { expect, it } from "vitest";
import { OPENING_STATES } from "../openings/opening-state.ts";
import { careersAccess } from "./careers.policy.ts";

it("shows published openings, says that paused and closed ones are closed, and hides drafts", () => {
  expect(Object.fromEntries(OPENING_STATES.map((state) => [state, careersAccess(state)]))).toEqual({
    draft: "hidden",
    published: "open",
    paused: "closed",
    closed: "closed",
  });
});
