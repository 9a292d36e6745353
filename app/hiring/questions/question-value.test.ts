import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "../scorecards/vocabulary.ts";
import type { CoverageLine } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { afterAsking, loopState } from "./loop-state.ts";
import { competencyValues, FACTORS, factorsOf, valueOf } from "./question-value.ts";
import { locationOf } from "./rating-model.ts";
import type { BankQuestion } from "./suggest-input.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 0.5, mustHave: true },
    { key: "python", name: "Python", weight: 0.5, mustHave: false },
  ],
  bar: 0,
};

function line(competencyKey: string, lookedBy: string[] = []): CoverageLine {
  const mustHave = competencyKey === "sql";
  const looksNeeded = mustHave ? 2 : 1;
  const looksMissing = Math.max(0, looksNeeded - lookedBy.length);
  const state = lookedBy.length === 0 ? "no_look" : lookedBy.length === 1 ? "one_look" : "two_looks";
  return {
    competencyKey,
    mustHave,
    state,
    lookedBy,
    countedBy: lookedBy,
    minutes: 0,
    questionsAsked: 0,
    looksNeeded,
    looksMissing,
  };
}

function rated(raterId: string, level: Level, nth = 0, competencyKey = "sql"): Evidence {
  const id = `${raterId} ${level} ${nth} ${competencyKey}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty: 3, weight: 1 };
}

const asked = (askedById: string, difficulty: number) => ({
  questionId: null,
  interviewId: "onsite",
  askedById,
  competencyKey: "sql",
  difficulty,
  rung: "as_written" as const,
});

function sqlValue(evidence: Evidence[], lookedBy: string[] = [], facts: ReturnType<typeof asked>[] = []) {
  const state = loopState(role, evidence, [], ["ivo"]);
  return competencyValues(state, "ivo", [line("sql", lookedBy), line("python")], facts).get("sql")!;
}

const question: BankQuestion = {
  id: "q",
  title: "Q",
  competencyKey: "sql",
  difficulty: 3,
  style: "case",
  minutes: 6,
  core: false,
  easier: "",
  harder: "",
};
const plain = { minutes: 6, tags: [], exposure: 0, planned: false };

describe("what a competency is worth next", () => {
  it("falls with what is known already, and is more for a must-have of equal weight", () => {
    expect(sqlValue([rated("ana", 3)]).worth).toBeLessThan(sqlValue([]).worth);
    const state = loopState(role, [], [], ["ivo"]);
    const values = competencyValues(state, "ivo", [line("sql"), line("python")], []);
    expect(values.get("sql")!.worth).toBeGreaterThan(values.get("python")!.worth);
  });

  it("is the fall of variance that an answer is expected to bring, in the total and in each competency", () => {
    const state = loopState({ ...role, correlation: 0 }, [], [], ["ivo"]);
    const value = competencyValues(state, "ivo", [line("sql")], []).get("sql")!;
    const { information } = factorsOf(question, value, plain);
    const after = afterAsking(state, { competencyKey: "sql", askedById: "ivo", difficulty: 3 });
    const place = state.columns.place.get("sql")!;
    const fall = 1 - after.covariance[place * (state.mean.length + 1)]!;
    // Weight 0.5: a fall v of its variance takes 0.25 v off the total's; a must-have adds 0.25 x 0.5 x 1.5.
    const share = 1 / (1 / fall);
    expect(information * 6).toBeCloseTo((0.25 + 0.25 * 0.75) * share, 9);
  });

  it("counts a quarter more where looks are missing and this person has not looked", () => {
    expect(sqlValue([]).cover).toBe(1.25);
    expect(sqlValue([], ["ana"]).cover).toBe(1.25);
    expect(sqlValue([], ["ivo"]).cover).toBe(1);
    expect(sqlValue([], ["ana", "ben"]).cover).toBe(1);
  });

  it("rises for a third person where two disagree, and not for the two", () => {
    // Notes tell the engine the same here, but are no contradiction of two people's ratings.
    const quiet = (all: Evidence[]) => all.map((one): Evidence => ({ ...one, kind: "signal" }));
    const lift = (all: Evidence[]) => sqlValue(all, ["ana"]).worth / sqlValue(quiet(all), ["ana"]).worth;
    expect(lift([rated("ana", 4), rated("ben", 2)])).toBeCloseTo(1.3, 9);
    expect(lift([rated("ana", 4), rated("ben", 3)])).toBe(1);
    expect(lift([rated("ana", 4), rated("ivo", 2)])).toBe(1);
  });

  it("is pitched halfway between estimate and bar", () => {
    const evidence = [rated("ana", 4), rated("ben", 4)];
    const state = loopState(role, evidence, [], ["ivo"]);
    const { aim, steer } = sqlValue(evidence, ["ana", "ben"]);
    expect(steer).toBe("none");
    expect(aim).toBeCloseTo(state.mean[state.columns.place.get("sql")!]! / 2, 12);
  });

  it("is confirmed at the bar by somebody else when one person saw weakness, once", () => {
    const weak = [rated("ana", 1), rated("ana", 1, 1)];
    expect(sqlValue(weak, ["ana"])).toMatchObject({ steer: "press_once", aim: 0 });
    expect(sqlValue(weak, ["ana", "ivo"]).steer).toBe("none");
    const own = [rated("ivo", 1), rated("ivo", 1, 1)];
    expect(sqlValue(own, ["ivo"]).steer).toBe("none");
  });

  it("is stretched one rung beyond the hardest after own strong answers", () => {
    const strong = [0, 1, 2, 3].map((nth) => rated("ivo", 4, nth));
    const facts = [asked("ivo", 3), asked("ana", 5)];
    expect(sqlValue(strong, ["ivo"], facts)).toMatchObject({ steer: "stretch", aim: locationOf(4) });
    expect(sqlValue(strong, ["ivo"], [asked("ivo", 5)]).aim).toBe(locationOf(5));
  });
});

describe("the value of a question", () => {
  const value = sqlValue([]);

  it("is more per minute when it is shorter, and most at the aim", () => {
    const factors = factorsOf(question, value, plain);
    expect(factorsOf(question, value, { ...plain, minutes: 12 }).information).toBeCloseTo(
      factors.information / 2,
      12,
    );
    expect(factors.pitch).toBe(1);
    expect(factorsOf({ ...question, difficulty: 5 }, value, plain).pitch).toBeCloseTo(
      Math.exp(-(1.4 ** 2) / 2),
      12,
    );
  });

  it("falls for a question that over 30 % of the loops used, and rises for a planned one and a fitting style", () => {
    expect(factorsOf(question, value, { ...plain, exposure: 0.3 }).fresh).toBe(1);
    expect(factorsOf(question, value, { ...plain, exposure: 0.31 }).fresh).toBe(0.7);
    expect(factorsOf(question, value, { ...plain, exposure: 0.31, planned: true }).fresh).toBe(1);
    expect(factorsOf(question, value, { ...plain, planned: true }).plan).toBe(1.05);
    expect(factorsOf({ ...question, style: "open" }, value, { ...plain, tags: ["terse"] }).style).toBe(1.15);
    expect(factorsOf({ ...question, style: "open" }, value, { ...plain, tags: ["rambling"] }).style).toBe(
      0.85,
    );
  });

  it("is the product of its factors, moved by at most 2 % by candidate and question, always the same way", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (candidate, id) => {
        const factors = factorsOf(question, value, plain);
        const product = FACTORS.reduce((all, key) => all * factors[key], 1);
        const moved = valueOf(factors, candidate, id);
        expect(moved).toBe(valueOf(factors, candidate, id));
        expect(moved).toBeLessThanOrEqual(product);
        expect(moved).toBeGreaterThanOrEqual(0.98 * product);
      }),
    );
    const factors = factorsOf(question, value, plain);
    expect(valueOf(factors, "a", "q")).not.toBe(valueOf(factors, "b", "q"));
  });
});
