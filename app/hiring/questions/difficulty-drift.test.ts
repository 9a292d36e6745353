import { describe, expect, it } from "vitest";
import type { Level } from "../scorecards/vocabulary.ts";
import { driftOf, driftSteps, levelResiduals } from "./difficulty-drift.ts";
import type { Evidence } from "./evidence.ts";

const role = { competencies: [{ key: "sql", name: "SQL", weight: 1, mustHave: true }], bar: 0 };

function rated(id: string, level: Level, more: Partial<Evidence> = {}): Evidence {
  const base = { competencyKey: "sql", raterId: "ana", difficulty: 3, weight: 1, questionId: id } as const;
  return { id, kind: "answer", level, ...base, ...more };
}

describe("the difficulty of a question", () => {
  const times = (count: number, residual: number) => Array.from({ length: count }, () => residual);

  it("stays as two people labelled it until twenty uses", () => {
    expect(driftOf("q", 3, times(19, -1))).toMatchObject({ uses: 19, meanResidual: -1, difficulty: 3 });
    expect(driftOf("q", 3, [])).toMatchObject({ uses: 0, meanResidual: 0, difficulty: 3 });
  });

  it("then rises by half of what its answers fall short of expectation, and falls by half of what they exceed", () => {
    expect(driftOf("q", 3, times(20, -0.6)).difficulty).toBeCloseTo(3.3, 12);
    expect(driftOf("q", 3, times(20, 0.6)).difficulty).toBeCloseTo(2.7, 12);
  });

  it("never leaves its label by more than one, nor the scale", () => {
    expect(driftOf("q", 3, times(30, -3)).difficulty).toBe(4);
    expect(driftOf("q", 3, times(30, 3)).difficulty).toBe(2);
    expect(driftOf("q", 5, times(30, -3)).difficulty).toBe(5);
    expect(() => driftOf("q", 6, [])).toThrow("label");
  });
});

describe("the trail of a drift", () => {
  const day = (nth: number) => new Date(Date.UTC(2026, 0, nth));
  const answersOn = (nth: number, count: number, residual: number) =>
    Array.from({ length: count }, () => ({ at: day(nth), residual }));

  it("has a step for each time that what the question counts as changed, and none for the rest", () => {
    const answers = [...answersOn(1, 19, -0.6), ...answersOn(2, 1, -0.6), ...answersOn(3, 1, -0.6)];
    expect(driftSteps(3, answers.toReversed())).toEqual([{ at: day(2), uses: 20, difficulty: 3.3 }]);
    expect(driftSteps(3, [...answers, ...answersOn(4, 21, 0.6)])).toEqual([
      { at: day(2), uses: 20, difficulty: 3.3 },
      { at: day(4), uses: 42, difficulty: 3 },
    ]);
  });

  it("is empty for a question that is used little, or rated as its label expects", () => {
    expect(driftSteps(3, answersOn(1, 19, -2))).toEqual([]);
    expect(driftSteps(3, answersOn(1, 30, 0.01))).toEqual([]);
  });
});

describe("what an answer says of its question", () => {
  it("is how it compares with what all other evidence expects, in levels", () => {
    const others = [1, 2, 3, 4].map((n) => rated(`o${n}`, 3, { raterId: `p${n}` }));
    const residual = (level: Level) =>
      levelResiduals(role, [...others, rated("q", level)]).find(({ questionId }) => questionId === "q")!
        .residual;
    expect(residual(1)).toBeLessThan(-1);
    expect(residual(4)).toBeGreaterThan(0.5);
    expect(residual(4) - residual(1)).toBeCloseTo(3, 12);
  });

  it("leaves out own questions, notes, and answers that do not count fully", () => {
    const evidence = [
      rated("own", 3, { questionId: null }),
      rated("note", 3, { kind: "signal" }),
      rated("again", 3, { weight: 0.5 }),
    ];
    expect(levelResiduals(role, evidence)).toEqual([]);
  });
});
