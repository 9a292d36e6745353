import { describe, expect, it } from "vitest";
import { agreementInWords, byDistance, cohensKappa, sameOrNot } from "./kappa.ts";

type Table = readonly (readonly number[])[];

function pairsOf(table: Table): [number, number][] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): [number, number] => [one, other])),
  );
}

/** Kappa of shares, worked out anew, to hold the published standard error against a numeric derivative of it. */
function kappaOf(shares: Table, weight: (one: number, other: number) => number): number {
  const size = shares.length;
  const total = shares.flat().reduce((all, one) => all + one, 0);
  let [observed, chance] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const ofRow = shares[row]!.reduce((all, one) => all + one, 0) / total;
      const ofColumn = shares.reduce((all, one) => all + one[column]!, 0) / total;
      observed += (weight(row, column) * shares[row]![column]!) / total;
      chance += weight(row, column) * ofRow * ofColumn;
    }
  }
  return (observed - chance) / (1 - chance);
}

function standardErrorByDerivative(table: Table, weight: (one: number, other: number) => number): number {
  const n = table.flat().reduce((all, one) => all + one, 0);
  const shares = table.map((row) => row.map((one) => one / n));
  const step = 1e-6;
  let [squares, mean] = [0, 0];
  for (const [row, cells] of shares.entries()) {
    for (const [column, p] of cells.entries()) {
      const moved = shares.map((one, at) =>
        one.map((cell, index) => (at === row && index === column ? cell + step : cell)),
      );
      const slope = (kappaOf(moved, weight) - kappaOf(shares, weight)) / step;
      squares += p * slope ** 2;
      mean += p * slope;
    }
  }
  return Math.sqrt((squares - mean ** 2) / n);
}

const TABLES: readonly Table[] = [
  [
    [20, 5],
    [10, 15],
  ],
  [
    [53, 5, 2],
    [11, 14, 5],
    [1, 6, 3],
  ],
  [
    [8, 3, 1, 0],
    [4, 12, 5, 1],
    [0, 6, 14, 4],
    [0, 1, 3, 9],
  ],
];

describe("Cohen's kappa", () => {
  it.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
  ])("of %j is %f, as the textbooks have it", (table, kappa) => {
    expect(cohensKappa(pairsOf(table), 2).kappa).toBeCloseTo(kappa, 4);
  });

  it.each(
    TABLES.flatMap((table) => [[table, sameOrNot] as const, [table, byDistance(table.length)] as const]),
  )("of %j has the interval that its derivative gives", (table, weight) => {
    const found = cohensKappa(pairsOf(table), table.length, weight);
    expect(found.kappa).toBeCloseTo(kappaOf(table, weight), 9);
    const reach = 1.96 * standardErrorByDerivative(table, weight);
    expect(found.high).toBeCloseTo(Math.min(1, found.kappa! + reach), 3);
    expect(found.low).toBeCloseTo(found.kappa! - reach, 3);
  });

  it("forgives a neighbouring level more than a far one", () => {
    const near = pairsOf([
      [5, 5, 0],
      [0, 5, 0],
      [0, 0, 5],
    ]);
    const far = pairsOf([
      [5, 0, 5],
      [0, 5, 0],
      [0, 0, 5],
    ]);
    const kappa = (pairs: [number, number][]) => cohensKappa(pairs, 3, byDistance(3)).kappa!;
    expect(kappa(near)).toBeGreaterThan(kappa(far));
  });

  it("has no meaning without pairs, or when everybody always says the same", () => {
    expect(cohensKappa([], 2)).toMatchObject({ pairs: 0, kappa: null });
    expect(
      cohensKappa(
        pairsOf([
          [9, 0],
          [0, 0],
        ]),
        2,
      ),
    ).toMatchObject({ observed: 1, kappa: null, low: null });
  });

  it("is told in words", () => {
    expect([-0.1, 0.1, 0.3, 0.5, 0.7, 0.9].map(agreementInWords)).toEqual([
      "less than chance would bring",
      "slight",
      "fair",
      "moderate",
      "substantial",
      "nearly full",
    ]);
  });
});
