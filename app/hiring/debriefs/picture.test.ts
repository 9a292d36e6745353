import { describe, expect, it } from "vitest";
import { estimate } from "../questions/estimate.ts";
import type { Evidence } from "../questions/evidence.ts";
import { levelOf } from "../questions/rating-model.ts";
import type { Level } from "../scorecards/vocabulary.ts";
import { debriefPicture, STANDING_WORDS, standingOf, type PictureInput } from "./picture.ts";

const role = {
  competencies: [
    { key: "comm", name: "Communication", weight: 0.6, mustHave: false },
    { key: "sql", name: "SQL", weight: 0.3, mustHave: true, bar: 0.25, floor: -0.5 },
    { key: "report", name: "Reporting", weight: 0.1, mustHave: false },
  ],
  bar: 0,
  totalBar: 0.3,
};

function rated(id: string, raterId: string, level: Level, competencyKey = "sql"): Evidence {
  return { id, kind: "answer", competencyKey, raterId, level, difficulty: 3, weight: 1 };
}

const names: Readonly<Record<string, string>> = { ana: "Ana", ben: "Ben", cleo: "Cleo" };

function picture(evidence: readonly Evidence[], more: Partial<PictureInput> = {}) {
  return debriefPicture({
    role,
    evidence,
    raters: [],
    looks: [],
    nameOf: (id) => names[id] ?? id,
    factOf: (id) => ({
      what: `Question ${id}`,
      to: `#answer-${id}`,
      notes: [{ label: `Line to ${id}`, to: `/n#${id}` }],
    }),
    withTotal: true,
    ...more,
  });
}
const sqlOf = (evidence: readonly Evidence[]) => picture(evidence).rows.find(({ key }) => key === "sql")!;

const four = [rated("1", "ana", 3), rated("2", "ben", 3), rated("3", "ana", 4), rated("4", "ben", 2)];

describe("the picture of a loop", () => {
  it("shows must-haves first and then by weight, each between the ends of its interval", () => {
    const { rows } = picture(four);
    expect(rows.map(({ key }) => key)).toEqual(["sql", "comm", "report"]);
    for (const { low, level, high } of rows) {
      expect(low).toBeLessThan(level);
      expect(level).toBeLessThan(high);
    }
  });

  it("is the joint estimate and no average: equal ratings on harder questions stand for a higher level", () => {
    const hard = four.map((one) => ({ ...one, difficulty: 5 }));
    expect(sqlOf(hard).level).toBeGreaterThan(sqlOf(four).level + 0.3);
    const expected = estimate(role, four).competencies.find(({ key }) => key === "sql")!;
    expect(sqlOf(four).level).toBe(expected.level);
  });

  it("draws each competency’s own bar, and the floor of a must-have, as levels", () => {
    const { rows } = picture(four);
    expect(rows[0]).toMatchObject({ bar: levelOf(0.25), floor: levelOf(-0.5) });
    expect(rows[1]).toMatchObject({ bar: levelOf(0), floor: null });
  });

  it("says of what nobody has looked at that there is no evidence", () => {
    const report = picture(four).rows.find(({ key }) => key === "report")!;
    expect(report.standing).toBe("unknown");
    expect(report.pieces).toEqual([]);
  });
});

describe("the words on a level", () => {
  it("name the piece that moves it most, and what it would be without", () => {
    const { sentence, pieces } = sqlOf(four);
    const [heaviest] = pieces;
    expect(sentence).toContain(`without “${heaviest!.what}”, which `);
    expect(sentence).toContain(`it would be ${heaviest!.levelWithout.toFixed(1)}.`);
    const rest = four.filter(({ id }) => id !== heaviest!.id);
    expect(heaviest!.levelWithout).toBeCloseTo(sqlOf(rest).level, 12);
  });

  it("leave out each person in turn, but not the only one, and not the resume", () => {
    expect(
      sqlOf(four)
        .people.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["Ana", "Ben"]);
    const resume: Evidence = { ...rated("r", "resume", 4), kind: "resume", weight: 0.5 };
    expect(sqlOf([rated("1", "ana", 3), resume]).people).toEqual([]);
  });

  it("say that somebody's ratings were all high, so that each counts a little less", () => {
    const high = [1, 2, 3, 4].map((nth) => rated(`a${nth}`, "ana", 4));
    expect(sqlOf([...high, rated("b", "ben", 3)]).notes).toContain(
      "Ana’s ratings of this candidate were high beside everything else, so each counts a little less.",
    );
  });
});

describe("what does not fit", () => {
  it("is said with who, and leads to the answers and the lines concerned", () => {
    const { flags } = picture([
      rated("1", "ana", 4),
      rated("2", "ben", 1),
      rated("3", "ana", 3),
      { ...rated("4", "ben", 1), difficulty: 5 },
      { ...rated("5", "ana", 4), difficulty: 1 },
    ]);
    expect(flags.filter(({ key }) => key.startsWith("apart"))).toEqual([
      {
        key: "apart sql ana ben",
        sentence: expect.stringMatching(/^Ana and Ben saw SQL two levels or more apart/) as string,
        answers: [
          { label: "Question 1: 4 from Ana", to: "#answer-1", notes: [{ label: "Line to 1", to: "/n#1" }] },
          { label: "Question 2: 1 from Ben", to: "#answer-2", notes: [{ label: "Line to 2", to: "/n#2" }] },
        ],
      },
    ]);
  });

  it("is one surprising answer among many that agree, with its direction", () => {
    const rest = [1, 2, 3, 4, 5].flatMap((nth) => [rated(`a${nth}`, "ana", 4), rated(`b${nth}`, "ben", 4)]);
    const { flags } = picture([...rest, rated("odd", "cleo", 1)]);
    const surprising = flags.filter(({ key }) => key === "surprising odd");
    expect(surprising).toHaveLength(1);
    expect(surprising[0]!.sentence).toMatch(/^Cleo rated “Question odd” \(SQL\) much lower than/);
    expect(surprising[0]!.answers[0]?.to).toBe("#answer-odd");
  });

  it("is nothing where everything fits", () => {
    expect(picture(four.slice(0, 2)).flags).toEqual([]);
  });
});

describe("the total", () => {
  it("is held against its own bar, and says what pulls it and what it would be without each person", () => {
    const { total } = picture([...four, rated("5", "cleo", 1, "comm"), rated("6", "cleo", 1, "comm")]);
    expect(total).toMatchObject({ bar: levelOf(0.3) });
    expect(total!.people.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cleo"]);
    const cleo = total!.people.find(({ name }) => name === "Cleo")!;
    expect(cleo.levelWithout).toBeGreaterThan(total!.level);
    expect(total!.sentence).toMatch(/SQL .*lifts? it most; Communication.* lowers? it most\.$/);
  });

  it("is not there when it is switched off", () => {
    expect(picture(four, { withTotal: false }).total).toBeNull();
    expect(picture(four, { withTotal: false }).rows).toEqual(picture(four).rows);
  });
});

describe("how a level stands to its bar", () => {
  const stands = (mean: number, floor: number | null = null) =>
    standingOf({ mean, standardError: 0.5, bar: 0, floor });

  it("is clear only where the whole band lies on one side of it", () => {
    expect([1, 0.7, 0.4, 0.1, -0.1, -0.4, -1].map((mean) => stands(mean))).toEqual([
      "above",
      "likely_above",
      "likely_above",
      "open",
      "open",
      "likely_below",
      "below",
    ]);
  });

  it("is called clear exactly where the drawn band does not touch the bar", () => {
    const levels = [1, 2, 3, 4] as const;
    for (const level of levels) {
      for (const count of [1, 2, 4, 8]) {
        const evidence = Array.from({ length: count }, (_, nth) =>
          rated(`${nth}`, nth % 2 ? "ana" : "ben", level),
        );
        const { standing, low, high, bar } = sqlOf(evidence);
        expect(standing === "above").toBe(low > bar);
        expect(standing === "below" || standing === "below_floor").toBe(high < bar);
      }
    }
  });

  it("is below the floor only for a must-have, and has words for everything", () => {
    expect(stands(-1.5, -0.5)).toBe("below_floor");
    expect(stands(-1.5)).toBe("below");
    expect(Object.values(STANDING_WORDS).every((words) => words.length > 0)).toBe(true);
  });
});
