import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNotes, compareWords } from "./compare-notes.ts";

const line = (lineId: string, text: string) => ({ lineId, text });

describe("comparing two moments of a note", () => {
  it("tells lines that came, went and changed, each at its place", () => {
    const before = [line("a", "opened"), line("b", "knows joins"), line("c", "slow start")];
    const after = [line("a", "opened"), line("b", "knows anti joins"), line("d", "asked why")];
    expect(compareNotes(before, after)).toEqual([
      { kind: "same", lineId: "a", words: [{ kind: "same", text: "opened" }] },
      {
        kind: "changed",
        lineId: "b",
        words: [
          { kind: "same", text: "knows " },
          { kind: "added", text: "anti " },
          { kind: "same", text: "joins" },
        ],
      },
      { kind: "removed", lineId: "c", words: [{ kind: "removed", text: "slow start" }] },
      { kind: "added", lineId: "d", words: [{ kind: "added", text: "asked why" }] },
    ]);
  });

  it("knows a line that was moved as the same line", () => {
    const [one, two] = [line("a", "one"), line("b", "two")];
    expect(compareNotes([one, two], [two, one]).map(({ kind }) => kind)).toEqual(["same", "same"]);
  });

  it("loses and invents no word, whatever was done between", () => {
    const text = fc.array(fc.constantFrom("joins", "plans ", " ", "skew", "the "), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(" "), other.join(" ")];
        const changes = compareWords(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("takes a very long line as written anew instead of taking minutes", () => {
    const [before, after] = ["a ".repeat(2_000), "b ".repeat(2_000)];
    expect(compareWords(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
