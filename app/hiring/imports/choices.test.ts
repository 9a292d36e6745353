import { describe, expect, it } from "vitest";
import { ChoicesSchema, choicesFaults, landingOf, startSurvey, stageKey, suggestOpening } from "./choices.ts";
import { emptyRecord, plainApplication } from "./records.ts";

const openings = [
  { id: "o1", title: "Analytics Engineer" },
  { id: "o2", title: "Data Analyst" },
  { id: "o3", title: "Data Analyst" },
];

describe("the choices of an import", () => {
  it("are suggested where a job's title leaves no doubt", () => {
    expect(suggestOpening("analytics-engineer (m/f/d)", openings)).toBe("o1");
    expect(suggestOpening("Data Analyst", openings)).toBe("");
    expect(suggestOpening("", openings)).toBe("");
  });

  it("count what is in a file, most frequent first", () => {
    const survey = startSurvey();
    for (const stage of ["New", "New", "Onsite"])
      survey.add({ ...emptyRecord("x"), applications: [{ ...plainApplication("Job"), stage }] });
    expect(survey.found()).toEqual({
      people: 3,
      documents: 0,
      openings: [{ word: "Job", count: 3 }],
      stages: [
        { stage: "New", status: "open", count: 2 },
        { stage: "Onsite", status: "open", count: 1 },
      ],
    });
  });

  it("put a stage where a person says, else where it is suggested", () => {
    const application = { stage: "Onsite", status: "open" } as const;
    expect(landingOf({ stages: {} }, application)).toBe("phone_screen");
    expect(landingOf({ stages: { [stageKey("Onsite", "open")]: "history" } }, application)).toBe("history");
  });

  it("ask for the order of dates that can be read either way, and for the columns that are needed", () => {
    const choices = ChoicesSchema.parse({
      columns: ["name", "email", "applied_at"],
      delimiter: ",",
      encoding: "utf-8",
      dateOrder: null,
      timeZone: "UTC",
      openings: {},
      stages: {},
    });
    const table = { header: [], sample: [], dateOrder: "either" as const };
    expect(choicesFaults(choices, table)).toHaveProperty("dateOrder");
    expect(choicesFaults({ ...choices, dateOrder: "dmy" }, table)).toEqual({});
    expect(choicesFaults({ ...choices, columns: ["name", "phone", "ignore"] }, table)).toHaveProperty(
      "columns",
    );
    expect(choicesFaults(choices, null)).toEqual({});
  });
});
