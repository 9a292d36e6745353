import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../scorecards/vocabulary.ts";
import { coverageOf, type Look, type SealedRating } from "./coverage.ts";
import type { BankQuestion, SuggestInput } from "./suggest-input.ts";
import { adviceWithoutQuestions, MINUTES_TO_CLOSE, nextQuestions } from "./suggest.ts";
import { DELIVERY_TAGS, QUESTION_STYLES, RUNGS } from "./vocabulary.ts";

const competencies = [
  { key: "sql", name: "SQL", weight: 0.5, mustHave: true },
  { key: "modeling", name: "Data modelling", weight: 0.3, mustHave: false },
  { key: "comm", name: "Communication", weight: 0.2, mustHave: false },
];

function question(id: string, competencyKey: string, more: Partial<BankQuestion> = {}): BankQuestion {
  return {
    id,
    title: `The ${id}`,
    competencyKey,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: false,
    easier: "An easier rung",
    harder: "A harder rung",
    ...more,
  };
}

const bank = [
  question("sql core", "sql", { core: true }),
  question("sql open", "sql", { style: "open" }),
  question("sql concrete", "sql", { style: "concrete" }),
  question("sql hard", "sql", { difficulty: 4 }),
  question("sql hardest", "sql", { difficulty: 5 }),
  question("model core", "modeling", { core: true }),
  question("model story", "modeling", { style: "story" }),
  question("comm core", "comm", { core: true, style: "story", minutes: 5 }),
];

type Scene = Partial<SuggestInput<BankQuestion>> & { looks?: Look[]; ratings?: SealedRating[] };

function scene({ looks = [], ratings = [], ...more }: Scene = {}): SuggestInput<BankQuestion> {
  return {
    rubric: { competencies },
    kit: { interviewId: "onsite 1", interviewerId: "ivo", focus: ["sql", "modeling"], planned: [] },
    coverage: coverageOf({ competencies, looks, ratings, viewerId: "ivo" }),
    asked: [],
    minutesLeft: 45,
    laterInterviewers: [
      { id: "ana", focus: ["sql"] },
      { id: "ben", focus: ["sql", "comm"] },
    ],
    delivery: [],
    bank,
    candidateKey: "cleo",
    ownRatings: [],
    names: { ana: "Ana" },
    ...more,
  };
}

function ids(input: SuggestInput<BankQuestion>): string[] {
  return nextQuestions(input).map((suggestion) => suggestion.question.id);
}

function look(personId: string, competencyKey: string, minutes = 6): Look {
  return { personId, competencyKey, minutes };
}

const sqlSeenByAna = [look("ana", "sql")];

describe("the first look at a competency", () => {
  it("is its core question, the same for everybody", () => {
    expect(ids(scene())).toEqual(["sql core", "model core"]);
    expect(nextQuestions(scene())[0]?.reasons).toContain("core_first");
  });

  it("waits for the core question even if a shorter one would still fit", () => {
    const short = [...bank, question("sql quick", "sql", { minutes: 3 })];
    expect(ids(scene({ bank: short, minutesLeft: 9 }))).toEqual([]);
  });

  it("may be another question when the bank has no core one", () => {
    expect(ids(scene({ bank: bank.filter(({ core }) => !core) })).length).toBeGreaterThan(0);
  });
});

describe("the next question", () => {
  it("stays within the focus of the interview", () => {
    expect(ids(scene())).not.toContain("comm core");
  });

  it("is never one that anybody in the loop has asked", () => {
    const asked = [{ questionId: "sql core", interviewId: "phone 1", rung: "as_written" as const }];
    expect(ids(scene({ asked, looks: sqlSeenByAna }))).not.toContain("sql core");
  });

  it("always leaves five minutes to close", () => {
    expect(ids(scene({ minutesLeft: 11 }))).toEqual(["sql core", "model core"]);
    expect(ids(scene({ minutesLeft: 10.9 }))).toEqual([]);
    expect(ids(scene({ minutesLeft: Number.NaN }))).toEqual([]);
  });

  it("prefers the competency that has had no look to the one that has two", () => {
    const looks = [look("ana", "sql"), look("ben", "sql")];
    expect(ids(scene({ looks }))[0]).toBe("model core");
  });

  it("goes to looks that disagree before looks that do not", () => {
    const rated = (raterId: string, level: 2 | 4) => ({
      competencyKey: "sql",
      raterId,
      level,
      difficulty: 3,
    });
    const looks = [look("ana", "sql"), look("ben", "sql"), look("ana", "modeling")];
    const open = question("model open", "modeling", { style: "open" });
    const calm = nextQuestions(scene({ looks, bank: [...bank, open] }));
    const torn = nextQuestions(
      scene({ looks, bank: [...bank, open], ratings: [rated("ana", 4), rated("ben", 2)] }),
    );
    expect(calm[0]?.question.competencyKey).toBe("modeling");
    expect(torn[0]?.question.competencyKey).toBe("sql");
    expect(torn[0]?.reasons).toContain("looks_disagree");
    expect(torn[0]?.sentence).toContain("SQL is a must-have with looks that disagree");
  });

  it("is not on a settled competency while another lacks its look", () => {
    const rated = (raterId: string) => ({ competencyKey: "sql", raterId, level: 3 as const, difficulty: 3 });
    const settled = {
      looks: [look("ana", "sql"), look("ben", "sql")],
      ratings: [rated("ana"), rated("ana"), rated("ben")],
    };
    expect(ids(scene(settled))).toEqual(["model core"]);
    const all = { ...settled, looks: [...settled.looks, look("ana", "modeling")] };
    expect(ids(scene(all))).toContain("sql open");
  });

  it("comes from the plan when nothing else tells two questions apart", () => {
    const kit = { ...scene().kit, focus: ["sql"], planned: ["sql concrete"] };
    const [first] = nextQuestions(scene({ kit, looks: sqlSeenByAna }));
    expect(first?.question.id).toBe("sql concrete");
    expect(first?.reasons).toContain("planned");
  });
});

describe("the last chance for a must-have", () => {
  it("crowds out everything else when nobody later can be the second person", () => {
    const suggestions = nextQuestions(scene({ looks: sqlSeenByAna, laterInterviewers: [] }));
    expect(new Set(suggestions.map(({ question }) => question.competencyKey))).toEqual(new Set(["sql"]));
    expect(suggestions[0]?.reasons[0]).toBe("last_chance");
  });

  it("reaches beyond the focus of this interview", () => {
    const kit = { ...scene().kit, focus: ["comm"] };
    expect(ids(scene({ kit, looks: sqlSeenByAna, laterInterviewers: [] }))[0]).toMatch(/^sql/);
  });

  it("is not pressed while enough later interviewers can look", () => {
    expect(ids(scene({ looks: sqlSeenByAna }))).toContain("model core");
  });

  it("counts people: the first look is pressing when only one later interviewer could add the second", () => {
    const laterInterviewers = [{ id: "ana", focus: ["sql"] }];
    expect(ids(scene({ laterInterviewers }))).toEqual(["sql core"]);
  });

  it("is over once this interviewer has looked: a second look needs somebody else", () => {
    const suggestions = ids(scene({ looks: [look("ivo", "sql")], laterInterviewers: [] }));
    expect(suggestions).toContain("model core");
  });
});

describe("delivery", () => {
  const looks = [look("ana", "sql"), look("ana", "modeling")];
  const handedOver = (name: (typeof DELIVERY_TAGS)[number]) => [
    { name, notedById: "ana", interviewId: "phone 1" },
  ];

  it("terse asks for an open question and a minute more", () => {
    const [first] = nextQuestions(scene({ looks, delivery: handedOver("terse") }));
    expect(first).toMatchObject({ question: { id: "sql open" }, style: "open", minutes: 7 });
    expect(first?.reasons).toContain("suits_delivery");
    expect(first?.sentence).toContain("it suits somebody who answers briefly");
  });

  it("rambling asks for a concrete question", () => {
    const [first] = nextQuestions(scene({ looks, delivery: handedOver("rambling") }));
    expect(first).toMatchObject({ question: { id: "sql concrete" }, style: "concrete", minutes: 6 });
  });

  it("needing a warm-up begins on the easier rung and own experience, once", () => {
    const delivery = handedOver("needs_warm_up");
    expect(nextQuestions(scene({ looks, delivery }))[0]).toMatchObject({ rung: "easier", style: "story" });
    const asked = [{ questionId: "sql hard", interviewId: "onsite 1", rung: "easier" as const }];
    expect(nextQuestions(scene({ looks, delivery, asked }))[0]?.rung).toBe("as_written");
  });
});

describe("own ratings", () => {
  const looks = [look("ivo", "sql")];
  const rated = (level: 1 | 2 | 4, difficulty = 3) => ({ competencyKey: "sql", level, difficulty });

  it("that are low press once, one rung more complex than the last", () => {
    const [first] = nextQuestions(
      scene({ looks, ownRatings: [rated(2)], kit: { ...scene().kit, focus: ["sql"] } }),
    );
    expect(first?.question.id).toBe("sql hard");
    expect(first?.reasons).toContain("press_once");
  });

  it("that are low twice move on to another competency", () => {
    const low = nextQuestions(scene({ looks, ownRatings: [rated(2), rated(1, 4)] }));
    expect(low[0]?.question.competencyKey).toBe("modeling");
  });

  it("that are high stretch beyond the hardest question asked", () => {
    const kit = { ...scene().kit, focus: ["sql"] };
    const [first] = nextQuestions(scene({ looks, kit, ownRatings: [rated(4), rated(4, 4)] }));
    expect(first?.question.id).toBe("sql hardest");
    expect(first?.reasons).toContain("stretch");
  });

  it("take the harder rung where no question is hard enough", () => {
    const kit = { ...scene().kit, focus: ["sql"] };
    const level = bank.filter(({ difficulty }) => difficulty === 3);
    expect(nextQuestions(scene({ looks, kit, bank: level, ownRatings: [rated(4)] }))[0]?.rung).toBe("harder");
  });
});

describe("a suggestion", () => {
  it("says in one sentence what to ask and why", () => {
    const [first] = nextQuestions(scene({ looks: sqlSeenByAna, laterInterviewers: [], minutesLeft: 30 }));
    expect(first?.sentence).toMatch(
      /^Ask \*The sql .*\* \(6 min, level \d\): SQL is a must-have with one look, by Ana; too few are left .*\.$/,
    );
  });

  it("gives back the whole question it was handed", () => {
    const rich = bank.map((one) => ({ ...one, prompt: `Prompt of ${one.id}` }));
    expect(nextQuestions({ ...scene(), bank: rich })[0]?.question.prompt).toBe("Prompt of sql core");
  });
});

describe("when nothing is left to suggest", () => {
  it("the advice is to close when what is left would overrun", () => {
    expect(adviceWithoutQuestions(scene({ minutesLeft: 10 }))).toMatchObject({ kind: "close_now" });
    expect(adviceWithoutQuestions(scene({ minutesLeft: 6, bank: [] }))).toMatchObject({ kind: "close_now" });
  });

  it("the advice is an own question on the neediest competency when the bank is exhausted", () => {
    const advice = adviceWithoutQuestions(scene({ bank: [], looks: [look("ivo", "modeling")] }));
    expect(advice).toMatchObject({ kind: "own_question", competencyKey: "sql" });
    expect(advice.sentence).toContain("SQL");
  });
});

describe("for any bank, evidence and clock", () => {
  const keys = competencies.map(({ key }) => key);
  const people = ["ivo", "ana", "ben"];
  const anyQuestion = fc.record({
    competencyKey: fc.constantFrom(...keys),
    difficulty: fc.integer({ min: 1, max: 5 }),
    style: fc.constantFrom(...QUESTION_STYLES),
    minutes: fc.integer({ min: 3, max: 9 }),
    core: fc.boolean(),
    easier: fc.constantFrom("", "easier"),
    harder: fc.constantFrom("", "harder"),
  });
  const anyBank = fc
    .array(anyQuestion, { maxLength: 14 })
    .map((all) => all.map((one, index) => question(`q${index}`, one.competencyKey, one)));
  const anyLook = fc.record({
    competencyKey: fc.constantFrom(...keys),
    personId: fc.constantFrom(...people),
    minutes: fc.integer({ min: 1, max: 12 }),
  });
  const anyRating = fc.record({
    competencyKey: fc.constantFrom(...keys),
    raterId: fc.constantFrom(...people),
    level: fc.constantFrom(...LEVELS),
    difficulty: fc.integer({ min: 1, max: 5 }),
  });
  const anyScene = fc
    .record({
      bank: anyBank,
      looks: fc.array(anyLook, { maxLength: 6 }),
      ratings: fc.array(anyRating, { maxLength: 6 }),
      asked: fc.array(
        fc.record({
          questionId: fc.constantFrom("q0", "q1", "q2", "q3", null),
          interviewId: fc.constantFrom("phone 1", "onsite 1"),
          rung: fc.constantFrom(...RUNGS),
        }),
        { maxLength: 4 },
      ),
      minutesLeft: fc.integer({ min: 0, max: 60 }),
      laterInterviewers: fc.array(
        fc.record({ id: fc.constantFrom("ana", "ben"), focus: fc.subarray(keys) }),
        {
          maxLength: 3,
        },
      ),
      delivery: fc.array(
        fc.record({
          name: fc.constantFrom(...DELIVERY_TAGS),
          notedById: fc.constantFrom(...people),
          interviewId: fc.constantFrom("phone 1", "onsite 1"),
        }),
        { maxLength: 5 },
      ),
      ownRatings: fc.array(
        fc.record({
          competencyKey: fc.constantFrom(...keys),
          level: fc.constantFrom(...LEVELS),
          difficulty: fc.integer({ min: 1, max: 5 }),
        }),
        { maxLength: 4 },
      ),
      focus: fc.subarray(keys),
    })
    .map(({ focus, ...rest }) => scene({ ...rest, kit: { ...scene().kit, focus } }));

  it("nothing asked before is suggested, and nothing that would run into the close", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const asked = input.asked.map(({ questionId }) => questionId);
        for (const { question: one, minutes } of nextQuestions(input)) {
          expect(asked).not.toContain(one.id);
          expect(minutes).toBeGreaterThanOrEqual(one.minutes);
          expect(minutes).toBeLessThanOrEqual(input.minutesLeft - MINUTES_TO_CLOSE);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a first look is always a core question while an unasked one exists", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const asked = new Set(input.asked.map(({ questionId }) => questionId));
        for (const { question: one } of nextQuestions(input)) {
          const line = input.coverage.find(({ competencyKey }) => competencyKey === one.competencyKey);
          const hasCore = input.bank.some(
            (other) => other.core && other.competencyKey === one.competencyKey && !asked.has(other.id),
          );
          if (line?.state === "no_look" && hasCore) expect(one.core).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order of evidence, bank and colleagues does not matter, and asking twice gives the same", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const turned = {
          ...input,
          rubric: { competencies: input.rubric.competencies.toReversed() },
          coverage: input.coverage.toReversed(),
          asked: input.asked.toReversed(),
          laterInterviewers: input.laterInterviewers.toReversed(),
          delivery: input.delivery.toReversed(),
          bank: input.bank.toReversed(),
          ownRatings: input.ownRatings.toReversed(),
        };
        expect(nextQuestions(turned)).toEqual(nextQuestions(input));
      }),
      { numRuns: 300 },
    );
  });

  it("every suggestion comes with one or two reasons and one sentence", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        for (const { reasons, sentence, question: one } of nextQuestions(input)) {
          expect(reasons.length).toBeGreaterThanOrEqual(1);
          expect(reasons.length).toBeLessThanOrEqual(2);
          expect(sentence).toMatch(new RegExp(`^Ask \\*${one.title}\\* .*\\.$`));
          expect(sentence).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });

  it("an interview that follows the first suggestion to the end repeats nothing and ends in time", () => {
    fc.assert(
      fc.property(anyScene, (start) => {
        let input = start;
        const taken: string[] = [];
        for (let [first] = nextQuestions(input); first !== undefined; [first] = nextQuestions(input)) {
          const { question: one, minutes, rung } = first;
          taken.push(one.id);
          const coverage = input.coverage.map((line) =>
            line.competencyKey === one.competencyKey
              ? { ...line, state: "one_look" as const, lookedBy: ["ivo"], minutes: line.minutes + minutes }
              : line,
          );
          const asked = [...input.asked, { questionId: one.id, interviewId: "onsite 1", rung }];
          input = { ...input, coverage, asked, minutesLeft: input.minutesLeft - minutes };
        }
        expect(new Set(taken).size).toBe(taken.length);
        if (taken.length > 0) expect(input.minutesLeft).toBeGreaterThanOrEqual(MINUTES_TO_CLOSE);
      }),
    );
  });
});
