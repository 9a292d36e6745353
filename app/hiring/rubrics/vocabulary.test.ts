import { describe, expect, it } from "vitest";
import { isChangeable, RUBRIC_STATES } from "./vocabulary.ts";

describe("a rubric version", () => {
  it("changes only while it is a draft; published and retired ones stay as openings started with them", () => {
    expect(RUBRIC_STATES.filter(isChangeable)).toEqual(["draft"]);
  });
});
