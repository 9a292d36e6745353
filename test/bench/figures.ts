/** One measured number; a reference is measured in the same run, and `ratio` says how many of it the value is. */
export type Figure = {
  readonly suite: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: "ms" | "µs" | "queries" | "kB" | "MB" | "%" | "a second";
  readonly reference: number | null;
  readonly ratio: number | null;
};

export type Measured = Omit<Figure, "suite" | "ratio">;

export function asFigure(suite: string, { figure, value, unit, reference }: Measured): Figure {
  const ratio = reference ? rounded(value / reference) : null;
  const shown = reference === null ? null : rounded(reference);
  return { suite, figure, value: rounded(value), unit, reference: shown, ratio };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest of the values that at least `share` per cent of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("There is nothing to measure in no values.");
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)]!;
}

/** The figures as a table for people. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ figure, value, unit, reference, ratio }) => [
    figure,
    `${value} ${unit}`,
    reference === null ? "" : `${reference} ${unit}`,
    ratio === null ? "" : `${ratio} x`,
  ]);
  return tableOf([["figure", "value", "reference", "ratio"], ...rows]);
}

/** Rows of equal length under each other: the first column begins at the left, the others end at the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_title, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
