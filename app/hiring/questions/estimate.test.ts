import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level } from "../scorecards/vocabulary.ts";
import { estimate, estimateFrom, isKnown } from "./estimate.ts";
import type { Evidence } from "./evidence.ts";
import { loopState } from "./loop-state.ts";
import type { EngineRole } from "./role.ts";

const role: EngineRole = {
  competencies: [
    { key: "sql", name: "SQL", weight: 3, mustHave: true },
    { key: "comm", name: "Communication", weight: 1, mustHave: false },
  ],
  bar: 0,
};

function rated(raterId: string, level: Level, competencyKey = "sql", nth = 0): Evidence {
  const id = `${raterId} ${level} ${competencyKey} ${nth}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty: 3, weight: 1 };
}

const many = (raterId: string, level: Level, count: number, key = "sql") =>
  Array.from({ length: count }, (_, nth) => rated(raterId, level, key, nth));

describe("an estimate", () => {
  it("of nobody we have met is the prior: level 2.5, wide, settled nowhere", () => {
    const { competencies, total } = estimate(role, []);
    expect(competencies.map(({ key }) => key)).toEqual(["sql", "comm"]);
    expect(competencies[0]).toMatchObject({
      mean: 0,
      standardError: 1,
      level: 2.5,
      weight: 0.75,
      looks: [],
      looksNeeded: 2,
      answers: 0,
      settled: false,
    });
    expect(competencies[0]!.low).toBeLessThan(1.6);
    expect(competencies[0]!.high).toBeGreaterThan(3.4);
    expect(total).toMatchObject({ mean: 0, bar: 0.3 });
  });

  it("adds the competencies up by weight, with the error that their correlation leaves", () => {
    const { competencies, total } = estimate(role, [rated("ana", 4), rated("ben", 2, "comm")]);
    const [sql, comm] = competencies;
    expect(total.mean).toBeCloseTo(0.75 * sql!.mean + 0.25 * comm!.mean, 12);
    expect(estimate(role, []).total.standardError).toBeCloseTo(
      Math.sqrt(0.75 ** 2 + 0.25 ** 2 + 2 * 0.75 * 0.25 * 0.3),
      12,
    );
    expect(total.standardError).toBeLessThan(estimate(role, []).total.standardError);
  });

  it("settles a must-have only after two people, and anything else after one", () => {
    const [byOne] = estimate(role, many("ana", 4, 6)).competencies;
    expect(byOne).toMatchObject({ looks: ["ana"], settled: false });
    const [byTwo] = estimate(role, [...many("ana", 4, 3), ...many("ben", 4, 3)]).competencies;
    expect(byTwo).toMatchObject({ looks: ["ana", "ben"], settled: true });
    const [, comm] = estimate(role, many("ana", 4, 5, "comm")).competencies;
    expect(comm).toMatchObject({ looks: ["ana"], settled: true });
  });

  it("counts a look that brought no rating as a look, and notes and resumes as none", () => {
    const looks = [{ competencyKey: "sql", personId: "ben" }];
    const note: Evidence = { ...rated("cleo", 1), kind: "signal", weight: 0.5 };
    const [sql] = estimate(role, [rated("ana", 3), note], [], looks).competencies;
    expect(sql).toMatchObject({ looks: ["ana", "ben"], answers: 1 });
  });

  it("is known by a small error or by standing clearly off the bar", () => {
    expect(isKnown(0.6, 0.5)).toBe(true);
    expect(isKnown(0.61, 0.5)).toBe(false);
    expect(isKnown(0.9, 0.91)).toBe(true);
    expect(isKnown(0.9, 0.09)).toBe(true);
  });

  it("takes the must-have floors into the probability of the loop, half a standard deviation below the bar", () => {
    const evidence = [...many("ana", 1, 4), ...many("ben", 1, 4), ...many("ana", 4, 4, "comm")];
    const { probability, total } = estimate(role, evidence);
    expect(probability).toBeLessThan(total.aboveBar);
  });

  it("tells how each person rates this candidate", () => {
    const { raters } = estimate(role, [...many("ana", 4, 4), ...many("ben", 2, 4)]);
    expect(raters[0]!.mean).toBeLessThan(0);
    expect(raters[1]!.mean).toBeGreaterThan(0);
  });

  it("widens where answers do not fit each other, and says so", () => {
    const torn = [...many("ana", 4, 3), ...many("ana", 1, 1), ...many("ben", 1, 3), ...many("ben", 4, 1)];
    const [sql] = estimate(role, torn).competencies;
    const { misfit } = estimate(role, torn);
    expect(misfit.map(({ kind }) => kind)).toContain("looks_disagree");
    const state = loopState(role, torn);
    const computed = Math.sqrt(state.covariance[state.columns.place.get("sql")! * (state.mean.length + 1)]!);
    expect(sql!.standardError).toBeGreaterThan(computed);
    expect(sql!.standardError).toBeLessThanOrEqual(1.5 * computed);
  });

  it("does not depend on the order of evidence, and keeps level and interval between 1 and 4", () => {
    const anyEvidence = fc
      .array(
        fc.tuple(
          fc.constantFrom("ana", "ben", "cleo"),
          fc.constantFrom(...LEVELS),
          fc.constantFrom("sql", "comm"),
        ),
        { maxLength: 200 },
      )
      .map((all) => all.map(([who, level, key], nth) => rated(who, level, key, nth)));
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const one = estimate(role, evidence);
        expect(estimate(role, evidence.toReversed())).toEqual(one);
        expect(estimateFrom(loopState(role, evidence))).toEqual(one);
        for (const { low, level, high } of [...one.competencies, one.total]) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(level).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(level);
          expect(high).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 60 },
    );
  });
});
