import { describe, expect, it } from "vitest";
import { reasonsFor } from "./reasons.ts";
import {
  declineCodes,
  isResumeLevel,
  linesFor,
  RESUME_LEVELS,
  SCHOOL_LINE_KEY,
  summariseScreen,
  type ResumeLevel,
} from "./resume-criteria.ts";
import { TRACKS } from "./stages.ts";

const allLines = TRACKS.flatMap((track) =>
  [true, false].map((schoolLine) => linesFor({ track, schoolLine })),
);

function weightOf(lines: ReturnType<typeof linesFor>, key: string): number | undefined {
  return lines.find((line) => line.key === key)?.weight;
}

describe("the resume rubric", () => {
  it("weighs to one on both tracks, with and without the school", () => {
    for (const lines of allLines) {
      expect(lines.reduce((sum, line) => sum + line.weight, 0)).toBeCloseTo(1, 10);
    }
  });

  it("describes four different levels on every line, and names every line once", () => {
    for (const lines of allLines) {
      expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
      for (const line of lines) expect(new Set(line.levels).size).toBe(RESUME_LEVELS.length);
    }
  });

  it("counts the school for a tenth among graduates, warns of bias, and hides it from blind readers", () => {
    const school = linesFor({ track: "graduate", schoolLine: true }).find(
      (line) => line.key === SCHOOL_LINE_KEY,
    );
    expect(school?.weight).toBeCloseTo(0.1, 10);
    expect(school?.note).toContain("bias");
    expect(school?.hiddenInBlindMode).toBe(true);
  });

  it("shares the school's weight among the other lines in proportion when it is switched off", () => {
    const off = linesFor({ track: "graduate", schoolLine: false });
    expect(weightOf(off, SCHOOL_LINE_KEY)).toBeUndefined();
    expect(weightOf(off, "built")).toBeCloseTo(0.3 / 0.9, 10);
    expect(weightOf(off, "own_part")).toBeCloseTo(0.1 / 0.9, 10);
  });

  it("never asks experienced applicants for their school", () => {
    for (const schoolLine of [true, false]) {
      expect(weightOf(linesFor({ track: "experienced", schoolLine }), SCHOOL_LINE_KEY)).toBeUndefined();
    }
  });

  it("traces declines only to reasons that may be given at the resume screen", () => {
    const allowed = reasonsFor("resume_screen", "rejected").map((reason) => reason.code);
    for (const lines of allLines) expect(allowed).toEqual(expect.arrayContaining(declineCodes(lines)));
  });

  it("declines nobody for the path they took", () => {
    const path = linesFor({ track: "experienced", schoolLine: true }).find((line) => line.key === "path");
    expect(path?.reasonCode).toBeNull();
    expect(declineCodes(linesFor({ track: "experienced", schoolLine: true }))).toHaveLength(4);
  });

  it("knows its four levels and nothing else", () => {
    expect([1, 2, 3, 4].every(isResumeLevel)).toBe(true);
    expect([0, 5, 2.5, "3", null, undefined, Number.NaN].some(isResumeLevel)).toBe(false);
  });
});

describe("the summary of a screen", () => {
  const lines = linesFor({ track: "experienced", schoolLine: true });

  it("weighs the levels that were read", () => {
    const summary = summariseScreen({ teams: 2, own_role: 4, results: 3, must_haves: 3, path: 1 }, lines);
    expect(summary.weightedLevel).toBeCloseTo(0.2 * 2 + 0.3 * 4 + 0.2 * 3 + 0.25 * 3 + 0.05, 10);
    expect(summary.covered).toBeCloseTo(1, 10);
    expect(summary.missing).toEqual([]);
  });

  it("names what is missing and does not count it as a low level", () => {
    const summary = summariseScreen({ own_role: 4, results: 4 }, lines);
    expect(summary.weightedLevel).toBeCloseTo(4, 10);
    expect(summary.covered).toBeCloseTo(0.5, 10);
    expect(summary.missing.map((line) => line.key)).toEqual(["teams", "must_haves", "path"]);
  });

  it("has no level while nothing was read", () => {
    expect(summariseScreen({}, lines)).toMatchObject({ weightedLevel: null, covered: 0 });
  });

  it("leaves out levels of lines that are not in use", () => {
    const graduate = linesFor({ track: "graduate", schoolLine: false });
    expect(summariseScreen({ school: 4, built: 2 }, graduate).weightedLevel).toBeCloseTo(2, 10);
  });

  it("rises when any one level rises", () => {
    for (const line of lines) {
      const at = (level: ResumeLevel) =>
        summariseScreen(
          { teams: 2, own_role: 2, results: 2, must_haves: 2, path: 2, [line.key]: level },
          lines,
        ).weightedLevel ?? 0;
      expect(at(3)).toBeGreaterThan(at(2));
    }
  });

  it("never returns a decision: the same three figures for the best and for the worst resume", () => {
    for (const level of RESUME_LEVELS) {
      const levels = Object.fromEntries(lines.map((line) => [line.key, level]));
      const summary = summariseScreen(levels, lines);
      expect(Object.keys(summary).toSorted()).toEqual(["covered", "missing", "weightedLevel"]);
      expect(summary.weightedLevel).toBeCloseTo(level, 10);
      expect(JSON.stringify(summary)).not.toMatch(/advance|reject|decline|hold|pass|fail|recommend/iu);
    }
  });
});
