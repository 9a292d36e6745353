import { describe, expect, it } from "vitest";
import type { Level } from "../scorecards/vocabulary.ts";
import { explainEstimate } from "./contributions.ts";
import type { Evidence } from "./evidence.ts";
import { loopState } from "./loop-state.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 1, mustHave: true },
    { key: "comm", name: "Communication", weight: 1, mustHave: false },
  ],
  bar: 0,
};

function rated(id: string, raterId: string, level: Level, more: Partial<Evidence> = {}): Evidence {
  return { id, kind: "answer", competencyKey: "sql", raterId, level, difficulty: 3, weight: 1, ...more };
}

const nameOf = (id: string) => id[0]!.toUpperCase() + id.slice(1);
const explain = (...evidence: Evidence[]) => explainEstimate(loopState(role, evidence), "sql", { nameOf })!;

describe("the explanation of a level", () => {
  it("leaves each answer out in turn, the one that moves most first", () => {
    const { estimate, contributions } = explain(
      rated("1", "ana", 3),
      rated("2", "ben", 3),
      rated("3", "ana", 4),
      rated("4", "ben", 1),
    );
    expect(contributions.map(({ evidence }) => evidence.id)[0]).toBe("4");
    for (const { levelWithout, change } of contributions) {
      expect(estimate.level - levelWithout).toBeCloseTo(change, 12);
    }
    expect(contributions[0]!.change).toBeLessThan(0);
    const without = explain(rated("1", "ana", 3), rated("2", "ben", 3), rated("3", "ana", 4));
    expect(without.estimate.level).toBeCloseTo(contributions[0]!.levelWithout, 12);
  });

  it("leaves each person out in turn, with all that they rated", () => {
    const other = rated("5", "ana", 4, { competencyKey: "comm" });
    const { byPerson, estimate } = explain(
      rated("1", "ana", 4),
      rated("2", "ana", 4),
      rated("3", "ben", 2),
      other,
    );
    const ana = byPerson.find(({ raterId }) => raterId === "ana")!;
    expect(ana.levelWithout).toBeCloseTo(explain(rated("3", "ben", 2)).estimate.level, 12);
    expect(ana.change).toBeCloseTo(estimate.level - ana.levelWithout, 12);
  });

  it("is one sentence with level, interval, sources, and what it would be without the heaviest", () => {
    expect(explain(rated("1", "ana", 3), rated("2", "ben", 3), rated("3", "ben", 4)).sentence).toMatch(
      /^\d\.\d \(\d\.\d-\d\.\d\) from 3 answers by 2 people; without an answer that (Ana|Ben) rated \d it would be \d\.\d\.$/,
    );
    expect(explain(rated("1", "ana", 3)).sentence).toContain("from one answer by one person");
    expect(explain().sentence).toMatch(/^2\.5 \(1\.\d-3\.\d\) from no answers/);
  });

  it("says that somebody rates high or low throughout, and that one opinion is one", () => {
    const four = [1, 2, 3].map((n) => rated(`${n}`, "ana", 4));
    const { notes } = explain(...four);
    expect(notes[0]).toBe("One opinion: one person has looked.");
    expect(notes[1]).toMatch(/^Ana’s ratings of this candidate were high .* counts a little less\.$/);
    const low = explain(...four.map((one): Evidence => ({ ...one, level: 1 })), rated("b", "ben", 2));
    expect(low.notes[0]).toMatch(/^Ana’s ratings of this candidate were low .* counts a little more\.$/);
    expect(explain(rated("1", "ana", 3), rated("2", "ben", 2)).notes).toEqual([]);
  });

  it("counts the resume as no person and a note as no answer, and names a piece as it is asked to", () => {
    const evidence = [
      rated("1", "ana", 3),
      rated("n", "ana", 4, { kind: "signal", weight: 0.5, slope: 0.7 }),
      rated("r", "resume", 3, { kind: "resume", weight: 0.5, slope: 0.5 }),
    ];
    const words = { nameOf, describe: ({ id }: Evidence) => `piece ${id}` };
    const { sentence } = explainEstimate(loopState(role, evidence), "sql", words)!;
    expect(sentence).toMatch(
      / from one answer by one person, one note and the resume; without piece [1nr] it/,
    );
  });

  it("measures somebody against their own history, so that it does not tell a severity that is known", () => {
    const fours = [1, 2, 3].map((n) => rated(`${n}`, "ana", 4));
    const lenient = { id: "ana", severity: -1, severityVariance: 0.02 };
    const { notes } = explainEstimate(loopState(role, fours, [lenient]), "sql", { nameOf })!;
    expect(notes).toEqual(["One opinion: one person has looked."]);
  });

  it("does not exist for a competency that the role does not have", () => {
    expect(explainEstimate(loopState(role, []), "golf", { nameOf })).toBeNull();
  });
});
