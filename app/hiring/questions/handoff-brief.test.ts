import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { coverageOf } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { handoffBrief, type BriefFacts, type HandoffBrief } from "./handoff-brief.ts";

const competencies = [
  { key: "sql", name: "SQL", weight: 0.3, mustHave: true },
  { key: "modeling", name: "Data modelling", weight: 0.3, mustHave: true },
  { key: "analytics", name: "Analytical thinking", weight: 0.2, mustHave: false },
  { key: "comm", name: "Communication", weight: 0.2, mustHave: false },
];
const role = { competencies, bar: 0 };

function look(personId: string, competencyKey: string) {
  return { personId, competencyKey, minutes: 6 };
}

function rating(raterId: string, level: 1 | 4): Evidence {
  const id = `by ${raterId}`;
  return { id, kind: "answer", competencyKey: "modeling", raterId, level, difficulty: 3, weight: 1 };
}

const facts: BriefFacts = {
  focus: ["comm"],
  competencies,
  coverage: coverageOf({
    role,
    looks: [look("ana", "sql"), look("ana", "modeling"), look("ben", "modeling"), look("ben", "analytics")],
    evidence: [rating("ana", 4), rating("ben", 1)],
    viewerId: "cid",
  }),
  people: [
    { id: "ana", name: "Ana" },
    { id: "ben", name: "Ben" },
  ],
  asked: [
    { title: "Doubled revenue", competencyKey: "sql", askedById: "ana", interviewName: "Onsite 1" },
    { title: "Three truths", competencyKey: "modeling", askedById: "gone", interviewName: "Onsite 2" },
  ],
  interviewedBy: ["ana", "ben", "dan"],
  deliveryTags: [
    { name: "terse", notedById: "ana", interviewId: "1" },
    { name: "terse", notedById: "ana", interviewId: "1" },
    { name: "terse", notedById: "ben", interviewId: "2" },
    { name: "stuck", notedById: "ben", interviewId: "2" },
  ],
  threads: [
    {
      id: "t1",
      text: "Why Kafka?",
      competencyKey: "sql",
      authorId: "ana",
      interviewName: "Onsite 1",
      pulledById: "ben",
    },
    {
      id: "t2",
      text: "Team of two?",
      competencyKey: null,
      authorId: "ben",
      interviewName: "Onsite 2",
      pulledById: null,
    },
  ],
  logistics: [{ label: "Travel", text: "Leaves by train at five" }],
  noteLines: [
    { text: "fact: owned the revenue model for two years", by: "Ana Ruiz", interviewName: "Onsite 1" },
    { text: "Fact: Owned the revenue model for two years", by: "Ben Okafor", interviewName: "Onsite 2" },
    { text: "Named the margin first", by: "Ana Ruiz", interviewName: "Onsite 1" },
    { text: "fact: seems weak on joins", by: "Ana Ruiz", interviewName: "Onsite 1" },
  ],
  others: [
    {
      name: "Onsite 1",
      interviewerName: "Ana Ruiz",
      state: "completed" as const,
      isDue: true,
      hasNotes: true,
    },
    {
      name: "Onsite 2",
      interviewerName: "Ben Okafor",
      state: "completed" as const,
      isDue: true,
      hasNotes: false,
    },
  ],
};

describe("the handoff brief", () => {
  const brief = handoffBrief(facts);

  it("sorts competencies into covered, still open and looks that disagree", () => {
    expect(brief.covered.map(({ name }) => name)).toEqual(["Analytical thinking"]);
    expect(brief.stillOpen.map(({ name, stateWords }) => [name, stateWords])).toEqual([
      ["Communication", "no look yet"],
      ["SQL", "one look, needs a second person"],
    ]);
    expect(brief.disagree).toMatchObject([{ name: "Data modelling", lookedBy: ["Ana", "Ben"], minutes: 12 }]);
  });

  it("keeps a must-have open that one person saw on the phone and one onsite", () => {
    const phone = { ...look("jo", "sql"), counts: false };
    const looks = [phone, look("ana", "sql")];
    const { covered, stillOpen } = handoffBrief({
      ...facts,
      coverage: coverageOf({ role, looks, viewerId: "cid" }),
    });
    expect(covered).toEqual([]);
    expect(stillOpen.find(({ name }) => name === "SQL")).toMatchObject({
      stateWords: "two looks, onsite: 1 of 2",
      looked: 1,
      needed: 2,
    });
  });

  it("puts the reader's own focus first, then must-haves", () => {
    expect(brief.stillOpen.map(({ inYourFocus, mustHave }) => [inYourFocus, mustHave])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("says what not to ask again, and who asked it", () => {
    expect(brief.doNotAskAgain).toEqual([
      {
        title: "Three truths",
        competency: "Data modelling",
        by: "A former colleague",
        interviewName: "Onsite 2",
      },
      { title: "Doubled revenue", competency: "SQL", by: "Ana", interviewName: "Onsite 1" },
    ]);
  });

  it("counts the people who noted how the candidate communicates", () => {
    expect(brief.delivery.map(({ words }) => words)).toEqual([
      "terse: noted by 2 of 3",
      "stuck: noted by 1 of 3",
    ]);
  });

  it("shows threads nobody has pulled before those somebody has", () => {
    expect(brief.threads.map(({ text, pulledBy }) => [text, pulledBy])).toEqual([
      ["Team of two?", null],
      ["Why Kafka?", "Ben"],
    ]);
  });

  it("lists every competency exactly once, whatever has been looked at", () => {
    const anyLook = fc.record({
      personId: fc.constantFrom("ana", "ben"),
      competencyKey: fc.constantFrom("sql", "modeling", "analytics", "comm"),
      minutes: fc.nat(10),
      counts: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLook), (looks) => {
        const coverage = coverageOf({ role, looks, viewerId: "cid" });
        const { covered, stillOpen, disagree } = handoffBrief({ ...facts, coverage });
        const listed = [...covered, ...stillOpen, ...disagree].map(({ key }) => key);
        expect(listed.toSorted()).toEqual(competencies.map(({ key }) => key).toSorted());
      }),
    );
  });
});

type DeepKeys<T> = T extends readonly (infer Item)[]
  ? DeepKeys<Item>
  : T extends object
    ? { [Key in keyof T & string]: Key | DeepKeys<T[Key]> }[keyof T & string]
    : never;

type VerdictField =
  | "rating"
  | "ratings"
  | "level"
  | "levels"
  | "direction"
  | "strength"
  | "recommendation"
  | "reaction"
  | "estimate"
  | "mean"
  | "total"
  | "sentence"
  | "comment";

describe("what the brief holds of notes", () => {
  it("is each checked fact once, with who wrote it where, and no verdict that was marked as one", () => {
    expect(handoffBrief(facts).checkedFacts).toEqual([
      { text: "owned the revenue model for two years", by: "Ana Ruiz", interviewName: "Onsite 1" },
    ]);
  });

  it("says who left no note, and whose are on their way while their interview runs", () => {
    expect(handoffBrief(facts)).toMatchObject({ late: null, withoutNote: ["Ben Okafor"] });
    const running = facts.others.map((one) => ({ ...one, state: "in_progress" as const }));
    expect(handoffBrief({ ...facts, others: running })).toMatchObject({
      late: expect.stringMatching(/^Ben Okafor is in Onsite 2 now/u) as string,
      withoutNote: [],
    });
  });
});

describe("the seal of the brief", () => {
  it("has no field that could carry a verdict, in the brief nor in what it is made of", () => {
    expectTypeOf<Extract<DeepKeys<HandoffBrief>, VerdictField>>().toBeNever();
    expectTypeOf<Extract<DeepKeys<BriefFacts>, VerdictField>>().toBeNever();
  });

  it("passes nothing on from rows that carry more than facts", () => {
    const sealed = { level: "SEALED", direction: "SEALED", rating: "SEALED", comment: "SEALED" };
    const careless: BriefFacts = {
      ...facts,
      competencies: facts.competencies.map((row) => ({ ...row, ...sealed })),
      coverage: facts.coverage.map((row) => ({ ...row, ...sealed })),
      people: facts.people.map((row) => ({ ...row, ...sealed })),
      asked: facts.asked.map((row) => ({ ...row, ...sealed })),
      deliveryTags: facts.deliveryTags.map((row) => ({ ...row, ...sealed })),
      threads: facts.threads.map((row) => ({ ...row, ...sealed })),
      logistics: facts.logistics.map((row) => ({ ...row, ...sealed })),
      noteLines: facts.noteLines.map((row) => ({ ...row, ...sealed })),
      others: facts.others.map((row) => ({ ...row, ...sealed })),
    };
    expect(JSON.stringify(handoffBrief(careless))).not.toContain("SEALED");
    expect(handoffBrief(careless)).toEqual(handoffBrief(facts));
  });

  it("reads the same when every rating is turned upside down", () => {
    const turned = coverageOf({
      role,
      looks: [look("ana", "sql"), look("ana", "modeling"), look("ben", "modeling"), look("ben", "analytics")],
      evidence: [rating("ana", 1), rating("ben", 4)],
      viewerId: "cid",
    });
    expect(handoffBrief({ ...facts, coverage: turned })).toEqual(handoffBrief(facts));
  });
});
