import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level } from "../scorecards/vocabulary.ts";
import type { Evidence } from "./evidence.ts";
import { afterAsking, loopState, reachOf, slopeOfEvidence } from "./loop-state.ts";
import type { Rater } from "./raters.ts";
import type { EngineRole } from "./role.ts";

const role: EngineRole = {
  competencies: [
    { key: "sql", name: "SQL", weight: 0.5, mustHave: true },
    { key: "modeling", name: "Modelling", weight: 0.3, mustHave: false },
    { key: "comm", name: "Communication", weight: 0.2, mustHave: false },
  ],
  bar: 0,
};
const keys = role.competencies.map(({ key }) => key);
const people = ["ana", "ben", "cleo", "dan"];

const anyEvidence = (maxLength: number, minLength = 0) =>
  fc
    .array(
      fc.record({
        competencyKey: fc.constantFrom(...keys),
        raterId: fc.constantFrom(...people),
        level: fc.constantFrom(...LEVELS),
        difficulty: fc.option(fc.integer({ min: 1, max: 5 })),
        weight: fc.constantFrom(0, 0.5, 1),
      }),
      { maxLength, minLength, size: "max" },
    )
    .map((all) => all.map((one, index): Evidence => ({ id: `e${index}`, kind: "answer", ...one })));
const anyRaters = fc
  .tuple(...people.map(() => fc.double({ min: -1, max: 1, noNaN: true })))
  .map((all) => all.map((severity, i): Rater => ({ id: people[i]!, severity, severityVariance: 0.05 })));

function rated(raterId: string, level: Level, competencyKey = "sql", difficulty = 3): Evidence {
  const id = `${raterId} ${level} ${competencyKey} ${difficulty}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty, weight: 1 };
}

function meanOf(evidence: readonly Evidence[], key = "sql", raters: readonly Rater[] = []): number {
  const state = loopState(role, evidence, raters);
  return state.mean[state.columns.place.get(key)!]!;
}

describe("what a loop is known to say", () => {
  it("does not depend on the order in which evidence, raters and competencies come", () => {
    fc.assert(
      fc.property(anyEvidence(40), anyRaters, (evidence, raters) => {
        const turned = { ...role, competencies: role.competencies.toReversed() };
        const one = loopState(role, evidence, raters);
        const other = loopState(turned, evidence.toReversed(), raters.toReversed());
        expect(other.mean).toEqual(one.mean);
        expect(other.covariance).toEqual(one.covariance);
      }),
    );
  });

  it("counts the same piece of evidence once, and nothing of weight 0", () => {
    const one = rated("ana", 4);
    expect(meanOf([one, one])).toBe(meanOf([one]));
    expect(meanOf([{ ...one, weight: 0 }])).toBe(0);
  });

  it("rises in its own competency when a rating rises, whatever else there is", () => {
    fc.assert(
      fc.property(anyEvidence(25, 1), anyRaters, fc.nat(), (evidence, raters, pick) => {
        const place = pick % evidence.length;
        const chosen = evidence[place]!;
        fc.pre(chosen.level < 4 && chosen.weight > 0);
        const higher = evidence.with(place, { ...chosen, level: (chosen.level + 1) as Level });
        const key = chosen.competencyKey;
        expect(meanOf(higher, key, raters)).toBeGreaterThan(meanOf(evidence, key, raters));
      }),
      { numRuns: 400 },
    );
  });

  it("may fall in another competency rated by the same person, who now looks more lenient", () => {
    const high = [rated("ana", 4), rated("ana", 4, "sql", 2), rated("ana", 4, "sql", 4)];
    const lower = [rated("ana", 1), rated("ana", 1, "sql", 2), rated("ana", 1, "sql", 4)];
    const other = rated("ana", 3, "comm");
    const strict = { ...role, correlation: 0 };
    const place = loopState(strict, []).columns.place.get("comm")!;
    const after = (more: Evidence[]) => loopState(strict, [...more, other]).mean[place]!;
    expect(after(high)).toBeLessThan(after(lower));
  });

  it("is the same when two raters change places", () => {
    fc.assert(
      fc.property(anyEvidence(30), (evidence) => {
        const swap = (id: string) => ({ ana: "ben", ben: "ana" })[id] ?? id;
        const swapped = evidence.map((one) => ({ ...one, raterId: swap(one.raterId) }));
        const one = loopState(role, evidence, [], people);
        const other = loopState(role, swapped, [], people);
        for (let k = 0; k < keys.length; k++) expect(other.mean[k]).toBeCloseTo(one.mean[k]!, 9);
        for (const id of people) {
          const at = other.mean[other.raterPlace.get(swap(id))!]!;
          expect(at).toBeCloseTo(one.mean[one.raterPlace.get(id)!]!, 9);
        }
      }),
    );
  });

  it("stays finite and surer than before for 0 to 200 answers, extremes included", () => {
    const extremes = LEVELS.flatMap((level) =>
      [1, 200].map((count) =>
        Array.from({ length: count }, (_, i) => ({ ...rated("ana", level), id: `${i}` })),
      ),
    );
    for (const evidence of extremes) expect(meanOf(evidence)).toSatisfy(Number.isFinite);
    fc.assert(
      fc.property(anyEvidence(200), anyRaters, (evidence, raters) => {
        const { mean, covariance } = loopState(role, evidence, raters);
        expect([...mean, ...covariance].every(Number.isFinite)).toBe(true);
        for (let k = 0; k < keys.length; k++) {
          const variance = covariance[k * (mean.length + 1)]!;
          expect(variance).toBeGreaterThan(0);
          expect(variance).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("trusts three 4s more from three people than from one", () => {
    const byThree = ["ana", "ben", "cleo"].map((id) => rated(id, 4));
    const byOne = [1, 2, 3].map((n) => ({ ...rated("ana", 4), id: `${n}` }));
    expect(meanOf(byThree)).toBeGreaterThan(meanOf(byOne));
    const error = (evidence: Evidence[]) => {
      const { covariance, columns, mean } = loopState(role, evidence);
      return covariance[columns.place.get("sql")! * (mean.length + 1)]!;
    };
    expect(error(byThree)).toBeLessThan(error(byOne));
  });

  it("gives the same twice", () => {
    const evidence = [rated("ana", 4), rated("ben", 2, "comm")];
    expect(loopState(role, evidence).mean).toEqual(loopState(role, evidence).mean);
  });

  it("refuses evidence that cannot be counted, by the name of its field", () => {
    expect(() => loopState(role, [{ ...rated("ana", 4), id: "x", level: 7 as never }])).toThrow(
      "evidence.x.level",
    );
    expect(() => loopState(role, [], [{ id: "ana", severity: Number.NaN, severityVariance: 1 }])).toThrow(
      "raters.ana.severity",
    );
  });

  it("reads a question nobody calibrated at the bar, and weaker", () => {
    const unknown = { ...rated("ana", 4), difficulty: null };
    expect(meanOf([unknown])).toBeGreaterThan(0);
    expect(meanOf([unknown])).toBeLessThan(meanOf([rated("ana", 4)]));
    expect(slopeOfEvidence(unknown, { id: "ana", severity: 0, severityVariance: 0, slopeFactor: 2 })).toBe(
      1.8,
    );
  });
});

describe("a question that was asked and not rated", () => {
  const fact = { competencyKey: "sql", askedById: "ana", difficulty: 3 };

  it("leaves every estimate where it is and takes away what its answer is expected to tell", () => {
    const before = loopState(role, [rated("ben", 4)], [], ["ana"]);
    const after = afterAsking(before, fact);
    expect(after.mean).toEqual(before.mean);
    const place = before.columns.place.get("sql")!;
    const size = before.mean.length;
    expect(after.covariance[place * (size + 1)]).toBeLessThan(before.covariance[place * (size + 1)]!);
    const again = afterAsking(after, fact);
    expect(again.covariance[place * (size + 1)]).toBeLessThan(after.covariance[place * (size + 1)]!);
  });

  it("comes close to what rating it does on average", () => {
    const before = loopState(role, [], [], ["ana"]);
    const place = before.columns.place.get("sql")!;
    const error = (state: ReturnType<typeof loopState>) => state.covariance[place * (state.mean.length + 1)]!;
    const rates = LEVELS.map((level) => error(loopState(role, [rated("ana", level)])));
    const expected = error(afterAsking(before, fact));
    expect(expected).toBeGreaterThan(Math.min(...rates) - 0.03);
    expect(expected).toBeLessThan(Math.max(...rates) + 0.03);
  });

  it("changes nothing when the role or the loop does not know what it is about", () => {
    const state = loopState(role, [], [], ["ana"]);
    expect(afterAsking(state, { ...fact, competencyKey: "golf" })).toBe(state);
    expect(afterAsking(state, { ...fact, askedById: "zoe" })).toBe(state);
  });

  it("reaches what it asks about through ability less severity", () => {
    const state = loopState(role, [], [{ id: "ana", severity: 0.4, severityVariance: 0.1 }], ["ana"]);
    const reach = reachOf(state, state.columns.place.get("sql")!, state.raterPlace.get("ana")!);
    expect(reach.mean).toBeCloseTo(-0.4, 12);
    expect(reach.variance).toBeCloseTo(1 + 0.1 + 0.25, 9);
  });
});
