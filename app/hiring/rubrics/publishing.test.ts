import { describe, expect, it } from "vitest";
import type { RubricChange } from "./compare-rubrics.ts";
import { changeInBrief, publishingMeans } from "./publishing.ts";

const draft = { profileName: "Statistician", version: 3, published: { version: 2 }, openings: 4 };

describe("what publishing a draft means", () => {
  it("names what new openings start with, what stays as it is, and that it is for good", () => {
    expect(publishingMeans(draft)).toEqual([
      "New openings for the role Statistician start with version 3 instead of version 2.",
      "4 openings keep the version they started with, and so do the candidates there.",
      "Version 3 never changes again. What turns out wrong is put right in a new version.",
    ]);
  });

  it("says nothing of openings or of a version where there are none", () => {
    expect(publishingMeans({ ...draft, openings: 1 })[1]).toMatch(/^1 opening keeps the version it /);
    expect(publishingMeans({ ...draft, published: null, openings: 0 })).toEqual([
      "New openings for the role Statistician start with version 3.",
      expect.stringMatching(/never changes again/),
    ]);
  });
});

describe("a change in a line", () => {
  const field = (name: string, before: string, after: string, prose = false) => {
    return { field: name, before, after, prose };
  };
  const brief = (kind: RubricChange["kind"], fields: RubricChange["fields"] = []) =>
    changeInBrief({ part: "competency", name: "SQL fluency", kind, fields });

  it("has short values as they were and are, and of longer ones only that they changed", () => {
    expect(brief("changed", [field("Weight", "20 %", "25 %"), field("Level 3", "one", "two", true)])).toBe(
      "SQL fluency: Weight 20 % → 25 %, Level 3 reworded",
    );
    const focus = ["SQL fluency, Data modelling", "SQL fluency"] as const;
    expect(brief("changed", [field("Focus", ...focus), field("Focus", "", "SQL")])).toBe(
      "SQL fluency: Focus changed, Focus changed",
    );
  });

  it("counts what it does not name", () => {
    const levels = [1, 2, 3, 4, 5].map((one) => field(`Level ${one}`, "one", "two", true));
    expect(brief("changed", levels)).toMatch(/Level 3 reworded, 2 more changes$/);
  });

  it("tells a new part and a removed one", () => {
    expect([brief("added"), brief("removed")]).toEqual(["SQL fluency: new", "SQL fluency: removed"]);
  });
});
