import { describe, expect, it } from "vitest";
import { posteriorOf } from "./posterior.ts";
import { locationOf, slopeOf } from "./rating-model.ts";

type Row = readonly [rater: 0 | 1, level: number, difficulty: number];

/** The setting of the specification's vectors: six competencies, two raters, all answers on competency 0. */
function posterior(rows: readonly Row[], severity = 0, variance = 0.16) {
  const count = rows.length;
  const { mean, covariance, settled } = posteriorOf(
    {
      competencies: 6,
      correlation: 0.3,
      raterMean: Float64Array.of(severity, 0),
      raterVariance: Float64Array.of(variance + 0.25, 0.16 + 0.25),
    },
    {
      count,
      competency: new Int32Array(count),
      rater: Int32Array.from(rows, ([rater]) => 6 + rater),
      level: Int32Array.from(rows, ([, level]) => level),
      slope: Float64Array.from(rows, ([, , difficulty]) => slopeOf(difficulty)),
      location: Float64Array.from(rows, ([, , difficulty]) => locationOf(difficulty)),
      weight: new Float64Array(count).fill(1),
    },
  );
  expect(settled).toBe(true);
  return [0, 1, 6].flatMap((place) => [mean[place]!, Math.sqrt(covariance[place * 9]!)]);
}

const tenOnes = Array.from({ length: 10 }, (): Row => [0, 1, 1]);
const three = (raters: readonly (0 | 1)[]) => raters.map((rater): Row => [rater, 4, 3]);

describe("the joint posterior: theta_0, theta_1 (untouched) and u_0, each with its standard error", () => {
  it.each([
    ["nothing", [], [0, 1, 0, 1, 0, 0.6403]],
    ["a 3 at difficulty 3", [[0, 3, 3]], [0.2001, 0.8181, 0.06, 0.985, -0.082, 0.5953]],
    [
      "and a 2 at difficulty 4",
      [
        [0, 3, 3],
        [0, 2, 4],
      ],
      [0.1543, 0.7324, 0.0463, 0.9789, -0.0633, 0.5762],
    ],
    [
      "and a 3 by somebody else",
      [
        [0, 3, 3],
        [0, 2, 4],
        [1, 3, 3],
      ],
      [0.2487, 0.6507, 0.0746, 0.9737, -0.0298, 0.5638],
    ],
    ["three 4s by one person", three([0, 0, 0]), [1.235, 0.7679, 0.3705, 0.9814, -0.5064, 0.584]],
    ["three 4s by two people", three([0, 1, 1]), [1.3382, 0.7406, 0.4014, 0.9795, -0.1972, 0.6063]],
    ["ten 1s at difficulty 1", tenOnes, [-2.5896, 0.6944, -0.7769, 0.9764, 1.0617, 0.5683]],
  ] satisfies [string, Row[], number[]][])("after %s", (_name, rows, expected) => {
    expect(posterior(rows)).toEqual(expected.map((value): unknown => expect.closeTo(value, 4)));
  });

  it("after a 3 by somebody known to be severe", () => {
    const expected = [0.3751, 0.8185, 0.1125, 0.985, 0.3837, 0.5275];
    expect(posterior([[0, 3, 3]], 0.5, 0.06)).toEqual(
      expected.map((value): unknown => expect.closeTo(value, 4)),
    );
  });

  it("says more when the same three 4s come from two people", () => {
    const [one, oneError] = posterior(three([0, 0, 0]));
    const [two, twoError] = posterior(three([0, 1, 1]));
    expect(two).toBeGreaterThan(one!);
    expect(twoError).toBeLessThan(oneError!);
  });
});
