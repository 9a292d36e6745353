import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShorthand } from "./signals.ts";

const competencies = [
  { key: "sql", name: "SQL" },
  { key: "distsys", name: "Distributed systems" },
  { key: "predict", name: "Predictive models" },
  { key: "analytics", name: "Analytical thinking" },
];

/** What each key typed at the start of a line makes of it. */
function typing(text: string) {
  for (let length = 1; length <= text.length; length += 1) {
    const read = readShorthand(text.slice(0, length), competencies);
    if (read.kind !== "open") return { read, letters: length };
  }
  return { read: readShorthand(text, competencies), letters: text.length };
}

describe("shorthand at the start of a line", () => {
  it.each([
    ["++ ", "plus", 1],
    ["+++ ", "plus", 2],
    ["-- ", "minus", 1],
    ["--- ", "minus", 2],
  ])("%j points %s with strength %i", (typed, direction, strength) => {
    expect(typing(typed).read).toEqual({ kind: "mark", direction, strength });
  });

  it("?? and a space is a thread", () => {
    expect(typing("?? ").read).toEqual({ kind: "thread" });
  });

  it.each([
    ["#sql ", "sql"],
    ["#SQL ", "sql"],
    ["#2 ", "distsys"],
    ["#dist ", "distsys"],
    ["#pr ", "predict"],
    ["#analyt ", "analytics"],
  ])("%j names a competency", (typed, competencyKey) => {
    expect(typing(typed).read).toEqual({ kind: "tag", competencyKey });
  });

  it("does not fire by accident: lists, numbers, tags nobody knows, signs within words", () => {
    const ordinary = [
      "- joins",
      "+ one",
      "1 candidate",
      "2. then",
      "#9 ",
      "#x ",
      "#hiring ",
      "? why",
      "--flag",
      "C++ ",
    ];
    for (const text of ordinary) expect(typing(text).read).toEqual({ kind: "text" });
  });

  it("holds back no letter of an ordinary sentence", () => {
    const words = fc.stringMatching(/^[A-Za-z][a-z ]{0,30}$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(typing(text)).toEqual({ read: { kind: "text" }, letters: 1 });
      }),
    );
  });
});
