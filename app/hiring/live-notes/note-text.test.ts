import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { departureOf, placeLines, readPlacedLines } from "./note-text.ts";

const line = fc.record(
  { lineId: fc.option(fc.string()), text: fc.string({ unit: "grapheme" }), competencyKey: fc.string() },
  { requiredKeys: ["lineId", "text"] },
);
const stored = (text: ReturnType<typeof placeLines>) => ({
  text: text.text,
  lines: JSON.parse(JSON.stringify(text.lines)) as unknown,
});

describe("the plain text of a note", () => {
  it("gives each line its number and its place, so that the text between the offsets is the line", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { text, lines: placed } = placeLines(lines);
        expect(placed.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        for (const { from, to, text: own } of placed) expect(text.slice(from, to)).toBe(own);
        if (lines.length > 0) expect(placed.at(-1)?.to).toBe(text.length);
      }),
    );
  });

  it("agrees with its document after being stored and read", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(departureOf(stored(placeLines(lines)), lines)).toBeNull();
      }),
    );
  });

  it.each([
    ["a missing text", null, "has no text beside it"],
    [
      "lines without places",
      { text: "one", lines: [{ lineId: "a", text: "one" }] },
      "has lines without places",
    ],
    ["a line too few", stored(placeLines([])), "has 0 lines, the document 1"],
    ["another word", stored(placeLines([{ lineId: "a", text: "two" }])), "departs at line 1"],
    ["another id", stored(placeLines([{ lineId: "b", text: "one" }])), "departs at line 1"],
    [
      "a tag too many",
      stored(placeLines([{ lineId: "a", text: "one", competencyKey: "sql" }])),
      "departs at line 1",
    ],
    [
      "a text that is not its lines",
      { ...stored(placeLines([{ lineId: "a", text: "one" }])), text: "One" },
      "has another text than its lines",
    ],
  ])("tells %s", (_what, kept, words) => {
    expect(departureOf(kept, [{ lineId: "a", text: "one" }])).toBe(words);
  });

  it("is not read from anything else", () => {
    expect(readPlacedLines({ number: 1 })).toBeNull();
    expect(readPlacedLines([{ lineId: null, text: "", number: 1, from: 0, to: 0.5 }])).toBeNull();
  });
});
