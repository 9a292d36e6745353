import { describe, expect, it } from "vitest";
import { ChoicesSchema, SurveySchema } from "./choices.ts";
import { readMappingForm } from "./read-mapping-form.ts";

const survey = SurveySchema.parse({
  people: 2,
  openings: [{ word: "Analyst", count: 2 }],
  stages: [{ stage: "New", status: "open", count: 2 }],
  documents: 0,
  table: null,
});
const before = ChoicesSchema.parse({
  columns: ["name", "email"],
  delimiter: ",",
  encoding: "utf-8",
  dateOrder: null,
  timeZone: "Europe/Berlin",
  openings: { Analyst: "o1" },
  stages: { "open|New": "resume_screen" },
});

describe("the mapping form", () => {
  it("takes every choice that is on offer", () => {
    expect(
      readMappingForm(
        {
          "column.0": "detail",
          delimiter: "\t",
          encoding: "windows-1252",
          dateOrder: "mdy",
          timeZone: "America/New_York",
          "opening.0": "",
          "stage.0": "history",
        },
        survey,
        before,
      ),
    ).toEqual({
      columns: ["detail", "email"],
      delimiter: "\t",
      encoding: "windows-1252",
      dateOrder: "mdy",
      timeZone: "America/New_York",
      openings: { Analyst: "" },
      stages: { "open|New": "history" },
    });
  });

  it("leaves as it was what is missing or not on offer", () => {
    const odd = {
      "column.0": "password",
      "column.9": "name",
      "stage.0": "hired",
      delimiter: "x",
      timeZone: "Moon",
    };
    expect(readMappingForm(odd, survey, before)).toEqual(before);
  });

  it("can take the order of dates back", () => {
    expect(readMappingForm({ dateOrder: "" }, survey, { ...before, dateOrder: "dmy" }).dateOrder).toBeNull();
  });
});
