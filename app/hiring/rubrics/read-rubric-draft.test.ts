import { describe, expect, it } from "vitest";
import { DEFAULT_BARS } from "./bars.ts";
import { readRubricDraft } from "./read-rubric-draft.ts";

const competency = {
  competencyKey: "sql",
  name: "SQL fluency",
  summary: "",
  weight: 1,
  mustHave: true,
  barShift: 0,
  anchors: ["not yet", "partly", "meets", "above"],
};
const session = { kind: "onsite", number: 1, name: "SQL and modelling", minutes: 60, focus: ["sql"] };
const draft = {
  notes: "",
  changeNote: "",
  bars: DEFAULT_BARS,
  competencies: [competency],
  sessions: [session],
};
const read = (change: object) => readRubricDraft(JSON.stringify({ ...draft, ...change }));

describe("a posted rubric draft", () => {
  it("is read with its weights, levels and plan", () => {
    expect(read({})).toEqual({ ok: true, value: draft });
  });

  it("is refused with the name of the competency and of its field", () => {
    const weight = read({ competencies: [{ ...competency, weight: 1.2 }] });
    expect(weight).toMatchObject({
      problem: "SQL fluency, weight: A weight is at most 100 %.",
      fields: { "competencies.0.weight": "A weight is at most 100 %." },
    });
    const missing = read({ competencies: [{ ...competency, weight: null }] });
    expect(missing).toMatchObject({ problem: "SQL fluency, weight: Give the weight as a number." });
    const long = read({ competencies: [{ ...competency, anchors: ["a", "b", "x".repeat(1001), "d"] }] });
    expect(long).toMatchObject({
      problem: "SQL fluency, level 3: Keep this under 1000 characters.",
      fields: { "competencies.0.anchors.2": "Keep this under 1000 characters." },
    });
    const short = read({ competencies: [{ ...competency, anchors: ["a", "b", "c"] }] });
    expect(short).toMatchObject({ problem: "SQL fluency, level: Describe four levels." });
    const unnamed = read({ competencies: [{ ...competency, name: " " }] });
    expect(unnamed).toMatchObject({ problem: "Competency 1, name: Name each competency." });
  });

  it("is refused with the name of the interview in its plan", () => {
    expect(read({ sessions: [{ ...session, minutes: 5 }] })).toMatchObject({
      problem: "SQL and modelling, minutes: An interview needs at least 15 minutes.",
      fields: { "sessions.0.minutes": "An interview needs at least 15 minutes." },
    });
  });

  it("is refused whole when it cannot be read", () => {
    for (const text of ["", "null", "{", "[]", "7"]) {
      expect(readRubricDraft(text)).toMatchObject({
        ok: false,
        problem: expect.stringMatching(/Reload/) as string,
      });
    }
  });
});
