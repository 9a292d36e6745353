import { describe, expect, it } from "vitest";
import { DEFAULT_BARS } from "./bars.ts";
import { barColumns, publishingFaults, wordsOfRubric, type RubricDraft } from "./rubric-draft.ts";

const competency = (key: string, weight: number, mustHave = false) => ({
  competencyKey: key,
  name: key,
  summary: "",
  weight,
  mustHave,
  barShift: 0,
  anchors: ["not yet", "partly", "meets", "above"],
});
const session = (kind: "phone" | "onsite", number: number, ...focus: string[]) => ({
  kind,
  number,
  name: `${kind} ${number}`,
  minutes: 45,
  focus,
});
const complete: RubricDraft = {
  notes: "",
  changeNote: "Python counts more.",
  bars: DEFAULT_BARS,
  competencies: [competency("sql", 0.6, true), competency("python", 0.4)],
  sessions: [
    session("phone", 1, "sql"),
    session("onsite", 1, "sql"),
    session("onsite", 2, "sql"),
    session("onsite", 3, "python"),
    session("onsite", 4, "python"),
  ],
};

describe("a rubric draft", () => {
  it("can be published when weights, must-haves, anchors and plan are right", () => {
    expect(publishingFaults(complete)).toEqual([]);
  });

  it("names every fault in a sentence", () => {
    const faults = publishingFaults({
      ...complete,
      changeNote: " ",
      competencies: [
        { ...competency("sql", 0, true), anchors: ["", "b", "c", "d"] },
        competency("python", 0.4),
      ],
      sessions: complete.sessions.slice(0, 4),
    });
    expect(faults).toEqual([
      "The weights sum to 40 %; make them sum to 100 %.",
      "sql is a must-have without weight.",
      "sql lacks the words of a level.",
      "The plan has 3 onsite interviews; plan four.",
      "Say in a sentence what has changed, for those who rate by it.",
    ]);
  });

  it("wants two onsites for a must-have, and a must-have at all", () => {
    const once = {
      ...complete,
      sessions: complete.sessions.map((one) =>
        one.number === 2 && one.kind === "onsite" ? { ...one, focus: ["python"] } : one,
      ),
    };
    expect(publishingFaults(once)).toEqual(["sql is looked at by 1 onsite; it needs 2."]);
    const none = {
      ...complete,
      competencies: complete.competencies.map((one) => ({ ...one, mustHave: false })),
    };
    expect(publishingFaults(none)).toContain("Mark at least one competency as a must-have.");
  });

  it("wants the bars of graduates, mid-level and senior in this order", () => {
    const upside = { ...complete, bars: { ...DEFAULT_BARS, graduate: 0.5 } };
    expect(publishingFaults(upside)).toEqual([
      "The bar of graduates lies above that of mid-level, or mid-level above senior; put them in order.",
    ]);
  });

  it("is found again in the columns it is stored in, without what else they hold", () => {
    const stored = {
      ...complete,
      ...barColumns(complete.bars),
      competencies: complete.competencies.map((one, position) => ({ ...one, id: "x", position })),
      sessions: complete.sessions.map((one) => ({ ...one, id: "y" })),
    };
    expect(wordsOfRubric(stored)).toEqual(complete);
  });
});
