import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level, type Recommendation } from "../scorecards/vocabulary.ts";
import { debriefAgenda, type RevealedScorecard } from "./agenda.ts";

const competencies = [
  { key: "comm", name: "Communication", weight: 0.1, mustHave: false },
  { key: "python", name: "Python", weight: 0.3, mustHave: true },
  { key: "sql", name: "SQL", weight: 0.4, mustHave: true },
  { key: "goal", name: "Goal", weight: 0.2, mustHave: false },
];

function scorecard(
  who: string,
  levels: Record<string, Level | "no_evidence">,
  recommendation: Recommendation = "yes",
): RevealedScorecard {
  return {
    scorecardId: `card of ${who}`,
    interviewerId: who,
    interviewerName: who,
    interviewName: "Onsite",
    recommendation,
    levels: Object.entries(levels).map(([competencyKey, mark]) => ({
      competencyKey,
      level: mark === "no_evidence" ? null : mark,
      noEvidence: mark === "no_evidence",
      comment: "said why",
      evidenceCount: 1,
    })),
  };
}

describe("the agenda of a debrief", () => {
  it("begins with the largest disagreement, must-haves first among equals, then by weight", () => {
    const agenda = debriefAgenda(competencies, [
      scorecard("ana", { comm: 1, python: 3, sql: 3, goal: 2 }),
      scorecard("ben", { comm: 4, python: 4, sql: 3, goal: 3 }),
    ]);
    expect(agenda.rows.map(({ key, spread, standing }) => [key, spread, standing])).toEqual([
      ["comm", 3, "disagree"],
      ["python", 1, "disagree"],
      ["goal", 1, "disagree"],
      ["sql", 0, "agree"],
    ]);
  });

  it("puts a light must-have before a heavier competency that is not one", () => {
    const pair = [
      { key: "goal", name: "Goal", weight: 0.8, mustHave: false },
      { key: "sql", name: "SQL", weight: 0.2, mustHave: true },
    ];
    expect(debriefAgenda(pair, []).rows.map(({ key }) => key)).toEqual(["sql", "goal"]);
  });

  it("tells one opinion and no evidence apart from agreement", () => {
    const agenda = debriefAgenda(competencies, [
      scorecard("ana", { sql: 3, python: "no_evidence" }),
      scorecard("ben", { python: "no_evidence", comm: 3 }),
      scorecard("cid", { comm: 3 }),
    ]);
    const standing = Object.fromEntries(agenda.rows.map((row) => [row.key, row.standing]));
    expect(standing).toEqual({
      sql: "one_opinion",
      python: "no_evidence",
      comm: "agree",
      goal: "no_evidence",
    });
    const python = agenda.rows.find((row) => row.key === "python");
    expect(python?.cells.map((cell) => cell.mark)).toEqual(["no_evidence", "no_evidence", null]);
  });

  it("counts two interviews by one person as one opinion", () => {
    const twice = [scorecard("ana", { sql: 3 }), { ...scorecard("ana", { sql: 4 }), scorecardId: "second" }];
    expect(debriefAgenda(competencies, twice).rows[0]).toMatchObject({
      opinions: 1,
      standing: "one_opinion",
    });
  });

  it("says when recommendations are split", () => {
    const agree = [scorecard("ana", {}, "yes"), scorecard("ben", {}, "strong_yes")];
    expect(debriefAgenda(competencies, agree).split).toBe(false);
    expect(debriefAgenda(competencies, [...agree, scorecard("cid", {}, "no")]).split).toBe(true);
  });

  it("shows no average anywhere, and is ordered by disagreement for any levels", () => {
    const level = fc.constantFrom(...LEVELS, "no_evidence" as const);
    const card = fc.record({ sql: level, python: level, comm: level, goal: level });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 4 }), (cards) => {
        const agenda = debriefAgenda(
          competencies,
          cards.map((levels, index) => scorecard(`person ${index}`, levels)),
        );
        const spreads = agenda.rows.map((row) => row.spread);
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
        for (const row of agenda.rows) {
          const given = row.cells.map((cell) => cell.mark).filter((mark) => typeof mark === "number");
          if (row.lowest !== null) expect(given).toContain(row.lowest);
          if (row.highest !== null) expect(given).toContain(row.highest);
          expect(Object.keys(row).join(" ")).not.toMatch(/average|mean|score|total/i);
        }
      }),
    );
  });
});
