import { describe, expect, it } from "vitest";
import { asFigure, figureTable } from "#test/bench/figures.ts";
import type { Measured } from "#test/bench/figures.ts";

const figure = (value: number, goal?: Measured["goal"]) =>
  asFigure("notes", { figure: "p95", value, unit: "ms", reference: 10, goal });

describe("a measured figure", () => {
  it("says whether its goal was met, by its value or by its ratio to the reference", () => {
    expect(figure(150, { of: "value", most: 150 }).goal).toEqual({ of: "value", most: 150, met: true });
    expect(figure(150.01, { of: "value", most: 150 }).goal?.met).toBe(false);
    expect(figure(20, { of: "ratio", most: 2 }).goal?.met).toBe(true);
    expect(figure(20.1, { of: "ratio", most: 2 }).goal?.met).toBe(false);
    expect(figure(20).goal).toBeNull();
  });

  it("has no goal by a ratio where nothing was measured beside it", () => {
    const alone = asFigure("notes", {
      figure: "p95",
      value: 1,
      unit: "ms",
      reference: null,
      goal: { of: "ratio", most: 2 },
    });
    expect(alone.goal).toBeNull();
  });

  it("stands in a table with its goal in words, and without that column where none has one", () => {
    const table = figureTable([
      figure(160, { of: "value", most: 150 }),
      figure(15, { of: "ratio", most: 2 }),
    ]);
    expect(table).toContain("at most 150 ms: NOT MET");
    expect(table).toContain("at most 2 x: met");
    expect(figureTable([figure(1)])).not.toContain("goal");
  });
});
