import { describe, expect, it } from "vitest";
import { ALLOWED, allowIf, notYours, OUT_OF_SIGHT, sealedUntilReveal } from "./access.ts";

describe("an answer of a policy", () => {
  it("is a yes, or a no with a sentence for the person and a code for the program", () => {
    expect(allowIf(true, OUT_OF_SIGHT)).toEqual(ALLOWED);
    expect(allowIf(false, OUT_OF_SIGHT)).toMatchObject({ allowed: false, code: "out_of_sight" });
    expect(notYours("Only an admin does this.")).toEqual({
      allowed: false,
      code: "not_your_part",
      reason: "Only an admin does this.",
    });
  });

  it("names what is sealed and when it opens", () => {
    expect(sealedUntilReveal("This scorecard")).toMatchObject({
      code: "sealed",
      reason: "This scorecard is sealed until the scorecards are revealed in the debrief.",
    });
  });
});
