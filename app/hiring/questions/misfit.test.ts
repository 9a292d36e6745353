import { describe, expect, it } from "vitest";
import type { Level } from "../scorecards/vocabulary.ts";
import type { Evidence } from "./evidence.ts";
import { loopState } from "./loop-state.ts";
import { expectedLevel, fitOf, residualsOf } from "./misfit.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 1, mustHave: true },
    { key: "comm", name: "Communication", weight: 1, mustHave: false },
  ],
  bar: 0,
};

function rated(id: string, raterId: string, level: Level, difficulty = 3): Evidence {
  return { id, kind: "answer", competencyKey: "sql", raterId, level, difficulty, weight: 1 };
}

describe("an answer that does not fit", () => {
  const odd = [1, 2, 3, 4, 5, 6].map((n) => rated(`${n}`, n % 2 === 0 ? "ana" : "ben", 4));
  const state = loopState(role, [...odd, rated("odd", "ana", 1, 1)]);

  it("is pointed out by its residual, and never taken out", () => {
    const flag = fitOf(state).flags.find(({ kind }) => kind === "surprising_answer");
    expect(flag).toMatchObject({ evidenceId: "odd", raterId: "ana", competencyKey: "sql" });
    expect(residualsOf(state)).toHaveLength(7);
    const { value } = residualsOf(state).find(({ evidence }) => evidence.id === "odd")!;
    expect(value).toBeLessThanOrEqual(-2);
  });

  it("widens its competency by the root of the mean square, at most one and a half times", () => {
    const { flags, inflation, torn } = fitOf(state);
    const unfit = flags.find(({ kind }) => kind === "answers_do_not_fit");
    const meanSquare = unfit?.kind === "answers_do_not_fit" ? unfit.meanSquare : 0;
    expect(meanSquare).toBeGreaterThan(1.7);
    expect(inflation("sql")).toBeCloseTo(Math.min(1.5, Math.sqrt(meanSquare)), 12);
    expect(inflation("comm")).toBe(1);
    expect([...torn]).toEqual(["sql"]);
  });

  it("needs three answers before a whole competency is said not to fit", () => {
    const two = loopState(role, [rated("1", "ana", 4), rated("2", "ana", 1)]);
    expect(fitOf(two).torn.size).toBe(0);
  });

  it("is compared with the level that ability, severity and difficulty lead to expect", () => {
    expect(expectedLevel(0, 1.2, 0).mean).toBeCloseTo(2.5, 12);
    expect(expectedLevel(2, 1.2, 0).mean).toBeGreaterThan(3);
    expect(expectedLevel(2, 1.2, 0).deviation).toBeLessThan(expectedLevel(0, 1.2, 0).deviation);
  });
});

describe("two people", () => {
  const between = (...evidence: Evidence[]) =>
    fitOf(loopState(role, evidence)).flags.flatMap((flag) =>
      flag.kind === "looks_disagree" ? [flag.between] : [],
    );

  it("disagree when they are two levels apart on equal difficulty, each pair once", () => {
    expect(between(rated("1", "ben", 4), rated("2", "ana", 2), rated("3", "ana", 1))).toEqual([
      ["ana", "ben"],
    ]);
    expect(between(rated("1", "ben", 3), rated("2", "ana", 2))).toEqual([]);
  });

  it("do not disagree when the lower level was on the harder question, or one of them gave both", () => {
    expect(between(rated("1", "ben", 4, 2), rated("2", "ana", 2, 4))).toEqual([]);
    expect(between(rated("1", "ben", 4, 4), rated("2", "ana", 2, 2))).toEqual([["ana", "ben"]]);
    expect(between(rated("1", "ana", 4), rated("2", "ana", 2))).toEqual([]);
  });

  it("do not disagree by a note or a resume", () => {
    expect(between(rated("1", "ana", 4), { ...rated("2", "ben", 1), kind: "signal" })).toEqual([]);
  });
});
