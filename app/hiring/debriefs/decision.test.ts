import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DECISION_OUTCOMES,
  decisionLacks,
  dissenters,
  isClosedBy,
  type DecisionDraft,
  type DecisionFacts,
} from "./decision.ts";

const facts: DecisionFacts = {
  revealed: true,
  mustHaves: [
    { key: "sql", name: "SQL" },
    { key: "python", name: "Python" },
  ],
  recommendations: [
    { name: "Ana", recommendation: "strong_yes" },
    { name: "Ben", recommendation: "no" },
  ],
};

const complete: DecisionDraft = {
  outcome: "hire",
  citations: [
    { competencyKey: "sql", signalId: "signal", scorecardLevelId: null },
    { competencyKey: "python", signalId: null, scorecardLevelId: "level" },
  ],
  rationale: "Both must-haves are shown twice.",
  dissent: "Ben saw only the first half of the modelling question.",
};

describe("a decision", () => {
  it("stands on evidence for every must-have, a rationale and an answer to dissent", () => {
    expect(decisionLacks(complete, facts)).toEqual([]);
  });

  it("lacks evidence where a must-have has no citation", () => {
    const lacks = decisionLacks({ ...complete, citations: complete.citations.slice(1) }, facts);
    expect(lacks).toEqual([
      {
        kind: "evidence",
        competencyKey: "sql",
        message: "Cite at least one signal or level for SQL, a must-have.",
      },
    ]);
  });

  it("is not carried by a citation of nothing", () => {
    const empty = { competencyKey: "sql", signalId: null, scorecardLevelId: null };
    const draft = { ...complete, citations: [empty, ...complete.citations.slice(1)] };
    expect(decisionLacks(draft, facts)).toMatchObject([{ kind: "evidence", competencyKey: "sql" }]);
  });

  it.each([
    ["a rationale", { rationale: "  " }, "rationale"],
    ["an outcome", { outcome: null, dissent: "" }, "outcome"],
    ["an answer to the one who recommended the opposite", { dissent: "" }, "dissent"],
  ] as const)("lacks %s", (_, gap, kind) => {
    expect(decisionLacks({ ...complete, ...gap }, facts)).toMatchObject([{ kind }]);
  });

  it("cannot come before the reveal", () => {
    expect(decisionLacks(complete, { ...facts, revealed: false })).toMatchObject([{ kind: "reveal" }]);
  });

  it("names who is against it: no to a hire, yes to a no hire, nobody to a hold", () => {
    expect(dissenters("hire", facts)).toEqual(["Ben"]);
    expect(dissenters("no_hire", facts)).toEqual(["Ana"]);
    expect(dissenters("hold", facts)).toEqual([]);
  });

  it("needs no answer to dissent when nobody dissents", () => {
    const agreed = { ...facts, recommendations: [{ name: "Ana", recommendation: "yes" as const }] };
    expect(decisionLacks({ ...complete, dissent: "" }, agreed)).toEqual([]);
  });

  it("is never complete with a must-have nobody cited, whatever else it says", () => {
    const cited = fc.subarray([...complete.citations]);
    fc.assert(
      fc.property(
        fc.constantFrom(...DECISION_OUTCOMES),
        cited,
        fc.string(),
        (outcome, citations, rationale) => {
          const lacks = decisionLacks({ ...complete, outcome, citations, rationale }, facts);
          if (citations.length < 2) expect(lacks.map((lack) => lack.kind)).toContain("evidence");
        },
      ),
    );
  });
});

describe("a loop", () => {
  it("is closed by a decision to hire or not to hire, and goes on while it is on hold", () => {
    expect(DECISION_OUTCOMES.filter(isClosedBy)).toEqual(["hire", "no_hire"]);
  });
});
