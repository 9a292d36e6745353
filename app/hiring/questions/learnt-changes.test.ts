import { describe, expect, it } from "vitest";
import type { KeptMeasure, LabelAnswers } from "./learnt.ts";
import { learntChanges, standingWords } from "./learnt-changes.ts";

const NOW = new Date("2026-11-29T10:00:00Z");
const measure = (raterId: string, severity: number): KeptMeasure => ({
  raterId,
  severity,
  variance: 0.5,
  ratings: 4,
  squares: 4,
  decidedAt: NOW,
});
const answers = (uses: number, meanResidual: number): LabelAnswers[] => [
  { questionId: "q", label: 3, uses, meanResidual },
];
const NOTHING = { measures: [], answers: [] };

describe("what a decided loop changes", () => {
  it("is told of each person, with what stood before and stands after", () => {
    const before = { ...NOTHING, measures: [measure("dan", 1)] };
    const after = { ...NOTHING, measures: [measure("dan", 1), measure("dan", 1), measure("ana", -1)] };
    expect(learntChanges(before, after, NOW)).toEqual([
      {
        type: "severity.learnt",
        subject: { kind: "person", id: "ana" },
        before: { severity: 0, variance: 0.16, loops: 0, ratings: 0, inUse: false },
        after: { severity: -0.18, variance: 0.132, loops: 1, ratings: 4, inUse: false },
      },
      {
        type: "severity.learnt",
        subject: { kind: "person", id: "dan" },
        before: { severity: 0.18, variance: 0.132, loops: 1, ratings: 4, inUse: false },
        after: { severity: 0.3, variance: 0.112, loops: 2, ratings: 8, inUse: false },
      },
    ]);
    expect(learntChanges(after, after, NOW)).toEqual([]);
  });

  it("leads from one standing to the next and back again", () => {
    const one = { ...NOTHING, measures: [measure("dan", 1)] };
    const [there] = learntChanges(NOTHING, one, NOW);
    const [back] = learntChanges(one, NOTHING, NOW);
    expect([back!.before, back!.after]).toEqual([there!.after, there!.before]);
  });

  it("moves a question only from 20 uses on, by half of what differs and by 1 at most", () => {
    const drifted = (uses: number, residual: number) =>
      learntChanges(NOTHING, { ...NOTHING, answers: answers(uses, residual) }, NOW).map(({ after }) => after);
    expect(drifted(19, -2)).toEqual([]);
    expect(drifted(20, -0.8)).toEqual([{ label: 3, difficulty: 3.4, uses: 20 }]);
    expect(drifted(20, 3)).toEqual([{ label: 3, difficulty: 2, uses: 20 }]);
    expect(drifted(20, 0.05)).toEqual([]);
  });
});

describe("a standing in words", () => {
  it("says which way, how much, from how many loops, and whether it is used", () => {
    const words = (severity: number, loops: number, inUse: boolean) =>
      standingWords("severity.learnt", { severity, loops, inUse });
    expect(words(0, 0, false)).toBe("not known");
    expect(words(0.25, 1, false)).toBe("0.25 more severe, from 1 loop, not used yet");
    expect(words(-0.5, 9, true)).toBe("0.50 milder, from 9 loops");
    expect(words(0, 8, true)).toBe("as everybody else, from 8 loops");
    expect(standingWords("difficulty.drifted", { label: 3, difficulty: 3.4 })).toBe("label 3 counts as 3.4");
  });
});
