import { describe, expect, it } from "vitest";
import { COVERAGE_STATES, type CoverageLine } from "./coverage.ts";
import { mediansOf, REASONS, reasonsOf, sentenceOf, stateClause, type Explained } from "./explain.ts";
import type { Factors } from "./question-value.ts";

const line: CoverageLine = {
  competencyKey: "pipelines",
  mustHave: true,
  state: "one_look",
  lookedBy: ["ana"],
  countedBy: ["ana"],
  minutes: 6,
  questionsAsked: 1,
  looksNeeded: 2,
  looksMissing: 1,
};
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

  it("says how many looks are from onsite where one is still missing there", () => {
    const two = { ...line, state: "two_looks", lookedBy: ["ana", "ben"] } as const;
    const clause = (more: Partial<CoverageLine>) => stateClause({ ...two, ...more }, nameOf);
    expect(clause({})).toBe("is a must-have with two looks, only one of them onsite");
    const phones = { lookedBy: ["ana", "ben", "cem"], countedBy: [], looksMissing: 2 };
    expect(clause(phones)).toBe("is a must-have with several looks, none of them onsite");
    expect(clause({ countedBy: ["ana", "ben"], looksMissing: 0 })).toBe("is a must-have with two looks");
    const other = { mustHave: false, looksNeeded: 1, countedBy: [], looksMissing: 1 } as const;
    expect(clause(other)).toBe("has two looks, none of them onsite");
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

const even: Factors = { information: 1, cover: 1, pitch: 1, style: 1, fresh: 1, plan: 1 };

function choice(factors: Partial<Factors>, more: Partial<Explained> = {}): Explained {
  const plain = { line, lastChance: false, coreFirst: false, seen: false, stretch: false, otherForm: false };
  return { factors: { ...even, ...factors }, ...plain, ...more };
}

describe("the reasons of a suggestion", () => {
  it("are the hard rules where they apply", () => {
    const said = choice({ information: 3 }, { lastChance: true });
    expect(reasonsOf({ ...said, coreFirst: true }, even)).toEqual(["last_chance", "core_first"]);
    expect(reasonsOf(said, even)).toEqual(["last_chance", "tells_most"]);
  });

  it("are else the two factors furthest above the median of the choices", () => {
    expect(reasonsOf(choice({ pitch: 1.1, style: 1.15, cover: 1.25 }), even)).toEqual([
      "open_gap",
      "suits_delivery",
    ]);
    expect(reasonsOf(choice({ fresh: 2, plan: 1.15, information: 0.5 }), even)).toEqual([
      "rested",
      "planned",
    ]);
  });

  it("name the pitch by what the reader has seen", () => {
    expect(reasonsOf(choice({ pitch: 2 }), even)).toEqual(["at_the_bar"]);
    expect(reasonsOf(choice({ pitch: 2 }, { seen: true }), even)).toEqual(["between"]);
    expect(reasonsOf(choice({ pitch: 2 }, { seen: true, stretch: true }), even)).toEqual(["stretch"]);
  });

  it("name disagreement where that is what makes another look tell much", () => {
    const torn = { ...line, state: "looks_disagree" as const };
    expect(reasonsOf(choice({ information: 2 }, { line: torn }), even)).toEqual(["looks_disagree"]);
  });

  it("are never missing: the plan or the focus when nothing stands out", () => {
    expect(reasonsOf(choice({}), even)).toEqual(["in_focus"]);
    expect(reasonsOf(choice({ plan: 1.15 }), { ...even, plan: 1.15 })).toEqual(["planned"]);
  });

  it("are measured against the median, the lower of two in the middle", () => {
    const all = [1, 2, 3, 4].map((pitch) => ({ ...even, pitch }));
    expect(mediansOf(all)).toEqual({ ...even, pitch: 2 });
  });
});
