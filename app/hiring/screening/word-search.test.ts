import { describe, expect, it } from "vitest";
import { findWord, foldText, spellingOf, withoutOverlaps } from "./word-search.ts";

function found(text: string, word: string): string[] {
  const stretches = findWord(foldText(text), { word, spelling: spellingOf(word) });
  return stretches.map(({ from, to }) => text.slice(from, to));
}

describe("a word in a resume", () => {
  it("is found whatever its accents, and given back as it stands there", () => {
    expect(found("Studied at Universite\u0301 de Genève.", "Universite de Geneve")).toEqual([
      "Universite\u0301 de Genève",
    ]);
    expect(found("Straße GROSSBANK", "Großbank")).toEqual(["GROSSBANK"]);
  });

  it("is found over a line's end", () => {
    expect(found("worked for Fernweh\n  Travel since 2020", "Fernweh Travel")).toEqual(["Fernweh\n  Travel"]);
  });

  it("is not found inside another word", () => {
    expect(found("PostgreSQL and NoSQL", "sql")).toEqual([]);
    expect(found("SQL, MySQL/SQL", "sql")).toEqual(["SQL", "SQL"]);
  });

  it("needs the capital of a name, and every letter of a short one", () => {
    expect(found("a meta-analysis at Meta", "Meta")).toEqual(["Meta"]);
    expect(found("sap, SAP", "SAP")).toEqual(["SAP"]);
  });

  it("leaves R apart from R&D and R-squared, and C from C++", () => {
    expect(found("R&D, R-squared, R, R/Python", "R")).toEqual(["R", "R"]);
    expect(found("C++ and C", "C")).toEqual(["C"]);
    expect(found("C++ and C", "C++")).toEqual(["C++"]);
  });

  it("that is empty is nowhere", () => {
    expect(found("anything", "  ")).toEqual([]);
  });
});

describe("overlapping stretches", () => {
  it("leave the longest of those that begin first", () => {
    const kept = withoutOverlaps([
      { from: 4, to: 8 },
      { from: 0, to: 3 },
      { from: 0, to: 6 },
      { from: 6, to: 9 },
    ]);
    expect(kept).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 9 },
    ]);
  });
});
