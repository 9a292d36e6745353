import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedInformation,
  informationAt,
  levelOf,
  levelProbabilities,
  locationOf,
  normalBelow,
  slopeOf,
} from "./rating-model.ts";

describe("the rating model", () => {
  it("shows abilities as the levels of the specification", () => {
    const thetas = [-2, -1.5, -1, -0.5, 0, 0.3, 0.5, 1, 1.5, 2];
    const shown = thetas.map((theta) => Number(levelOf(theta).toFixed(2)));
    expect(shown).toEqual([1.38, 1.59, 1.86, 2.17, 2.5, 2.7, 2.83, 3.14, 3.41, 3.62]);
  });

  it("places difficulties 1 to 5 from -1.4 to 1.4 with slopes 1.0 to 1.4, and the uncalibrated at the bar", () => {
    expect([1, 3, 5].map((d) => locationOf(d))).toEqual(
      [-1.4, 0, 1.4].map((b): unknown => expect.closeTo(b, 12)),
    );
    expect([1, 3, 5].map((d) => slopeOf(d))).toEqual(
      [1, 1.2, 1.4].map((a): unknown => expect.closeTo(a, 12)),
    );
    expect([locationOf(null), slopeOf(null)]).toEqual([0, 0.9]);
  });

  it("gives four chances that sum to one, the middle ones by symmetry", () => {
    const chances = levelProbabilities(0.7, 1.2, 0.7);
    expect(chances).toHaveLength(4);
    expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(chances[0]).toBeCloseTo(chances[3]!, 12);
    expect(chances[1]).toBeCloseTo(chances[2]!, 12);
  });

  it("tells most where the question fits, and as much on either side", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 6, noNaN: true }), fc.integer({ min: 1, max: 5 }), (x, d) => {
        const a = slopeOf(d);
        expect(informationAt(x, a)).toBeCloseTo(informationAt(-x, a), 10);
        expect(informationAt(x + 1.5, a)).toBeLessThan(informationAt(0, a));
      }),
    );
  });

  it("takes the information as the expected square of the score", () => {
    const eta = 0.4;
    const a = 1.3;
    const step = 1e-5;
    const chances = levelProbabilities(eta, a, 0);
    const up = levelProbabilities(eta + step, a, 0);
    const down = levelProbabilities(eta - step, a, 0);
    const expected = chances.reduce((sum, chance, index) => {
      const second = (Math.log(up[index]!) - 2 * Math.log(chance) + Math.log(down[index]!)) / step ** 2;
      return sum - chance * second;
    }, 0);
    expect(informationAt(eta, a)).toBeCloseTo(expected, 4);
  });

  it("averages the information over what is unknown", () => {
    expect(expectedInformation(0.3, 0, 1.2)).toBeCloseTo(informationAt(0.3, 1.2), 12);
    expect(expectedInformation(0, 1, 1.2)).toBeLessThan(informationAt(0, 1.2));
  });

  it("knows the normal distribution", () => {
    const values = [-3, -1.6448536, 0, 1, 1.96].map((z) => normalBelow(z));
    expect(values).toEqual(
      [0.0013499, 0.05, 0.5, 0.8413447, 0.9750021].map((p): unknown => expect.closeTo(p, 6)),
    );
  });
});
