import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, type Level } from "../scorecards/vocabulary.ts";
import { coverageOf, type Look } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 0.7, mustHave: true },
    { key: "comm", name: "Communication", weight: 0.3, mustHave: false },
  ],
  bar: 0,
};

function look(personId: string, competencyKey = "sql", minutes = 6): Look {
  return { personId, competencyKey, minutes };
}

let rated = 0;

function rating(raterId: string, level: Level, difficulty = 3): Evidence {
  const id = `rating ${++rated}`;
  return { id, kind: "answer", competencyKey: "sql", raterId, level, difficulty, weight: 1 };
}

function sqlState(looks: Look[], evidence: Evidence[] = [], viewerId = "zoe") {
  return coverageOf({ role, looks, evidence, viewerId })[0]?.state;
}

describe("coverage", () => {
  it("counts people, not questions: two questions by one person are one look", () => {
    const [sql, comm] = coverageOf({
      role,
      looks: [look("ben"), look("ben", "sql", 4)],
      viewerId: "zoe",
    });
    expect(sql).toEqual({
      competencyKey: "sql",
      mustHave: true,
      state: "one_look",
      lookedBy: ["ben"],
      countedBy: ["ben"],
      minutes: 10,
      questionsAsked: 2,
      looksNeeded: 2,
      looksMissing: 1,
    });
    expect(comm).toMatchObject({ state: "no_look", looksNeeded: 1, looksMissing: 1, minutes: 0 });
  });

  it("of a must-have is complete with two people, of anything else with one", () => {
    const looks = [look("ana"), look("ben"), look("ana", "comm")];
    const lines = coverageOf({ role, looks, viewerId: "zoe" });
    expect(lines.map((line) => line.looksMissing)).toEqual([0, 0]);
  });

  const times = (count: number, raterId: string, level: Level) =>
    Array.from({ length: count }, () => rating(raterId, level));

  it("knows a phone screen's look in an onsite, and still needs two people there", () => {
    const phone = { ...look("jo"), counts: false };
    const [sql] = coverageOf({ role, looks: [phone, look("ana")], viewerId: "zoe" });
    expect(sql).toMatchObject({
      state: "two_looks",
      lookedBy: ["ana", "jo"],
      countedBy: ["ana"],
      looksMissing: 1,
    });
    const clear = [...times(3, "jo", 4), ...times(3, "ana", 4)];
    expect(sqlState([phone, look("ana")], clear)).toBe("two_looks");
    expect(sqlState([phone, look("ana"), look("ben")], clear)).toBe("settled");
  });

  it("is settled when two people have rated and the answer is known, and not before", () => {
    const looks = [look("ana"), look("ben")];
    expect(sqlState(looks, [rating("ana", 3), rating("ben", 3)])).toBe("two_looks");
    expect(sqlState(looks, [...times(3, "ana", 4), ...times(3, "ben", 4)])).toBe("settled");
    expect(sqlState(looks, times(9, "ana", 4))).toBe("two_looks");
    expect(sqlState([look("ana")], [...times(3, "ana", 4), ...times(3, "ben", 4)])).toBe("one_look");
  });

  it("is settled against the competency's own bar, by what is known of its raters", () => {
    const looks = [look("ana"), look("ben")];
    const evidence = [...times(2, "ana", 4), ...times(2, "ben", 4)];
    const stateAt = (bar: number, severity = 0) => {
      const competencies = role.competencies.map((one) => ({ ...one, bar }));
      const raters = ["ana", "ben"].map((id) => ({ id, severity, severityVariance: 0.04 }));
      return coverageOf({ role: { ...role, competencies }, looks, evidence, raters, viewerId: "zoe" })[0]
        ?.state;
    };
    expect(stateAt(-0.5)).toBe("settled");
    expect(stateAt(1.1)).toBe("two_looks");
    expect(stateAt(1.1, 0.8)).toBe("settled");
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
    expect(sqlState(looks, [rating("ana", 4), rating("ana", 2), rating("ben", 3)])).toBe("two_looks");
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

  it("says nothing of what one person alone rated, however much and however clearly", () => {
    fc.assert(
      fc.property(anyLooks, anyRatings, (looks, ratings) => {
        const byAna = ratings.map((one) => ({ ...one, raterId: "ana" }));
        expect(sqlState(looks, byAna)).toBe(sqlState(looks, []));
      }),
    );
  });

  it("does not depend on the order in which things were asked or rated", () => {
    fc.assert(
      fc.property(anyLooks, anyRatings, (looks, evidence) => {
        const forwards = coverageOf({ role, looks, evidence, viewerId: "zoe" });
        const turned = { looks: looks.toReversed(), evidence: evidence.toReversed() };
        expect(coverageOf({ role, ...turned, viewerId: "zoe" })).toEqual(forwards);
      }),
    );
  });
});
