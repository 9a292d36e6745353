import { describe, expect, it } from "vitest";
import { DEFAULT_BARS } from "./bars.ts";
import { compareRubrics } from "./compare-rubrics.ts";
import type { RubricDraft } from "./rubric-draft.ts";

const competency = (key: string, change: object = {}) => ({
  competencyKey: key,
  name: key.toUpperCase(),
  summary: "",
  weight: 0.5,
  mustHave: false,
  barShift: 0,
  anchors: ["one", "two", "three", "four"],
  ...change,
});
const session = (number: number, change: object = {}) => ({
  kind: "onsite" as const,
  number,
  name: "Query",
  minutes: 60,
  focus: ["sql"],
  ...change,
});
const rubric: RubricDraft = {
  notes: "Read the notes.",
  changeNote: "First.",
  bars: DEFAULT_BARS,
  competencies: [competency("sql"), competency("comm")],
  sessions: [session(1), session(2)],
};
const changesTo = (change: Partial<RubricDraft>) => compareRubrics(rubric, { ...rubric, ...change });

describe("two versions of a rubric", () => {
  it("that say the same differ in nothing, whatever their change notes say", () => {
    expect(changesTo({ changeNote: "Second." })).toEqual([]);
  });

  it("are told apart field by field, in words of the screen", () => {
    const anchors = ["one", "two", "three or more", "four"];
    const changes = changesTo({
      competencies: [competency("sql", { weight: 0.6, mustHave: true, anchors }), competency("comm")],
      sessions: [session(1, { focus: ["sql", "comm"], minutes: 45 }), session(2)],
    });
    expect(changes).toEqual([
      {
        part: "competency",
        name: "SQL",
        kind: "changed",
        fields: [
          { field: "Weight", before: "50 %", after: "60 %", prose: false },
          { field: "Must-have", before: "no", after: "yes", prose: false },
          { field: "Level 3", before: "three", after: "three or more", prose: true },
        ],
      },
      {
        part: "interview",
        name: "Onsite 1: Query",
        kind: "changed",
        fields: [
          { field: "Minutes", before: "60", after: "45", prose: false },
          { field: "Focus", before: "SQL", after: "SQL, COMM", prose: false },
        ],
      },
    ]);
  });

  it("show a new name as a change, and what came or went as added or removed", () => {
    const changes = changesTo({
      competencies: [competency("sql", { name: "Queries" }), competency("python")],
      sessions: [session(1)],
    });
    expect(changes.map(({ name, kind }) => [name, kind])).toEqual([
      ["Queries", "changed"],
      ["PYTHON", "added"],
      ["COMM", "removed"],
      ["Onsite 2: Query", "removed"],
    ]);
    expect(changes[1]?.fields).toContainEqual({ field: "Level 4", before: "", after: "four", prose: true });
  });

  it("show bars, notes and the order of competencies", () => {
    const changes = changesTo({
      notes: "Read all notes.",
      bars: { ...DEFAULT_BARS, senior: 1, total: 0.4 },
      competencies: rubric.competencies.toReversed(),
    });
    expect(changes.map(({ part, fields }) => [part, fields.map((one) => one.field)])).toEqual([
      ["rubric", ["Notes for raters", "Order of competencies"]],
      ["bars", ["Senior", "Total"]],
    ]);
  });
});
