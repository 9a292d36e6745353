import { describe, expect, it } from "vitest";
import { totalsOff, TOTALS_OFF_WORDS } from "./totals.ts";

describe("the weighted total", () => {
  it("is shown unless the company or the opening switched it off, the company first", () => {
    expect(totalsOff({ company: true, opening: true })).toBeNull();
    expect(totalsOff({ company: true, opening: false })).toBe("opening");
    expect(totalsOff({ company: false, opening: true })).toBe("company");
    expect(totalsOff({ company: false, opening: false })).toBe("company");
  });

  it("says whose choice it is that there is none", () => {
    expect(TOTALS_OFF_WORDS.company).toContain("company");
    expect(TOTALS_OFF_WORDS.opening).toContain("opening");
  });
});
