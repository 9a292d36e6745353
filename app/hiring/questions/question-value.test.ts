import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CoverageLine, CoverageState } from "./coverage.ts";
import { aimOf, balanceOf, factorsOf, needOf, steerOf, valueOf } from "./question-value.ts";
import { LEVELS, type Level } from "../scorecards/vocabulary.ts";

function own(level: Level, difficulty = 3) {
  return { competencyKey: "sql", level, difficulty };
}

function line(state: CoverageState, lookedBy: string[], mustHave = true): CoverageLine {
  const looksNeeded = mustHave ? 2 : 1;
  const looksMissing = Math.max(0, looksNeeded - lookedBy.length);
  return {
    competencyKey: "sql",
    mustHave,
    state,
    lookedBy,
    minutes: 6 * lookedBy.length,
    questionsAsked: 1,
    looksNeeded,
    looksMissing,
  };
}

describe("own ratings steer", () => {
  it("to press once at the bar after one low answer, then to move on", () => {
    expect(steerOf([])).toBe("none");
    expect(steerOf([own(2)])).toBe("press_once");
    expect(steerOf([own(2), own(1)])).toBe("move_on");
    expect(steerOf([own(1), own(3)])).toBe("none");
    expect(aimOf([own(1, 1)])).toBe(3);
    expect(aimOf([own(2, 3)])).toBe(4);
    expect(aimOf([own(2, 5)])).toBe(4);
  });

  it("to stretch one rung beyond the hardest after only strong answers", () => {
    expect(steerOf([own(4), own(4)])).toBe("stretch");
    expect(aimOf([own(4, 3)])).toBe(4);
    expect(aimOf([own(4, 5)])).toBe(5);
    expect(aimOf([])).toBe(3);
  });

  it("always to a difficulty between 1 and 5", () => {
    const rating = fc.record({
      competencyKey: fc.constant("sql"),
      level: fc.constantFrom(...LEVELS),
      difficulty: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(rating), (ratings) => {
        expect(aimOf(ratings)).toBeGreaterThanOrEqual(1);
        expect(aimOf(ratings)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("the need of a competency", () => {
  it("falls from no look over one and two looks to settled, and rises where looks disagree", () => {
    const need = (state: CoverageState, lookedBy: string[]) => needOf(line(state, lookedBy), "ivo", "none");
    const falling = [
      need("no_look", []),
      need("one_look", ["ana"]),
      need("two_looks", ["ana", "ben"]),
      need("settled", ["ana", "ben"]),
    ];
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(need("looks_disagree", ["ana", "ben"])).toBeGreaterThan(need("two_looks", ["ana", "ben"]));
  });

  it("is smaller for the one who has looked than for somebody new", () => {
    expect(needOf(line("one_look", ["ivo"]), "ivo", "none")).toBeLessThan(
      needOf(line("one_look", ["ana"]), "ivo", "none"),
    );
  });
});

describe("content balance", () => {
  it("favours the competency that has had the least time for its weight", () => {
    const competencies = ["sql", "comm"].map((key) => ({ key, name: key, weight: 0.5, mustHave: false }));
    const coverage = [{ ...line("one_look", ["ana"]), competencyKey: "sql", minutes: 20 }];
    const balance = balanceOf({ rubric: { competencies }, coverage });
    expect(balance.get("comm")).toBeGreaterThan(balance.get("sql") ?? 0);
  });

  it("stays finite when every weight is zero", () => {
    const competencies = [{ key: "sql", name: "SQL", weight: 0, mustHave: false }];
    expect(Number.isFinite(balanceOf({ rubric: { competencies }, coverage: [] }).get("sql"))).toBe(true);
  });
});

describe("the value of a question", () => {
  const question = {
    id: "q",
    title: "Q",
    competencyKey: "sql",
    difficulty: 3,
    style: "case" as const,
    minutes: 6,
    core: false,
    easier: "",
    harder: "",
  };
  const base = {
    question,
    minutes: 6,
    line: line("no_look", []),
    own: [],
    tags: [],
    balance: 1,
    planned: [],
  };
  const value = (more: Partial<Parameters<typeof factorsOf>[0]>, candidate = "cleo") =>
    valueOf(factorsOf({ ...base, interviewerId: "ivo", ...more }), candidate, "q");

  it("is higher when it takes less time, is planned, or sits at the bar", () => {
    expect(value({ minutes: 4 })).toBeGreaterThan(value({}));
    expect(value({ planned: ["q"] })).toBeGreaterThan(value({}));
    expect(value({ question: { ...question, difficulty: 5 } })).toBeLessThan(value({}));
  });

  it("varies by at most 2 % between candidates, and never for one", () => {
    fc.assert(
      fc.property(fc.string(), (candidate) => {
        const most = valueOf(factorsOf({ ...base, interviewerId: "ivo" }), candidate, "q");
        expect(value({}, candidate)).toBe(most);
        expect(Math.abs(value({}, candidate) / value({}) - 1)).toBeLessThan(0.0205);
      }),
    );
    const several = new Set(["ana", "ben", "cleo", "dan"].map((candidate) => value({}, candidate)));
    expect(several.size).toBe(4);
  });
});
