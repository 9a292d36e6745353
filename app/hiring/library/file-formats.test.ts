import { describe, expect, it } from "vitest";
import { fileFormat } from "./file-formats.ts";

describe("the format of a file", () => {
  it("is told with the limits that reading it keeps to, and with what may be left out", () => {
    expect(fileFormat("rubric")).toMatchObject({
      additionalProperties: false,
      required: ["format", "formatVersion", "profile", "notes", "changeNote", "competencies", "interviews"],
      properties: {
        format: { const: "baton.rubric" },
        competencies: {
          maxItems: 12,
          items: {
            properties: { weight: { minimum: 0, maximum: 1 }, anchors: { minItems: 4, maxItems: 4 } },
          },
        },
      },
    });
    expect(fileFormat("questions")).toMatchObject({
      properties: { questions: { items: { properties: { difficulty: { minimum: 1, maximum: 5 } } } } },
    });
  });

  it("is unknown for anything else", () => {
    expect([fileFormat("people"), fileFormat("toString")]).toEqual([null, null]);
  });
});
