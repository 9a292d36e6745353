import { describe, expect, it } from "vitest";
import { competencyKey, readCompetency, sameName } from "./competency-draft.ts";

const form: Readonly<Record<string, string>> = {
  name: " Cost awareness ",
  summary: "Knows what a design costs before it is built.",
  level1: "Cannot say what anything costs.",
  level2: "Knows the bill once it is there.",
  level3: "Estimates within a factor of two.",
  level4: "Changes designs by what they cost.",
  family: "engineer",
};
const read = (change: Readonly<Record<string, string>> = {}) =>
  readCompetency((name) => ({ ...form, ...change })[name] ?? "");

describe("a competency for the library", () => {
  it("has a name, a meaning, four levels and a family, or none for both", () => {
    expect(read()).toMatchObject({
      ok: true,
      value: { name: "Cost awareness", family: "engineer", anchors: { length: 4 } },
    });
    expect(read({ family: "" })).toMatchObject({ ok: true, value: { family: null } });
  });

  it("is refused with each field that lacks something", () => {
    expect(read({ name: "", level3: "  " })).toMatchObject({
      ok: false,
      fields: { name: "Name the competency.", level3: "Describe what somebody does at this level." },
    });
    expect(read({ summary: "short" })).toMatchObject({
      ok: false,
      fields: { summary: "Say in a sentence what somebody does who has it." },
    });
  });

  it("is known by a key made of its name, that nothing else has", () => {
    expect(competencyKey("Kostenbewußtsein & mehr", new Set())).toBe("kostenbewu-tsein-mehr");
    expect(competencyKey("SQL", new Set(["sql", "sql-2"]))).toBe("sql-3");
    expect(competencyKey("统计", new Set())).toBe("competency");
  });

  it("is the same as another whatever the capitals", () => {
    expect(sameName("SQL Fluency ", "sql fluency")).toBe(true);
    expect(sameName("SQL", "SQL fluency")).toBe(false);
  });
});
