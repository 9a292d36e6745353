import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWords, QUERY_LENGTH, readQuery, shapeOf, wordsToShow } from "./query.ts";

/** A query as the database gets it, words in their places again. */
function read(text: string): string {
  const query = readQuery(text);
  if (!query.ok) return `${query.reason}: ${query.message}`;
  if (!query.wanted) return "";
  const { shape, terms } = shapeOf(query.wanted);
  return shape.replace(/§(\d+)§/g, (_, place: string) => `<${terms[Number(place) - 1] ?? "?"}>`);
}

describe("a query", () => {
  it("finds all words, phrases, alternatives, beginnings and groups", () => {
    expect(read("kafka spark")).toBe("(<kafka> & <spark>)");
    expect(read('"led a team" kafka')).toBe("(<led a team> & <kafka>)");
    expect(read("„Daten Analyse“")).toBe("<Daten Analyse>");
    expect(read("spark OR flink")).toBe("(<spark> | <flink>)");
    expect(read("kaf*")).toBe("<kaf>:*");
    expect(read("python AND (spark OR flink) NOT java")).toBe("(<python> & (<spark> | <flink>) & !(<java>))");
    expect(read("python -java -(php OR perl)")).toBe("(<python> & !(<java>) & !((<php> | <perl>)))");
  });

  it("binds AND more closely than OR", () => {
    expect(read("a1 b1 OR c1 d1")).toBe("((<a1> & <b1>) | (<c1> & <d1>))");
  });

  it("takes operators in capitals only, and a minus only at the beginning of a word", () => {
    expect(read("bread and butter or not")).toBe("(<bread> & <and> & <butter> & <or> & <not>)");
    expect(read("data-driven - C++ node.js")).toBe("(<data-driven> & <C++> & <node.js>)");
  });

  it("leaves out what has no letter or digit", () => {
    expect(read("!!! & '' §§ |")).toBe("");
    expect(read("kafka AND '")).toBe("<kafka>");
    expect(read("()")).toBe("");
    expect(read("O'Brien's \\ §1§")).toBe("(<O Brien s> & <1>)");
  });

  it("says how to mend what it cannot read", () => {
    expect(read('kafka "led a team')).toBe(
      "unclosed_quote: The quotation mark before led a team is not closed. Add one where the phrase ends.",
    );
    expect(read("kafka (spark")).toMatch(/^unclosed_bracket: .*Add a \)/);
    expect(read("kafka) spark")).toMatch(/^stray_bracket: /);
    expect(read("kafka OR")).toMatch(/^nothing_follows: Something has to follow OR/);
    expect(read("kafka AND OR spark")).toMatch(/^nothing_follows: Something has to follow AND/);
    expect(read("OR spark")).toMatch(/^nothing_follows: Put a word before OR/);
    expect(read("kafka NOT")).toMatch(/^nothing_follows: Something has to follow NOT/);
    expect(read("k*")).toMatch(/^short_prefix: /);
    expect(read("a ".repeat(31))).toMatch(/^too_long: Search for at most 30/);
    expect(read("x".repeat(QUERY_LENGTH + 1))).toMatch(/^too_long: Search for at most 300 characters/);
  });

  it("must say what to look for, not only what to leave out", () => {
    for (const query of ["NOT java", "-java", "java OR NOT php", "(NOT java) AND -php"])
      expect(read(query)).toMatch(/^only_not: NOT only takes away/);
    expect(read("java AND NOT php")).toBe("(<java> & !(<php>))");
  });

  it("is a name when it is nothing but plain words", () => {
    const words = (text: string) => {
      const query = readQuery(text);
      return query.ok ? plainWords(query.wanted) : null;
    };
    expect(words("Rosa Lindqvist")).toEqual(["Rosa", "Lindqvist"]);
    for (const text of ["", "ros*", "rosa OR anna", "rosa -anna"]) expect(words(text)).toBeNull();
  });

  it("shows in a text what must or may be found", () => {
    const query = readQuery("python (spark OR fl*) NOT java");
    const wanted = query.ok ? query.wanted : null;
    expect(wordsToShow(wanted).map((word) => word.text)).toEqual(["python", "spark", "fl"]);
  });
});

const PIECES = fc.constantFrom(
  ...`kafka "led a team" "open ( ) AND OR NOT - * ka* 'x \\ § §1§ ! & | <-> : :* ½ ʼ ŉ ’ « 数据 \u0000 \ud800`.split(
    " ",
  ),
);
const QUERIES = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(PIECES).map((pieces) => pieces.join(" ")),
);
/** What is left of a sound shape when every whole part of it is written X. */
const SHAPE = /^X$/;

describe("whatever is typed", () => {
  it("either is refused with a sentence, or has a shape that the database can read, whatever the words are", () => {
    fc.assert(
      fc.property(QUERIES, (text) => {
        const query = readQuery(text);
        if (!query.ok) expect(query.message).toMatch(/^[A-Z].*[.]$/s);
        if (!query.ok || !query.wanted) return;
        const { shape, terms } = shapeOf(query.wanted);
        for (const term of terms)
          expect(term).toMatch(/^[\p{L}\p{N}\p{M}._@+#/ -]*[\p{L}\p{N}][\p{L}\p{N}\p{M}._@+#/ -]*$/u);
        let rest = shape.replace(/§\d+§(:\*)?/g, "X");
        for (let before = ""; before !== rest;) {
          before = rest;
          rest = rest.replace(/!\(X\)|\(X(?: & X)+\)|\(X(?: \| X)+\)/g, "X");
        }
        expect(rest).toMatch(SHAPE);
      }),
      { numRuns: 2000 },
    );
  });
});
