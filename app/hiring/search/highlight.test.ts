import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesFound, wholeWithFound } from "./highlight.ts";
import type { Piece } from "./highlight.ts";

const word = (text: string, prefix = false) => ({ text, prefix });
const marked = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join("");

describe("what was found in a text", () => {
  it("is marked whatever its case and accents, as whole words, phrases and beginnings", () => {
    const text = "Zoë Müller led a  team at Größe & Söhne. Kafka, kafkaesque.";
    expect(marked(wholeWithFound(text, [word("zoe"), word("MULLER"), word("led a team")]))).toBe(
      "[Zoë] [Müller] [led a  team] at Größe & Söhne. Kafka, kafkaesque.",
    );
    expect(marked(wholeWithFound(text, [word("kafka")]))).toContain("[Kafka], kafkaesque");
    expect(marked(wholeWithFound(text, [word("kaf", true), word("grosse")]))).toContain(
      "[Größe] & Söhne. [Kafka], [kafkaesque]",
    );
  });

  it("stands with a few words around it, at two places at most", () => {
    const far = "other words here ".repeat(30);
    const places = placesFound(`${far}first kafka ${far}second kafka ${far}third kafka`, [word("kafka")]);
    expect(places).toHaveLength(2);
    for (const place of places) {
      expect(marked(place)).toContain("[kafka]");
      expect(marked(place).length).toBeLessThan(220);
      expect(marked(place)).toMatch(/^\S/);
    }
  });

  it("is nothing where nothing stands", () => {
    expect(placesFound("Nothing here", [word("kafka"), word("++")])).toEqual([]);
  });

  it("changes no letter of the text, and marks only what was searched for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }),
        (text, sought) => {
          const pieces = wholeWithFound(text, [word(sought, true)]);
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
          for (const place of placesFound(text, [word(sought)]))
            expect(text).toContain(place.map((piece) => piece.text).join(""));
        },
      ),
      { numRuns: 100 },
    );
  });
});
