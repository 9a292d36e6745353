import { describe, expect, it } from "vitest";
import { readComfort } from "./comfort.ts";

describe("what puts a candidate at ease", () => {
  it("is one line each, and may be empty", () => {
    expect(readComfort({ spokenName: "  SHEE-vawn \n", comfort: "a short\nbreak" })).toEqual({
      spokenName: "SHEE-vawn",
      comfort: "a short break",
    });
    expect(readComfort({ spokenName: "", comfort: "" })).toEqual({ spokenName: "", comfort: "" });
  });

  it("is refused when it is more than an interviewer reads before they begin, naming the field", () => {
    const refused = (typed: { spokenName: string; comfort: string }) => {
      try {
        return readComfort(typed);
      } catch (error) {
        return error;
      }
    };
    expect(refused({ spokenName: "x".repeat(81), comfort: "" })).toMatchObject({
      kind: "invalid",
      fields: { spokenName: expect.stringContaining("80") as string },
    });
    expect(refused({ spokenName: "", comfort: "x".repeat(201) })).toMatchObject({
      fields: { comfort: expect.stringContaining("200") as string },
    });
  });
});
