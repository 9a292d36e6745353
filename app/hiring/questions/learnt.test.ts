import { describe, expect, it } from "vitest";
import { difficultiesNow, learntRaters, severityWords, type KeptMeasure } from "./learnt.ts";
import type { LearntRater } from "./severity.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const yearsBefore = (years: number) => new Date(NOW.getTime() - years * 365.25 * 86_400_000);
const kept = (count: number, years: number, severity = 1): KeptMeasure[] =>
  Array.from({ length: count }, () => ({
    raterId: "dan",
    severity,
    variance: 0.6,
    ratings: 4,
    squares: 4,
    decidedAt: yearsBefore(years),
  }));

describe("a history of severity", () => {
  it("halves what a loop counts with every year since its decision", () => {
    const [fresh] = learntRaters(kept(8, 0), NOW);
    const [aged] = learntRaters(kept(16, 1), NOW);
    expect(aged!.severity).toBeCloseTo(fresh!.severity, 12);
    expect(learntRaters(kept(8, 3), NOW)[0]!.severity).toBeLessThan(fresh!.severity);
  });

  it("loses a loop that is no longer kept", () => {
    const nine = learntRaters([...kept(8, 0), ...kept(1, 0, -2)], NOW)[0]!;
    expect(nine.loops).toBe(9);
    expect(learntRaters(kept(8, 0), NOW)[0]!.severity).toBeGreaterThan(nine.severity);
  });
});

describe("what a question counts as", () => {
  const answers = (label: number, residual: number, count = 20) => ({
    questionId: "q",
    label,
    uses: count,
    meanResidual: residual,
  });

  it("follows the answers to words with this label, and those alone", () => {
    const difficultyOf = difficultiesNow([answers(3, -1), answers(4, 1, 19)]);
    expect(difficultyOf("q", 3)).toBe(3.5);
    expect(difficultyOf("q", 4)).toBe(4);
    expect(difficultyOf("another", 3)).toBe(3);
  });
});

describe("a severity in words", () => {
  const rater = (more: Partial<LearntRater>): LearntRater => ({
    id: "dan",
    severity: 0.5,
    severityVariance: 0.045,
    loops: 14,
    ratings: 60,
    inUse: true,
    ...more,
  });

  it("is told in levels, with how sure it is and from how many loops", () => {
    expect(severityWords(rater({}))).toBe(
      "About 0.3 of a level lower than colleagues who met the same people (0.1 to 0.6), from 14 decided loops. Levels allow for it.",
    );
    expect(severityWords(rater({ severity: -0.5 }))).toContain(
      "About 0.3 of a level higher than colleagues who met the same people (0.1 to 0.6)",
    );
    expect(severityWords(rater({ severity: 0.05 }))).toBe("About as everybody else, from 14 decided loops.");
  });

  it("says so where it cannot be told whether there is any", () => {
    const words =
      "Not to be told from colleagues who met the same people: between 0.1 of a level higher and 0.6 lower, from 14 decided loops. Levels allow for it.";
    expect(severityWords(rater({ severity: 0.4, severityVariance: 0.1 }))).toBe(words);
    expect(severityWords(rater({ severity: -0.4, severityVariance: 0.1 }))).toContain(
      "between 0.6 of a level higher and 0.1 lower",
    );
  });

  it("is not told before it is known: eight loops", () => {
    expect(severityWords(rater({ loops: 1, inUse: false, severity: 1.2 }))).toBe(
      "1 decided loop so far. From 8 on, levels allow for it; until then it counts as average.",
    );
  });
});
