import { describe, expect, it } from "vitest";
import { DISPOSITION_REASONS, findReason, needsFreeText, reasonsFor } from "./reasons.ts";
import { STAGES } from "./stages.ts";

describe("reasons for leaving", () => {
  it("have a code of their own each", () => {
    const codes = DISPOSITION_REASONS.map((reason) => reason.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("offer a withdrawal at every stage and a rejection at every stage before hired", () => {
    for (const stage of STAGES) {
      expect(reasonsFor(stage, "withdrawn").length).toBeGreaterThan(0);
      expect(reasonsFor(stage, "rejected").length > 0).toBe(stage !== "hired");
    }
  });

  it("of the resume screen are lines of the resume rubric and are not offered later", () => {
    const later = reasonsFor("onsite", "rejected").map((reason) => reason.code);
    expect(reasonsFor("resume_screen", "rejected").map((reason) => reason.code)).toContain(
      "own_part_unclear",
    );
    expect(later).not.toContain("own_part_unclear");
    expect(later).toContain("below_the_bar");
  });

  it("that only say other ask for words", () => {
    expect(
      DISPOSITION_REASONS.filter((reason) => needsFreeText(reason.code)).map((reason) => reason.label),
    ).toEqual(["Other (say why)", "Other (say why)"]);
  });

  it("are found by their code, and nothing else is", () => {
    expect(findReason("declined_offer")?.disposition).toBe("withdrawn");
    expect(findReason("bad_haircut")).toBeUndefined();
  });
});
