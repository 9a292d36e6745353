import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { otherFormOf, ownView } from "./own-view.ts";
import { nextQuestions } from "./suggest.ts";
import type { BankQuestion, SuggestInput } from "./suggest-input.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 0.6, mustHave: true },
    { key: "modeling", name: "Data modelling", weight: 0.4, mustHave: false },
  ],
  bar: 0,
};

function question(id: string, competencyKey: string, more: Partial<BankQuestion> = {}): BankQuestion {
  const plain = { difficulty: 3, style: "case", minutes: 6, core: false, easier: "E", harder: "H" } as const;
  return { id, title: `The ${id}`, competencyKey, ...plain, ...more };
}

const bank = [
  question("sql easy", "sql", { difficulty: 1, minutes: 3 }),
  question("sql hard", "sql", { difficulty: 5 }),
  question("model case", "modeling"),
  question("model story", "modeling", { style: "story" }),
];

function answer(raterId: string, competencyKey: string, level: 1 | 2 | 3 | 4, difficulty = 3): Evidence {
  const id = `${raterId} ${competencyKey} ${level} ${difficulty}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty, weight: 1 };
}

function scene(evidence: readonly Evidence[], more: Partial<SuggestInput<BankQuestion>> = {}) {
  const looks = evidence.map(({ competencyKey, raterId }) => ({
    competencyKey,
    personId: raterId,
    minutes: 6,
  }));
  return {
    role,
    kit: { interviewId: "onsite 1", interviewerId: "ivo", focus: ["sql", "modeling"], planned: [] },
    coverage: coverageOf({ role, looks, evidence, viewerId: "ivo" }),
    evidence,
    raters: [],
    asked: [],
    minutesLeft: 45,
    laterInterviewers: [{ id: "ana", focus: ["sql", "modeling"] }],
    delivery: [],
    bank,
    candidateKey: "cleo",
    ...more,
  } satisfies SuggestInput<BankQuestion>;
}

const ownStanding = (input: SuggestInput<BankQuestion>, key: string) => ownView(input).standingOn(key);
const closingQuestion = (input: SuggestInput<BankQuestion>) => ownView(input).closing;

const strong = [answer("ivo", "sql", 4, 4), answer("ivo", "sql", 4, 5)];
const weak = [answer("ivo", "sql", 1, 2), answer("ivo", "sql", 1, 1)];

describe("what an interviewer's own ratings say", () => {
  it("tells clearly weak from clearly strong, and is open before a rating", () => {
    expect(ownStanding(scene([]), "sql")).toBe("open");
    expect(ownStanding(scene(strong), "sql")).toBe("strong");
    expect(ownStanding(scene(weak), "sql")).toBe("weak");
  });

  it("says weak while nobody else has looked, since one confirming look by another person is what decides", () => {
    expect(ownStanding(scene([...weak, answer("ana", "sql", 1)]), "sql")).toBe("open");
  });

  it("is moved by nobody else's ratings", () => {
    const own = [answer("ivo", "sql", 3), answer("ivo", "modeling", 3)];
    const lives = ([4, 1] as const).map((level) =>
      scene([
        ...own,
        answer("ana", "sql", level, 4),
        answer("ana", "sql", level, 2),
        answer("ben", "sql", level),
      ]),
    );
    expect(lives.map((input) => ownStanding(input, "sql"))).toEqual(["open", "open"]);
    const [one, other] = lives.map((input) => closingQuestion(input)?.id);
    expect(one).toBe(other);
  });

  it("ends on something easy where they were best, if the minutes allow it, and never on what was asked", () => {
    expect(closingQuestion(scene(strong, { minutesLeft: 8 }))?.id).toBe("sql easy");
    expect(closingQuestion(scene(strong, { minutesLeft: 7 }))).toBeNull();
    expect(closingQuestion(scene(weak))).toBeNull();
    expect(closingQuestion(scene([]))).toBeNull();
    const fact = { interviewId: "onsite 0", askedById: "ana", difficulty: 1, rung: "as_written" } as const;
    const asked = [{ ...fact, questionId: "sql easy", competencyKey: "sql" }];
    expect(closingQuestion(scene(strong, { asked }))).toBeNull();
  });

  it("finds the other form of a question on the same competency", () => {
    expect(otherFormOf(scene([]), question("x", "modeling"))?.id).toBe("model story");
    expect(otherFormOf(scene([]), question("x", "sql"))).toBeNull();
    expect(otherFormOf(scene([], { minutesLeft: 9 }), question("x", "modeling"))).toBeNull();
    expect(otherFormOf(scene([], { reserved: ["model story"] }), question("x", "modeling"))).toBeNull();
  });

  it("puts the other form first after an answer that contradicted itself, and says so", () => {
    const evidence = [answer("ivo", "modeling", 3)];
    const reactions = [{ competencyKey: "modeling", style: "case", reaction: "contradiction" }] as const;
    const ofModeling = (more: Partial<SuggestInput<BankQuestion>>) =>
      nextQuestions(scene(evidence, { bank: bank.slice(2), ...more }));
    const [first] = ofModeling({ reactions });
    expect(first?.question.id).toBe("model story");
    expect(first?.sentence).toContain("it asks for the same in another form");
    expect(
      ofModeling({})
        .map(({ sentence }) => sentence)
        .join(),
    ).not.toContain("another form");
  });

  it("never leaves what is written at a strict opening, whatever was tagged", () => {
    const kit = { ...scene([]).kit, planned: ["model case", "sql hard"], mode: "strict" as const };
    const delivery = [{ name: "stuck", notedById: "ana", interviewId: "onsite 0", place: 0 }] as const;
    const rungs = (input: SuggestInput<BankQuestion>) => nextQuestions(input).map(({ rung }) => rung);
    expect(rungs(scene(strong, { kit, delivery }))).toEqual(["as_written", "as_written"]);
    expect(rungs(scene(strong, { delivery }))).toContain("easier");
  });

  it("goes one rung beyond after an answer noted as strong", () => {
    const asked = [
      {
        questionId: null,
        interviewId: "onsite 1",
        askedById: "ivo",
        competencyKey: "sql",
        difficulty: 4,
        rung: "as_written",
      },
    ] as const;
    const evidence = [answer("ivo", "sql", 3, 4)];
    const reactions = [{ competencyKey: "sql", style: "case", reaction: "strong" }] as const;
    const sql = { bank: bank.slice(0, 2), asked };
    expect(nextQuestions(scene(evidence, { ...sql, reactions }))[0]?.question.id).toBe("sql hard");
  });
});
