import { describe, expect, it } from "vitest";
import { DEFAULT_BARS } from "./bars.ts";
import type { RubricDraft } from "./rubric-draft.ts";
import { readRubricFile, writeRubricFile } from "./rubric-file.ts";

const rubric: RubricDraft = {
  notes: "Small samples on purpose.",
  changeNote: "SQL counts more.",
  bars: { graduate: -0.75, mid: 0.1, senior: 0.6, mustHaveFloor: 0.4, total: 0.25 },
  competencies: [
    {
      competencyKey: "sql",
      name: "SQL fluency",
      summary: "Right answers.",
      weight: 0.7,
      mustHave: true,
      barShift: 0.25,
      anchors: ["not yet", "partly", "meets", "above"],
    },
    {
      competencyKey: "comm",
      name: "Communication",
      summary: "",
      weight: 0.3,
      mustHave: false,
      barShift: 0,
      anchors: ["a", "b", "c", "d"],
    },
  ],
  sessions: [{ kind: "onsite", number: 1, name: "SQL", minutes: 60, focus: ["sql", "comm"] }],
};
const library = ["sql", "comm", "python"];
const file = writeRubricFile(rubric, { profile: "data-analyst", version: 3 });
const read = (change: object) => readRubricFile(JSON.stringify({ ...file, ...change }), library);

describe("a rubric file", () => {
  it("gives back the rubric it was written from, with nothing lost", () => {
    expect(readRubricFile(JSON.stringify(file, null, 2), library)).toEqual({
      ok: true,
      rubric,
      profile: "data-analyst",
    });
  });

  it("may leave bars out, which then are the ones Baton comes with", () => {
    expect(read({ bars: undefined })).toMatchObject({
      ok: true,
      rubric: { bars: DEFAULT_BARS },
    });
  });

  it("is refused by the name of the competency and the field, all faults at once", () => {
    const [sql, comm] = file.competencies;
    const faulty = read({
      competencies: [
        { ...sql, weight: "high", colour: "red" },
        { ...comm, anchors: ["only one"] },
      ],
      interviews: [{ ...file.interviews[0], minutes: undefined }],
    });
    expect(faulty).toEqual({
      ok: false,
      faults: [
        "SQL fluency, weight: Give the weight as a number.",
        "SQL fluency: “colour” is not a field here. Correct its name, or take it out.",
        "Communication, level: Describe four levels.",
        "SQL, minutes: Give the minutes as a number.",
      ],
    });
  });

  it("is refused when its competencies are not the library's, or stand in it twice", () => {
    const [sql, comm] = file.competencies;
    expect(read({ competencies: [sql, { ...comm, key: "juggling" }] })).toMatchObject({
      faults: [
        "Communication, key: The library has no competency “juggling”.",
        "SQL, focus: This rubric does not have “comm”.",
      ],
    });
    expect(read({ competencies: [sql, { ...comm, key: "sql" }], interviews: [] })).toMatchObject({
      faults: ["Communication, key: “sql” stands in this file twice."],
    });
    const twice = [...file.interviews, ...file.interviews];
    expect(read({ interviews: twice })).toMatchObject({
      faults: ["SQL, number: There are two of onsite 1."],
    });
  });

  it("is refused when it is something else", () => {
    expect(readRubricFile("not json", library)).toMatchObject({ ok: false });
    expect(read({ format: "baton.questions" })).toEqual({
      ok: false,
      faults: ["format: This must be “baton.rubric”."],
    });
    expect(read({ formatVersion: 2 })).toMatchObject({ faults: ["formatVersion: This must be “1”."] });
  });
});
