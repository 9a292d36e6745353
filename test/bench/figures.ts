/** One measured number; a reference is measured in the same run, and `ratio` says how many of it the value is. */
export type Figure = {
  readonly suite: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: "ms" | "µs" | "queries" | "kB" | "MB" | "%" | "a second";
  readonly reference: number | null;
  readonly ratio: number | null;
  /** What it should be on a machine that does nothing else; told, and never a reason to fail. */
  readonly goal: (Goal & { readonly met: boolean }) | null;
};

/** The most that a value, or its ratio to the reference, should be. */
export type Goal = { readonly of: "value" | "ratio"; readonly most: number };

export type Measured = Omit<Figure, "suite" | "ratio" | "goal"> & { readonly goal?: Goal | undefined };

export function asFigure(suite: string, { figure, value, unit, reference, goal }: Measured): Figure {
  const ratio = reference ? rounded(value / reference) : null;
  const shown = reference === null ? null : rounded(reference);
  const judged = goal?.of === "ratio" ? ratio : rounded(value);
  return {
    suite,
    figure,
    value: rounded(value),
    unit,
    reference: shown,
    ratio,
    goal: goal && judged !== null ? { ...goal, met: judged <= goal.most } : null,
  };
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
  const hasGoals = figures.some(({ goal }) => goal);
  const rows = figures.map(({ figure, value, unit, reference, ratio, goal }) => [
    figure,
    `${value} ${unit}`,
    reference === null ? "" : `${reference} ${unit}`,
    ratio === null ? "" : `${ratio} x`,
    ...(hasGoals ? [goal ? wordsOf(goal, unit) : ""] : []),
  ]);
  return tableOf([["figure", "value", "reference", "ratio", ...(hasGoals ? ["goal"] : [])], ...rows]);
}

function wordsOf(goal: NonNullable<Figure["goal"]>, unit: Figure["unit"]): string {
  const most = goal.of === "ratio" ? `${goal.most} x` : `${goal.most} ${unit}`;
  return `at most ${most}: ${goal.met ? "met" : "NOT MET"}`;
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
