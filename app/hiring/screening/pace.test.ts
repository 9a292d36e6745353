import { describe, expect, it } from "vitest";
import { believedSeconds, LONGEST_SECONDS, median, minutesLeft, progressInWords, quantile } from "./pace.ts";

describe("a screener's pace", () => {
  it("is the median of their last decisions, so that a pause does no harm", () => {
    expect(minutesLeft([10, 11, 9, 600], 163)).toBe(29);
    expect(minutesLeft([9, 9, 9], 163)).toBe(25);
  });

  it("is not told before three decisions", () => {
    expect(minutesLeft([9, 9], 163)).toBeNull();
  });

  it("believes no time that nobody reads for", () => {
    expect([believedSeconds(-1), believedSeconds(null), believedSeconds(Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([believedSeconds(7.6), believedSeconds(90_000)]).toEqual([8, LONGEST_SECONDS]);
  });

  it("finds what lies between two numbers", () => {
    expect([median([]), median([4]), median([1, 2]), quantile([0, 10], 0.25)]).toEqual([null, 4, 1.5, 2.5]);
  });
});

describe("progress", () => {
  it.each([
    [{ done: 37, left: 163, minutes: 25 }, "37 of 200, about 25 min left"],
    [{ done: 0, left: 3, minutes: null }, "0 of 3"],
    [{ done: 3, left: 0, minutes: 0 }, "3 of 3"],
    [{ done: 1, left: 199, minutes: 120 }, "1 of 200, about 2 h left"],
    [{ done: 1, left: 199, minutes: 125 }, "1 of 200, about 2 h 5 min left"],
  ])("of %j reads %s", (progress, words) => {
    expect(progressInWords(progress)).toBe(words);
  });
});
