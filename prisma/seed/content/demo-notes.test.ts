import { describe, expect, it } from "vitest";
import type { DemoInterview } from "./demo-loop.ts";
import { finishedLoops, runningLoops } from "./demo-notes.ts";

const loops = [...finishedLoops, ...runningLoops];

function sessions(interviews: readonly DemoInterview[]): string[] {
  return interviews.map((interview) => `${interview.kind} ${interview.number}`);
}

describe("the demo's loops", () => {
  it("are one finished loop per role profile, and two that are still running", () => {
    expect(new Set(finishedLoops.map((loop) => loop.profile)).size).toBe(6);
    for (const loop of finishedLoops) {
      expect(sessions(loop.interviews)).toEqual(["phone 1", "onsite 1", "onsite 2", "onsite 3", "onsite 4"]);
    }
    for (const loop of runningLoops) {
      expect(sessions(loop.interviews)).toEqual(["phone 1", "onsite 1", "onsite 2"]);
    }
  });

  it("have a level and at least one line of evidence for each competency in focus", () => {
    for (const { candidate, interviews } of loops) {
      for (const { kind, number, focus, notes, scorecard } of interviews) {
        const where = `${candidate}, ${kind} ${number}`;
        expect(scorecard.levels.map((row) => row.competency).toSorted(), where).toEqual(focus.toSorted());
        const noted = new Set(notes.flatMap((line) => line.competency ?? []));
        expect(
          focus.filter((key) => !noted.has(key)),
          where,
        ).toEqual([]);
        expect(
          [...noted].filter((key) => !focus.includes(key)),
          where,
        ).toEqual([]);
      }
    }
  });

  it("are noted in eight to fourteen lines, each said once", () => {
    for (const { candidate, interviews } of loops) {
      const lines = interviews.flatMap((interview) => interview.notes.map((line) => line.text));
      expect(new Set(lines).size, candidate).toBe(lines.length);
      for (const { notes } of interviews) {
        expect(notes.length).toBeGreaterThanOrEqual(8);
        expect(notes.length).toBeLessThanOrEqual(14);
      }
    }
  });

  it("set a direction only beside a competency, and keep shorthand out of the shared text", () => {
    for (const line of loops.flatMap((loop) => loop.interviews.flatMap((interview) => interview.notes))) {
      if (line.direction !== undefined) expect(line.competency, line.text).toBeDefined();
      expect(line.text).not.toMatch(/^\s*(\+|-|–|—|\?\?)/u);
    }
  });

  it("disagree somewhere when they are finished, as people do", () => {
    for (const { candidate, interviews, decision } of finishedLoops) {
      const leanings = new Set(
        interviews.map(({ scorecard }) => scorecard.recommendation.replace("strong_", "")),
      );
      expect(leanings.size > 1 || decision.dissent.length > 0, candidate).toBe(true);
    }
  });
});
