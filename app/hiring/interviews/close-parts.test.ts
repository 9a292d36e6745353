import { describe, expect, it } from "vitest";
import { fieldsOfParts, readCloseParts, withParts } from "./close-parts.ts";

const CLOSE = { thanked: true, strength: "Checked the grain", questionsAsked: false, nextStepTold: true };

describe("parts of a positive close", () => {
  it("travel alone: what nobody changed is not sent", () => {
    expect(fieldsOfParts({ thanked: true })).toEqual({ thanked: "yes" });
    expect(fieldsOfParts({ nextStepTold: false })).toEqual({ nextStepTold: "" });
    expect(fieldsOfParts({ strength: "" })).toEqual({ strength: "" });
    expect(fieldsOfParts({})).toEqual({});
  });

  it("are read as they were sent, a tick taken back too", () => {
    for (const parts of [CLOSE, { thanked: false }, { strength: "" }, { questionsAsked: true }, {}])
      expect(readCloseParts(fieldsOfParts(parts))).toEqual(parts);
    expect(readCloseParts({ intent: "close", thanked: "maybe" })).toEqual({ thanked: false });
  });

  it("leave the others as they are", () => {
    expect(withParts(CLOSE, { questionsAsked: true })).toEqual({ ...CLOSE, questionsAsked: true });
    expect(withParts(CLOSE, { thanked: false, strength: "" })).toEqual({
      ...CLOSE,
      thanked: false,
      strength: "",
    });
    expect(withParts(CLOSE, {})).toEqual(CLOSE);
  });
});
