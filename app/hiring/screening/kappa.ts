/** How far two looks at the same things agree beyond chance. */
export type Agreement = {
  readonly pairs: number;
  /** Share of the pairs that agree, 0 to 1; with weights, near misses count in part. */
  readonly observed: number;
  /** Cohen's kappa: 0 is what chance would bring, 1 is full agreement; null where it has no meaning. */
  readonly kappa: number | null;
  /** The interval that holds it 95 times in 100. */
  readonly low: number | null;
  readonly high: number | null;
};

const Z = 1.96;

/** All or nothing: either the same word or another one. */
export function sameOrNot(one: number, other: number): number {
  return one === other ? 1 : 0;
}

/** Of `size` levels in a row: a neighbour counts nearly as much as the same one, the far end nothing. */
export function byDistance(size: number): (one: number, other: number) => number {
  return (one, other) => 1 - ((one - other) / (size - 1)) ** 2;
}

/**
 * Cohen's kappa of pairs of judgements, with its interval. Takes the pairs as places in a list of `size` categories and
 * how much each combination counts, 0 to 1.
 *
 * Kappa: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960);
 * weighted: Psychological Bulletin 70 (1968). Its standard error away from zero: J. L. Fleiss, J. Cohen and B. S. Everitt,
 * "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72 (1969), formula 13. With few pairs
 * the interval is rough and wide; it is cut at -1 and 1. Without any variety on either side kappa has no meaning.
 */
export function cohensKappa(
  pairs: readonly (readonly [number, number])[],
  size: number,
  weightOf: (one: number, other: number) => number = sameOrNot,
): Agreement {
  const n = pairs.length;
  const none = { pairs: n, observed: 0, kappa: null, low: null, high: null };
  if (n === 0) return none;
  const places = Array.from({ length: size }, (_, index) => index);
  const share = (row: number, column: number) =>
    pairs.filter(([one, other]) => one === row && other === column).length / n;
  const cells = places.flatMap((row) =>
    places.map((column) => ({ row, column, p: share(row, column), w: weightOf(row, column) })),
  );
  const rows = places.map((row) => sum(cells.filter((cell) => cell.row === row).map(({ p }) => p)));
  const columns = places.map((column) =>
    sum(cells.filter((cell) => cell.column === column).map(({ p }) => p)),
  );
  const observed = sum(cells.map(({ p, w }) => p * w));
  const byChance = sum(cells.map(({ row, column, w }) => w * at(rows, row) * at(columns, column)));
  if (1 - byChance < 1e-9) return { ...none, observed };
  const kappa = (observed - byChance) / (1 - byChance);
  const rowWeight = places.map((row) =>
    sum(places.map((column) => weightOf(row, column) * at(columns, column))),
  );
  const columnWeight = places.map((column) =>
    sum(places.map((row) => weightOf(row, column) * at(rows, row))),
  );
  const spread = sum(
    cells.map(
      ({ row, column, p, w }) =>
        p * (w * (1 - byChance) - (at(rowWeight, row) + at(columnWeight, column)) * (1 - observed)) ** 2,
    ),
  );
  const variance =
    (spread - (observed * byChance - 2 * byChance + observed) ** 2) / (n * (1 - byChance) ** 4);
  const reach = Z * Math.sqrt(Math.max(0, variance));
  return { pairs: n, observed, kappa, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

/** Kappa in words, for people who do not meet it every day (J. R. Landis and G. G. Koch, Biometrics 33, 1977). */
export function agreementInWords(kappa: number): string {
  if (kappa < 0) return "less than chance would bring";
  if (kappa <= 0.2) return "slight";
  if (kappa <= 0.4) return "fair";
  if (kappa <= 0.6) return "moderate";
  if (kappa <= 0.8) return "substantial";
  return "nearly full";
}
