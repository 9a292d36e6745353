import { describe, expect, it } from "vitest";
import { scorecardLacks, type CompetencyEntry } from "./completeness.ts";

const focus = [
  { key: "sql", name: "SQL" },
  { key: "comm", name: "Communication" },
];

function entry(competencyKey: string, more: Partial<CompetencyEntry> = {}): CompetencyEntry {
  return {
    competencyKey,
    level: 3,
    noEvidence: false,
    comment: "States the grain.",
    evidenceCount: 0,
    ...more,
  };
}

function lacks(entries: CompetencyEntry[], recommendation: "yes" | null = "yes") {
  return scorecardLacks({ focus, entries, recommendation });
}

describe("a scorecard", () => {
  it("may be submitted with a reasoned level or no evidence on each focus, and a recommendation", () => {
    expect(lacks([entry("sql"), entry("comm", { level: null, noEvidence: true, comment: "" })])).toEqual([]);
  });

  it("lacks a level on a focus that was left out or left open", () => {
    expect(lacks([entry("sql"), entry("comm", { level: null })])).toEqual([
      { kind: "level", competencyKey: "comm", message: "Give Communication a level, or say “no evidence”." },
    ]);
    expect(lacks([entry("sql")])).toMatchObject([{ kind: "level", competencyKey: "comm" }]);
  });

  it("lacks evidence where a level has neither a comment nor a linked line", () => {
    const bare = entry("sql", { comment: " " });
    expect(lacks([bare, entry("comm")])).toMatchObject([{ kind: "evidence", competencyKey: "sql" }]);
    expect(lacks([{ ...bare, evidenceCount: 1 }, entry("comm")])).toEqual([]);
  });

  it("asks for evidence on a competency outside the focus too, once it has a level", () => {
    const extra = entry("python", { comment: "" });
    expect(lacks([entry("sql"), entry("comm"), extra])).toMatchObject([
      { kind: "evidence", competencyKey: "python" },
    ]);
  });

  it("cannot hold a level and no evidence at once", () => {
    const both = entry("sql", { noEvidence: true });
    expect(lacks([both, entry("comm")])).toMatchObject([{ kind: "both", competencyKey: "sql" }]);
  });

  it("lacks its recommendation", () => {
    expect(lacks([entry("sql"), entry("comm")], null)).toMatchObject([{ kind: "recommendation" }]);
  });
});
