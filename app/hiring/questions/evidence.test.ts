import { describe, expect, it } from "vitest";
import { checkEvidence, evidenceFrom, RESUME_RATER } from "./evidence.ts";
import type { ContentSignal, Evidence, RatedAnswer } from "./evidence.ts";

function answer(id: string, more: Partial<RatedAnswer> = {}): RatedAnswer {
  const base = { competencyKey: "sql", raterId: "ana", level: 3, difficulty: 3, questionId: id } as const;
  return { id, ...base, askedAt: 0, ...more };
}

function signal(id: string, more: Partial<ContentSignal> = {}): ContentSignal {
  const base = { competencyKey: "sql", authorId: "ana", direction: "minus", strength: 1 } as const;
  return { id, ...base, ratedAnswerId: null, notedAt: 0, ...more };
}

const weights = (evidence: readonly Evidence[]) => Object.fromEntries(evidence.map((e) => [e.id, e.weight]));

describe("a rated answer", () => {
  it("counts fully the first time its question is asked, and half when it is asked again", () => {
    const asked = [
      answer("later", { questionId: "q", askedAt: 9, raterId: "ben" }),
      answer("first", { questionId: "q", askedAt: 1 }),
      answer("own", { questionId: null, askedAt: 2 }),
      answer("other own", { questionId: null, askedAt: 3 }),
    ];
    const expected = { first: 1, later: 0.5, own: 1, "other own": 1 };
    expect(weights(evidenceFrom({ answers: asked }))).toEqual(expected);
    expect(weights(evidenceFrom({ answers: asked.toReversed() }))).toEqual(expected);
  });

  it("counts half when its rater had seen another's rating", () => {
    expect(weights(evidenceFrom({ answers: [answer("a", { afterSeeingOthers: true })] }))).toEqual({
      a: 0.5,
    });
  });
});

describe("a signal", () => {
  it("that belongs to a rated answer explains it and counts nothing", () => {
    expect(evidenceFrom({ answers: [], signals: [signal("s", { ratedAnswerId: "a" })] })).toEqual([]);
  });

  it("outside rated questions stands for a weak answer at the bar, by direction and strength", () => {
    const signals = [
      signal("1", { strength: 2, authorId: "a" }),
      signal("2", { authorId: "b" }),
      signal("3", { direction: "plus", authorId: "c" }),
      signal("4", { direction: "plus", strength: 2, authorId: "d" }),
    ];
    const evidence = evidenceFrom({ answers: [], signals });
    expect(evidence.map(({ id, level }) => [id, level])).toEqual([
      ["1", 1],
      ["2", 2],
      ["3", 3],
      ["4", 4],
    ]);
    for (const piece of evidence) expect(piece).toMatchObject({ difficulty: 3, slope: 0.7, weight: 0.5 });
  });

  it("counts at most twice per person and competency, the latest two", () => {
    const signals = [1, 2, 3].map((at) => signal(`s${at}`, { notedAt: at }));
    const others = [signal("ben", { authorId: "ben" }), signal("comm", { competencyKey: "comm" })];
    const counted = evidenceFrom({ answers: [], signals: [...signals, ...others] }).map(({ id }) => id);
    expect(counted.toSorted()).toEqual(["ben", "comm", "s2", "s3"]);
  });
});

describe("the resume", () => {
  it("says little about each must-have, by a rater of its own", () => {
    const evidence = evidenceFrom({ answers: [], resume: { level: 4, mustHaves: ["sql", "python"] } });
    expect(evidence).toHaveLength(2);
    const [sql] = evidence;
    expect(sql).toMatchObject({ kind: "resume", raterId: RESUME_RATER, level: 4, slope: 0.5, weight: 0.5 });
  });
});

describe("evidence that cannot be counted", () => {
  const good: Evidence = { ...answer("x"), kind: "answer", weight: 1 };
  it.each([
    ["evidence.x.level", { level: 5 as never }],
    ["evidence.x.level", { level: Number.NaN as never }],
    ["evidence.x.level", { level: 2.5 as never }],
    ["evidence.x.difficulty", { difficulty: 0 }],
    ["evidence.x.difficulty", { difficulty: Number.NaN }],
    ["evidence.x.weight", { weight: 1.5 }],
    ["evidence.x.weight", { weight: Number.NaN }],
    ["evidence.x.slope", { slope: 0 }],
    ["evidence.x.competencyKey", { competencyKey: "golf" }],
  ])("is refused by the name of its field: %s", (field, change) => {
    expect(() => checkEvidence(good, (key) => key === "sql")).not.toThrow();
    expect(() => checkEvidence({ ...good, ...change }, (key) => key === "sql")).toThrow(field);
  });
});
