import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level } from "../scorecards/vocabulary.ts";
import { coverageOf, type Look, type SealedRating } from "./coverage.ts";

const competencies = [
  { key: "sql", mustHave: true },
  { key: "comm", mustHave: false },
];

function look(personId: string, competencyKey = "sql", minutes = 6): Look {
  return { personId, competencyKey, minutes };
}

function rating(raterId: string, level: Level, difficulty = 3): SealedRating {
  return { competencyKey: "sql", raterId, level, difficulty };
}

function sqlState(looks: Look[], ratings: SealedRating[] = [], viewerId = "zoe") {
  return coverageOf({ competencies, looks, ratings, viewerId })[0]?.state;
}

describe("coverage", () => {
  it("counts people, not questions: two questions by one person are one look", () => {
    const [sql, comm] = coverageOf({
      competencies,
      looks: [look("ben"), look("ben", "sql", 4)],
      ratings: [],
      viewerId: "zoe",
    });
    expect(sql).toEqual({
      competencyKey: "sql",
      mustHave: true,
      state: "one_look",
      lookedBy: ["ben"],
      minutes: 10,
      questionsAsked: 2,
      looksNeeded: 2,
      looksMissing: 1,
    });
    expect(comm).toMatchObject({ state: "no_look", looksNeeded: 1, looksMissing: 1, minutes: 0 });
  });

  it("of a must-have is complete with two people, of anything else with one", () => {
    const looks = [look("ana"), look("ben"), look("ana", "comm")];
    const lines = coverageOf({ competencies, looks, ratings: [], viewerId: "zoe" });
    expect(lines.map((line) => line.looksMissing)).toEqual([0, 0]);
  });

  it("is settled when two people agree over three answers, and not before", () => {
    const looks = [look("ana"), look("ben")];
    expect(sqlState(looks, [rating("ana", 3), rating("ben", 3)])).toBe("two_looks");
    expect(sqlState(looks, [rating("ana", 3), rating("ana", 4), rating("ben", 3)])).toBe("settled");
    expect(sqlState(looks, [rating("ana", 3), rating("ana", 4), rating("ana", 3)])).toBe("two_looks");
  });

  it("disagrees when two people are two levels apart on equal difficulty", () => {
    const looks = [look("ana"), look("ben")];
    expect(sqlState(looks, [rating("ana", 4), rating("ben", 2)])).toBe("looks_disagree");
    expect(sqlState(looks, [rating("ana", 3), rating("ben", 2)])).toBe("two_looks");
  });

  it("does not call it disagreement when the lower level was on the harder question", () => {
    const looks = [look("ana"), look("ben")];
    expect(sqlState(looks, [rating("ana", 4, 2), rating("ben", 2, 4)])).toBe("two_looks");
    expect(sqlState(looks, [rating("ana", 4, 4), rating("ben", 2, 2)])).toBe("looks_disagree");
  });

  it("does not call it disagreement when one person gave both levels", () => {
    const looks = [look("ana"), look("ben")];
    expect(sqlState(looks, [rating("ana", 4), rating("ana", 2), rating("ben", 3)])).toBe("settled");
  });

  const people = fc.constantFrom("ana", "ben", "cid");
  const anyLooks = fc.array(
    people.map((who) => look(who)),
    { maxLength: 8 },
  );
  const anyRatings = fc.array(
    fc
      .tuple(people, fc.constantFrom(...LEVELS), fc.constantFrom(1, 3, 5))
      .map(([who, level, d]) => rating(who, level, d)),
    { maxLength: 8 },
  );

  it("never tells the direction: turning every level of equal difficulty upside down changes nothing", () => {
    fc.assert(
      fc.property(anyLooks, anyRatings, (looks, ratings) => {
        const even = ratings.map((one) => ({ ...one, difficulty: 3 }));
        const turned = even.map((one) => ({ ...one, level: (5 - one.level) as Level }));
        expect(sqlState(looks, turned)).toBe(sqlState(looks, even));
      }),
    );
  });

  it("never depends on the viewer's own ratings, so nobody can probe the others' with them", () => {
    fc.assert(
      fc.property(anyLooks, anyRatings, people, (looks, ratings, viewer) => {
        const others = ratings.filter((one) => one.raterId !== viewer);
        expect(sqlState(looks, ratings, viewer)).toBe(sqlState(looks, others, viewer));
      }),
    );
  });

  it("does not depend on the order in which things were asked or rated", () => {
    fc.assert(
      fc.property(anyLooks, anyRatings, (looks, ratings) => {
        const forwards = coverageOf({ competencies, looks, ratings, viewerId: "zoe" });
        const backwards = coverageOf({
          competencies,
          looks: looks.toReversed(),
          ratings: ratings.toReversed(),
          viewerId: "zoe",
        });
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});
