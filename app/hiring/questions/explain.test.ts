import { describe, expect, it } from "vitest";
import { COVERAGE_STATES, type CoverageLine } from "./coverage.ts";
import { REASONS, reasonsOf, sentenceOf, stateClause } from "./explain.ts";

const line: CoverageLine = {
  competencyKey: "pipelines",
  mustHave: true,
  state: "one_look",
  lookedBy: ["ana"],
  minutes: 6,
  questionsAsked: 1,
  looksNeeded: 2,
  looksMissing: 1,
};
const even = { need: 1, balance: 1, pace: 1, pitch: 1, style: 1, plan: 1 };
const nameOf = (id: string) => id.toUpperCase();

describe("the sentence of a suggestion", () => {
  it("names question, minutes, level, competency, state and reason", () => {
    const sentence = sentenceOf({
      title: "Late events",
      minutes: 6,
      difficulty: 3,
      competencyName: "Pipelines",
      clause: stateClause(line, nameOf),
      reasons: ["at_the_bar"],
      tags: [],
    });
    expect(sentence).toBe(
      "Ask *Late events* (6 min, level 3): Pipelines is a must-have with one look, by ANA; it sits at the bar.",
    );
  });

  it("never says which way the looks of others point", () => {
    for (const state of COVERAGE_STATES) {
      const clause = stateClause({ ...line, state, lookedBy: ["ana", "ben"] }, nameOf);
      const said = sentenceOf({
        title: "T",
        minutes: 6,
        difficulty: 3,
        competencyName: "Pipelines",
        clause,
        reasons: REASONS,
        tags: [],
      });
      expect(said).not.toMatch(/weak|strong|poor|good|low|high|below|above|better|worse/i);
    }
  });
});

describe("the reasons of a suggestion", () => {
  it("are the hard rules where they apply, one for the competency and one for the question", () => {
    const said = { factors: { ...even, need: 3, pace: 2 }, medians: even, line, steer: "none" } as const;
    expect(reasonsOf({ ...said, lastChance: true, coreFirst: true })).toEqual(["last_chance", "core_first"]);
    expect(reasonsOf({ ...said, lastChance: true, coreFirst: false })).toEqual(["last_chance", "quick"]);
    expect(reasonsOf({ ...said, lastChance: false, coreFirst: true })).toEqual(["open_gap", "core_first"]);
  });

  it("are else the factors furthest above the median of the choices", () => {
    const said = { medians: even, line, steer: "none", lastChance: false, coreFirst: false } as const;
    expect(reasonsOf({ ...said, factors: { ...even, style: 1.15, plan: 1.3, pace: 1.2 } })).toEqual([
      "planned",
    ]);
    expect(reasonsOf({ ...said, factors: { ...even, need: 2, balance: 3, style: 1.15 } })).toEqual([
      "underweight",
      "suits_delivery",
    ]);
  });

  it("call the pitch by what the interviewer's own ratings advise", () => {
    const factors = { ...even, pitch: 2 };
    const said = { factors, medians: even, line, lastChance: false, coreFirst: false };
    expect(reasonsOf({ ...said, steer: "press_once" })).toEqual(["press_once"]);
    expect(reasonsOf({ ...said, steer: "none" })).toEqual(["at_the_bar"]);
  });

  it("are never missing, even when nothing stands out", () => {
    const said = {
      factors: even,
      medians: even,
      line,
      steer: "none",
      lastChance: false,
      coreFirst: false,
    } as const;
    expect(reasonsOf(said)).toEqual(["in_focus"]);
  });
});
