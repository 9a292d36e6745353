import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLineMark } from "./signals.ts";

const competencies = [
  { key: "sql", name: "SQL" },
  { key: "distsys", name: "Distributed systems" },
  { key: "predict", name: "Predictive models" },
  { key: "analytics", name: "Analytical thinking" },
];

describe("a note line", () => {
  it("beginning with ++ and a competency is a strong plus on it", () => {
    expect(parseLineMark("++ sql found the fan-out alone", competencies)).toEqual({
      kind: "signal",
      direction: "plus",
      strength: 2,
      competencyKey: "sql",
      text: "found the fan-out alone",
    });
  });

  it.each([
    ["+ sql: states the grain", "plus", 1],
    ["- sql misses NULLs", "minus", 1],
    ["-- SQL misses NULLs", "minus", 2],
    ["— sql misses NULLs", "minus", 2],
    ["  – sql misses NULLs", "minus", 1],
  ])("%j points %s with strength %i", (line, direction, strength) => {
    expect(parseLineMark(line, competencies)).toMatchObject({ direction, strength, competencyKey: "sql" });
  });

  it("without a known competency is still a signal, to be tagged by hand", () => {
    expect(parseLineMark("- joins", competencies)).toEqual({
      kind: "signal",
      direction: "minus",
      strength: 1,
      competencyKey: null,
      text: "joins",
    });
  });

  it("beginning with ?? is a thread to pull", () => {
    expect(parseLineMark("?? why they left Kafka", competencies)).toEqual({
      kind: "thread",
      competencyKey: null,
      text: "why they left Kafka",
    });
  });

  it("names its competency by key, by name, or by a beginning that fits only one", () => {
    const keyOf = (line: string) => parseLineMark(line, competencies)?.competencyKey;
    expect(keyOf("+ Distributed systems, knows quorum")).toBe("distsys");
    expect(keyOf("+ pred baseline first")).toBe("predict");
    expect(keyOf("+ sqlite is not a competency")).toBeNull();
    expect(keyOf("+ di too short to tell")).toBeNull();
    const twins = [
      { key: "report", name: "Reports" },
      { key: "reliability", name: "Reliability" },
    ];
    expect(parseLineMark("+ rel holds a target", twins)?.competencyKey).toBe("reliability");
    expect(parseLineMark("+ re either", twins)?.competencyKey).toBeNull();
  });

  it.each(["five + five", "-5 % week on week", "+1", "---", "? maybe", "+++ sql", "", "++", "+   "])(
    "%j is an ordinary line",
    (line) => {
      expect(parseLineMark(line, competencies)).toBeNull();
    },
  );

  it("keeps every word of the line but the marker and the competency", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{4,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom("+", "++", "-", "--"), words, (marker, text) => {
        expect(parseLineMark(`${marker} sql ${text.join(" ")}`, competencies)?.text).toBe(text.join(" "));
      }),
    );
  });
});
