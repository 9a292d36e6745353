import { describe, expect, it } from "vitest";
import type { Level } from "../scorecards/vocabulary.ts";
import type { Evidence } from "./evidence.ts";
import { addUpMeasures, learnSeverity, measureRaters, ratersToUse, severityIn } from "./severity.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 1, mustHave: true },
    { key: "comm", name: "Communication", weight: 1, mustHave: false },
  ],
  bar: 0,
};

function rated(raterId: string, level: Level, nth: number, weight = 1): Evidence {
  const competencyKey = nth % 2 === 0 ? "sql" : "comm";
  const id = `${raterId} ${nth}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty: 3, weight };
}

const answers = (raterId: string, levels: readonly Level[]) =>
  levels.map((level, nth) => rated(raterId, level, nth));
const calm = [
  ...answers("ana", [3, 3, 3, 3]),
  ...answers("ben", [3, 2, 3, 2]),
  ...answers("cleo", [2, 3, 2, 3]),
];
const severe = [
  ...answers("ana", [3, 3, 3, 3]),
  ...answers("ben", [3, 3, 3, 3]),
  ...answers("dan", [1, 1, 2, 1]),
];
const loops = (count: number, evidence: readonly Evidence[], yearsAgo = 0) =>
  Array.from({ length: count }, () => ({ role, evidence, yearsAgo }));

describe("severity in one loop", () => {
  it("is positive for somebody who rates lower than everybody else saw, and negative for the lenient", () => {
    const byId = Object.fromEntries(severityIn({ role, evidence: severe }).map((one) => [one.raterId, one]));
    expect(byId["dan"]!.severity).toBeGreaterThan(1);
    expect(byId["ana"]!.severity).toBeLessThan(0);
    expect(byId["dan"]!.variance).toBeGreaterThan(0);
    expect(byId["dan"]!.variance).toBeLessThan(4);
    expect(byId["dan"]!.answers).toBe(4);
  });

  it("holds abilities where the others put them: own ratings do not excuse themselves", () => {
    const finding = severityIn({ role, evidence: severe }).find(({ raterId }) => raterId === "dan")!;
    const louder = [...severe, ...answers("eve", [3, 3, 3, 3]).map((one) => ({ ...one, raterId: "eve" }))];
    const again = severityIn({ role, evidence: louder }).find(({ raterId }) => raterId === "dan")!;
    expect(again.severity).toBeGreaterThan(finding.severity);
  });

  it("needs four answers, and somebody to be compared with", () => {
    const few = [...answers("ana", [3, 3, 3]), ...answers("ben", [3, 3, 3, 3])];
    expect(severityIn({ role, evidence: few }).map(({ raterId }) => raterId)).toEqual(["ben"]);
    expect(severityIn({ role, evidence: answers("ben", [1, 1, 1, 1]) })).toEqual([]);
  });
});

describe("severity learnt", () => {
  const dan = (count: number, yearsAgo = 0) =>
    learnSeverity(loops(count, severe, yearsAgo)).find(({ id }) => id === "dan")!;

  it("is in use from eight loops on, and not before", () => {
    expect(dan(7).inUse).toBe(false);
    expect(dan(8).inUse).toBe(true);
    const all = [...loops(8, severe), ...loops(7, calm)];
    expect(ratersToUse(learnSeverity(all)).map(({ id }) => id)).toEqual(["ana", "ben", "dan"]);
  });

  it("grows surer with every loop: the variance is the inverse of the summed precisions", () => {
    const { variance } = severityIn({ role, evidence: severe }).find(({ raterId }) => raterId === "dan")!;
    expect(dan(14).severityVariance).toBeCloseTo(1 / (1 / 0.16 + 14 / (variance + 0.25)), 12);
    expect(dan(14).severityVariance).toBeLessThan(dan(8).severityVariance);
    expect(dan(60).severity).toBeGreaterThan(dan(1).severity);
    expect(dan(1).severity).toBeGreaterThan(0);
  });

  it("counts a loop half for every year since its decision", () => {
    expect(dan(16, 1).severity).toBeCloseTo(dan(8).severity, 12);
    expect(dan(16, 1).severityVariance).toBeCloseTo(dan(8).severityVariance, 12);
  });

  it("does not depend on the order of the loops", () => {
    const all = [...loops(3, severe), ...loops(4, calm)];
    const turned = learnSeverity(all.toReversed());
    const close = learnSeverity(all).map((one) => ({
      ...one,
      severity: expect.closeTo(one.severity, 12) as number,
      severityVariance: expect.closeTo(one.severityVariance, 12) as number,
    }));
    expect(turned).toEqual(close);
  });

  it("reads somebody's ratings as duller or sharper only after forty of them, within bounds", () => {
    expect(dan(9).slopeFactor).toBe(1);
    const steady = loops(10, [...answers("ana", [3, 3, 3, 3]), ...answers("ben", [3, 3, 3, 3])]);
    const ana = learnSeverity(steady).find(({ id }) => id === "ana")!;
    expect(ana.ratings).toBe(40);
    expect(ana.slopeFactor).toBe(1.15);
    const erratic = loops(10, [...answers("ana", [4, 1, 1, 4]), ...answers("ben", [1, 4, 4, 1])]);
    const wild = learnSeverity(erratic).find(({ id }) => id === "ana")!;
    expect(wild.slopeFactor).toBeLessThan(1);
    expect(wild.slopeFactor).toBeGreaterThanOrEqual(0.7);
  });

  it("adds up from what was kept of each loop as from the loops themselves, to the last bit in any order", () => {
    const all = [...loops(9, severe, 0.5), ...loops(4, calm)];
    const kept = all.flatMap((loop) =>
      measureRaters(loop).map((one) => ({ ...one, yearsAgo: loop.yearsAgo })),
    );
    expect(addUpMeasures(kept.toReversed())).toEqual(learnSeverity(all));
  });

  it("keeps the ratings of somebody whose severity a loop cannot tell, and gives them no severity", () => {
    const few = [...answers("ana", [3, 3, 3]), ...answers("ben", [3, 3, 3, 3])];
    expect(measureRaters({ role, evidence: few })).toMatchObject([
      { raterId: "ana", severity: null, variance: null, ratings: 3 },
      { raterId: "ben", severity: expect.any(Number) as number, ratings: 4 },
    ]);
    expect(learnSeverity(loops(9, few)).map(({ id }) => id)).toEqual(["ben"]);
  });
});
