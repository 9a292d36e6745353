import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../scorecards/vocabulary.ts";
import { coverageOf, type Look } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import type { AskedFact, BankQuestion, SuggestInput } from "./suggest-input.ts";
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

const role = { competencies, bar: 0 };

type Scene = Partial<SuggestInput<BankQuestion>> & { looks?: Look[] };

function scene({ looks = [], evidence = [], ...more }: Scene = {}): SuggestInput<BankQuestion> {
  return {
    role,
    kit: { interviewId: "onsite 1", interviewerId: "ivo", focus: ["sql", "modeling"], planned: [] },
    coverage: coverageOf({ role, looks, evidence, viewerId: "ivo" }),
    evidence,
    raters: [],
    asked: [],
    minutesLeft: 45,
    laterInterviewers: [
      { id: "ana", focus: ["sql", "modeling"] },
      { id: "ben", focus: ["sql", "comm"] },
    ],
    delivery: [],
    bank,
    candidateKey: "cleo",
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

let rated = 0;

function rating(raterId: string, level: 1 | 2 | 3 | 4, competencyKey = "sql", difficulty = 3): Evidence {
  const id = `rating ${++rated}`;
  return { id, kind: "answer", competencyKey, raterId, level, difficulty, weight: 1 };
}

function asked(questionId: string, more: Partial<AskedFact> = {}): AskedFact {
  const fact = { interviewId: "phone 1", askedById: "ana", competencyKey: "sql", difficulty: 3 };
  return { questionId, ...fact, rung: "as_written", ...more };
}

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

describe("a core question that the first look went without", () => {
  const kit = { ...scene().kit, planned: ["model core", "sql core"] };
  const ownByAna = asked("", { questionId: null });

  it("is asked before anything else by whoever has it in their plan, as it is written", () => {
    const low = [1, 1].map((level) => rating("ivo", level as 1));
    const input = scene({ kit, looks: sqlSeenByAna, asked: [ownByAna], evidence: low });
    const [first] = nextQuestions(input);
    expect(first?.question.id).toBe("sql core");
    expect(first?.rung).toBe("as_written");
    expect(first?.reasons).toContain("core_first");
    expect(first?.sentence).toContain("one look, by Ana");
  });

  it("comes after a probe of the bank, too, and for what is worth next to nothing", () => {
    const looks = [look("ana", "comm", 30), look("ben", "comm", 30)];
    const probe = asked("comm probe", { competencyKey: "comm" });
    const own = { ...kit, focus: ["sql", "modeling", "comm"], planned: ["sql core", "comm core"] };
    expect(ids(scene({ kit: own, looks, asked: [probe] }))[0]).toBe("comm core");
  });

  it("is not owed where a core question was asked, where it is not planned here, or past the clock", () => {
    const twoCores = [...bank, question("sql core two", "sql", { core: true, difficulty: 5, minutes: 9 })];
    const planned = { ...kit, planned: ["sql core two"] };
    const looks = sqlSeenByAna;
    const core = asked("sql core");
    expect(ids(scene({ kit: planned, looks, asked: [core], bank: twoCores }))[0]).not.toBe("sql core two");
    expect(ids(scene({ kit: planned, looks, asked: [ownByAna], bank: twoCores }))[0]).toBe("sql core two");
    expect(ids(scene({ looks, asked: [ownByAna], bank: twoCores }))[0]).not.toBe("sql core two");
    const short = scene({ kit: planned, looks, asked: [ownByAna], bank: twoCores, minutesLeft: 12 });
    expect(ids(short)).not.toContain("sql core two");
    expect(ids(short)).not.toEqual([]);
  });

  it("waits for a must-have of which this is the last chance", () => {
    const looks = [look("ana", "comm")];
    const own = { ...kit, focus: ["sql", "comm"], planned: ["comm core"] };
    const none = scene({ kit: own, looks, laterInterviewers: [] });
    expect(ids(none)[0]).toBe("sql core");
  });
});

describe("the next question", () => {
  it("stays within the focus of the interview", () => {
    expect(ids(scene())).not.toContain("comm core");
  });

  it("is never one that anybody in the loop has asked", () => {
    expect(ids(scene({ asked: [asked("sql core")], looks: sqlSeenByAna }))).not.toContain("sql core");
  });

  it("always leaves five minutes to close", () => {
    expect(ids(scene({ minutesLeft: 11 }))).toEqual(["sql core", "model core"]);
    expect(ids(scene({ minutesLeft: 10.9 }))).toEqual([]);
    expect(ids(scene({ minutesLeft: Number.NaN }))).toEqual([]);
  });

  it("prefers the competency that has had no look to the one that has two", () => {
    const looks = [look("ana", "sql"), look("ben", "sql")];
    const evidence = [rating("ana", 3), rating("ben", 3), rating("ben", 2)];
    expect(ids(scene({ looks, evidence }))[0]).toBe("model core");
  });

  it("goes to looks that disagree before looks that do not", () => {
    const people = ["ana", "ben"];
    const looks = people.flatMap((id) => [look(id, "sql"), look(id, "modeling")]);
    const open = question("model open", "modeling", { style: "open" });
    const of = (key: string, first: 3 | 4, second: 2 | 3) => [
      rating("ana", first, key),
      rating("ben", second, key),
    ];
    const levels = (sql: [3 | 4, 2 | 3]) => [...of("sql", ...sql), ...of("modeling", 3, 3)];
    // Equal weights, so that nothing but the disagreement tells the two apart.
    const even = competencies.map((one) => ({ ...one, weight: 0.4, mustHave: false }));
    const at = (evidence: Evidence[]) =>
      nextQuestions(scene({ role: { ...role, competencies: even }, looks, evidence, bank: [...bank, open] }));
    const [torn] = at(levels([4, 2]));
    expect(torn?.question.competencyKey).toBe("sql");
    expect(torn?.sentence).toContain("SQL is a must-have with looks that disagree");
    const share = (key: string, evidence: Evidence[]) =>
      at(evidence).findIndex(({ question: one }) => one.competencyKey === key);
    expect(share("sql", levels([4, 2]))).toBe(0);
    expect(share("modeling", levels([4, 2]))).toBeGreaterThan(share("modeling", levels([3, 3])));
  });

  it("is not on a settled competency while another lacks its look", () => {
    const evidence = ["ana", "ben"].flatMap((id) => [1, 2, 3, 4].map(() => rating(id, 4)));
    const settled = { looks: [look("ana", "sql"), look("ben", "sql")], evidence };
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
  it("is the last onsite's after one look by phone and one onsite, settled or not", () => {
    const byPhone = { ...look("jo", "sql"), counts: false };
    const rated = ["jo", "ana"].flatMap((who) => [1, 2, 3].map(() => rating(who, 4)));
    for (const evidence of [[], rated]) {
      const last = scene({
        looks: [byPhone, look("ana", "sql")],
        evidence,
        laterInterviewers: [],
        kit: { interviewId: "onsite 4", interviewerId: "ivo", focus: ["modeling"], planned: [] },
      });
      const suggestions = nextQuestions(last);
      expect(new Set(suggestions.map(({ question: { competencyKey } }) => competencyKey))).toEqual(
        new Set(["sql"]),
      );
      expect(suggestions[0]?.reasons[0]).toBe("last_chance");
    }
  });

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
    { name, notedById: "ana", interviewId: "phone 1", place: 0 },
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
    const eased = asked("sql hard", { interviewId: "onsite 1", askedById: "ivo", rung: "easier" });
    expect(nextQuestions(scene({ looks, delivery, asked: [eased] }))[0]?.rung).toBe("as_written");
  });

  it("changes nothing of the core question that opens a competency: it is put as it is written", () => {
    for (const tag of ["needs_warm_up", "stuck"] as const) {
      const suggested = nextQuestions(scene({ delivery: handedOver(tag) }));
      expect(suggested.map(({ question: { core }, rung }) => [core, rung])).toEqual([
        [true, "as_written"],
        [true, "as_written"],
      ]);
    }
  });
});

describe("own ratings", () => {
  const looks = [look("ivo", "sql")];
  const kit = { ...scene().kit, focus: ["sql"] };
  const strong = [1, 2, 3, 4].map(() => rating("ivo", 4));
  const here = (difficulty: number) =>
    asked("sql core", { interviewId: "onsite 1", askedById: "ivo", difficulty });

  it("that are high stretch one rung beyond the hardest question asked", () => {
    const [first] = nextQuestions(scene({ looks, kit, evidence: strong, asked: [here(4)] }));
    expect(first?.question.id).toBe("sql hardest");
    expect(first?.reasons).toContain("stretch");
    expect(first?.rung).toBe("as_written");
  });

  it("take the harder rung where no question is hard enough", () => {
    const level = bank.filter(({ difficulty }) => difficulty === 3);
    const scenes = scene({ looks, kit, bank: level, evidence: strong, asked: [here(4)] });
    expect(nextQuestions(scenes)[0]?.rung).toBe("harder");
  });

  it("that are low take the easier rung where no question is easy enough, and never of a core question", () => {
    const weak = [1, 2, 3, 4].map(() => rating("ivo", 1));
    const hard = [question("d4", "sql", { difficulty: 4 })];
    const once = { looks, kit, evidence: weak, asked: [here(3)] };
    expect(nextQuestions(scene({ ...once, bank: hard }))[0]).toMatchObject({ rung: "easier" });
    expect(nextQuestions(scene({ ...once, bank: hard }))[0]?.sentence).toContain("level 3");
    const core = [question("core", "modeling", { core: true, difficulty: 4 })];
    const open = { ...once, kit: { ...kit, focus: ["modeling"] }, bank: core };
    expect(nextQuestions(scene(open))[0]?.rung).toBe("as_written");
  });

  it("are read by how severely this interviewer is known to rate", () => {
    const twice = { looks, kit, evidence: [3, 3].map(() => rating("ivo", 3)), asked: [here(3)] };
    const level = bank.filter(({ difficulty, core }) => difficulty === 3 && !core);
    const rungFor = (severity: number) => {
      const raters = [{ id: "ivo", severity, severityVariance: 0.01 }];
      return nextQuestions(scene({ ...twice, bank: level, raters }))[0]?.rung;
    };
    expect(rungFor(0)).toBe("as_written");
    expect(rungFor(1.5)).toBe("harder");
  });

  it("that are low leave the next look to somebody else: the other competency comes first", () => {
    const low = [rating("ivo", 1), rating("ivo", 1)];
    const [first] = nextQuestions(scene({ looks, evidence: low }));
    expect(first?.question.competencyKey).toBe("modeling");
  });
});

describe("ratings of others", () => {
  it("that are low bring one question at the bar by somebody else, where a middling look does not", () => {
    const focus = { kit: { ...scene().kit, focus: ["sql"] }, looks: [look("ana", "sql", 6)] };
    const spread = [1, 2, 3, 4, 5].map((difficulty) => question(`d${difficulty}`, "sql", { difficulty }));
    const first = (evidence: Evidence[]) => {
      const [best] = nextQuestions(scene({ ...focus, evidence, bank: spread, asked: [asked("sql core")] }));
      return best?.question.difficulty;
    };
    const weak = [1, 2, 3].map(() => rating("ana", 1));
    expect(first(weak)).toBe(3);
    expect(first([...weak, rating("cleo", 1)])).toBe(3);
  });
});

describe("the bar of a competency", () => {
  it("is where its own questions are pitched, whatever the bar of the role", () => {
    const spread = [1, 2, 3, 4, 5].map((difficulty) => question(`d${difficulty}`, "sql", { difficulty }));
    const first = (bar: number) => {
      const own = competencies.map((one) => (one.key === "sql" ? { ...one, bar } : one));
      const kit = { ...scene().kit, focus: ["sql"] };
      return nextQuestions(scene({ role: { competencies: own, bar: 0 }, kit, bank: spread }))[0]?.question.id;
    };
    expect(first(0)).toBe("d3");
    expect(first(1.5)).toBe("d4");
    expect(first(-1.5)).toBe("d2");
  });
});

describe("a strict interview", () => {
  const planned = ["sql open", "sql core", "model core"];
  const kit = { ...scene().kit, mode: "strict" as const, planned };

  it("asks its plan in its order, whatever the evidence says", () => {
    expect(ids(scene({ kit }))).toEqual(planned);
    const evidence = [rating("ana", 1), rating("ben", 4)];
    expect(ids(scene({ kit, evidence, looks: sqlSeenByAna, laterInterviewers: [] }))).toEqual(planned);
  });

  it("gives the plan as its reason, and the core question's own, since nothing was chosen for what it tells", () => {
    const suggested = nextQuestions(scene({ kit, evidence: [rating("ivo", 1)], laterInterviewers: [] }));
    expect(suggested.map(({ reasons }) => reasons)).toEqual([
      ["planned"],
      ["core_first", "planned"],
      ["core_first", "planned"],
    ]);
    expect(suggested[0]?.sentence).toMatch(/; it is in your plan\.$/);
  });

  it("still repeats nothing and keeps to the clock", () => {
    expect(ids(scene({ kit, asked: [asked("sql core")] }))).toEqual(["sql open", "model core"]);
    expect(ids(scene({ kit, minutesLeft: 10 }))).toEqual([]);
  });
});

describe("what is left to others", () => {
  it("is not suggested: another interview of the loop has it in its plan", () => {
    expect(ids(scene({ looks: sqlSeenByAna, reserved: ["sql hard"] }))).not.toContain("sql hard");
  });

  it("is not a competency that nobody later can look at: it comes first as soon as time gets short", () => {
    const laterInterviewers = ["ana", "ben"].map((id) => ({ id, focus: ["sql"] }));
    expect(ids(scene({ laterInterviewers }))).toContain("sql core");
    const short = nextQuestions(scene({ laterInterviewers, minutesLeft: 16 }));
    expect(short.map(({ question: one }) => one.id)).toEqual(["model core"]);
    expect(short[0]?.reasons[0]).toBe("last_chance");
  });
});

describe("a question that many candidates have heard", () => {
  it("comes after one that few have", () => {
    const kit = { ...scene().kit, focus: ["sql"] };
    const pair = [question("a", "sql"), question("b", "sql")];
    const first = (worn: string) =>
      ids(scene({ kit, looks: sqlSeenByAna, bank: pair, exposure: new Map([[worn, 0.5]]) }))[0];
    expect(first("a")).toBe("b");
    expect(first("b")).toBe("a");
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

  it("what is left to other interviews of the loop does not end this one early", () => {
    const reserved = bank.map(({ id }) => id);
    expect(nextQuestions(scene({ reserved }))).toEqual([]);
    expect(adviceWithoutQuestions(scene({ reserved }))).toMatchObject({ kind: "own_question" });
  });

  it("a strict opening without a plan is filled with own questions, not closed as it begins", () => {
    const kit = { ...scene().kit, mode: "strict" as const };
    expect(nextQuestions(scene({ kit }))).toEqual([]);
    const advice = adviceWithoutQuestions(scene({ kit }));
    expect(advice).toMatchObject({ kind: "own_question", competencyKey: "sql" });
    expect(advice.sentence).toMatch(/^Nothing is planned here: ask an own question on SQL/);
    expect(adviceWithoutQuestions(scene({ kit, minutesLeft: 6 })).sentence).toMatch(/^Close now/);
  });

  it("a strict opening whose plan is done gives the time to the candidate; what does not fit is closed over", () => {
    const kit = { ...scene().kit, mode: "strict" as const, planned: ["sql core"] };
    expect(adviceWithoutQuestions(scene({ kit, minutesLeft: 10 })).sentence).toMatch(/^Close now/);
    const done = adviceWithoutQuestions(scene({ kit, asked: [asked("sql core")] }));
    expect(done).toMatchObject({ kind: "close_now" });
    expect(done.sentence).toMatch(/^The plan is done, and there is time/);
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
    counts: fc.boolean(),
  });
  const anyRating = fc
    .record({
      competencyKey: fc.constantFrom(...keys),
      raterId: fc.constantFrom(...people),
      level: fc.constantFrom(...LEVELS),
      difficulty: fc.integer({ min: 1, max: 5 }),
    })
    .map((one): Evidence => ({ id: "", kind: "answer", weight: 1, ...one }));
  const anyEvidence = fc
    .array(anyRating, { maxLength: 8 })
    .map((all) => all.map((one, index): Evidence => ({ ...one, id: `e${index}` })));
  const anyScene = fc
    .record({
      bank: anyBank,
      looks: fc.array(anyLook, { maxLength: 6 }),
      evidence: anyEvidence,
      asked: fc.array(
        fc.record({
          questionId: fc.constantFrom("q0", "q1", "q2", "q3", null),
          interviewId: fc.constantFrom("phone 1", "onsite 1"),
          askedById: fc.constantFrom(...people),
          competencyKey: fc.constantFrom(...keys),
          difficulty: fc.option(fc.integer({ min: 1, max: 5 })),
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
          place: fc.constantFrom(0, 1),
        }),
        { maxLength: 5 },
      ),
      blind: fc.boolean(),
      focus: fc.subarray(keys),
      planned: fc.subarray(["q0", "q2", "q4", "q6"]),
    })
    .map(({ focus, planned, ...rest }) => scene({ ...rest, kit: { ...scene().kit, focus, planned } }));

  it("nothing asked before is suggested, and nothing that would run into the close", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const heard = input.asked.map(({ questionId }) => questionId);
        for (const { question: one, minutes } of nextQuestions(input)) {
          expect(heard).not.toContain(one.id);
          expect(minutes).toBeGreaterThanOrEqual(one.minutes);
          expect(minutes).toBeLessThanOrEqual(input.minutesLeft - MINUTES_TO_CLOSE);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a first look is always a core question while an unasked one exists, and as it is written", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const heard = new Set(input.asked.map(({ questionId }) => questionId));
        for (const { question: one, rung } of nextQuestions(input)) {
          const line = input.coverage.find(({ competencyKey }) => competencyKey === one.competencyKey);
          if (line?.state === "no_look" && one.core) expect(rung).toBe("as_written");
          const hasCore = input.bank.some(
            (other) => other.core && other.competencyKey === one.competencyKey && !heard.has(other.id),
          );
          if (line?.state === "no_look" && hasCore) expect(one.core).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("what others rated moves the order and nothing that can be read, as long as coverage stays", () => {
    fc.assert(
      fc.property(anyScene, anyEvidence, (input, other) => {
        const own = input.evidence.filter(({ raterId }) => raterId === "ivo");
        const changed = other.filter(({ raterId }) => raterId !== "ivo");
        const evidence = [...own, ...changed.map((one) => ({ ...one, id: `other ${one.id}` }))];
        const byId = (scenes: SuggestInput<BankQuestion>) =>
          nextQuestions(scenes).toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));
        expect(byId({ ...input, evidence })).toEqual(byId(input));
        const blind = { ...input, blind: true };
        expect(nextQuestions({ ...blind, evidence })).toEqual(nextQuestions(blind));
      }),
      { numRuns: 300 },
    );
  });

  it("how severely others are known to rate moves the order and nothing that can be read", () => {
    const history = fc.record({
      severity: fc.double({ min: -2, max: 2, noNaN: true }),
      severityVariance: fc.double({ min: 0.01, max: 0.16, noNaN: true }),
    });
    fc.assert(
      fc.property(anyScene, fc.tuple(history, history), (input, others) => {
        const raters = ["ana", "ben"].map((id, place) => ({ id, ...others[place]! }));
        const byId = (scenes: SuggestInput<BankQuestion>) =>
          nextQuestions(scenes).toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));
        expect(byId({ ...input, raters })).toEqual(byId(input));
        const blind = { ...input, blind: true };
        expect(nextQuestions({ ...blind, raters })).toEqual(nextQuestions(blind));
      }),
      { numRuns: 300 },
    );
  });

  it("the order of evidence, bank and colleagues does not matter, and asking twice gives the same", () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const turned = {
          ...input,
          role: { ...role, competencies: input.role.competencies.toReversed() },
          coverage: input.coverage.toReversed(),
          asked: input.asked.toReversed(),
          laterInterviewers: input.laterInterviewers.toReversed(),
          delivery: input.delivery.toReversed(),
          bank: input.bank.toReversed(),
          evidence: input.evidence.toReversed(),
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
          const here = { interviewId: "onsite 1", askedById: "ivo", rung };
          const facts = [...input.asked, asked(one.id, { ...here, competencyKey: one.competencyKey })];
          input = { ...input, coverage, asked: facts, minutesLeft: input.minutesLeft - minutes };
        }
        expect(new Set(taken).size).toBe(taken.length);
        if (taken.length > 0) expect(input.minutesLeft).toBeGreaterThanOrEqual(MINUTES_TO_CLOSE);
      }),
    );
  });
});
