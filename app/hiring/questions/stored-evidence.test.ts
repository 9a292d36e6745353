import { describe, expect, it } from "vitest";
import { answerId, evidenceOfStored, type StoredAnswer, type StoredSignal } from "./stored-evidence.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute));
const competencies = [
  { key: "sql", mustHave: true },
  { key: "comm", mustHave: false },
];

function answer(more: Partial<StoredAnswer> = {}): StoredAnswer {
  return {
    askedQuestionId: "a1",
    competencyKey: "sql",
    raterId: "ana",
    level: 3,
    rung: "as_written",
    questionId: "q1",
    label: 3,
    askedAt: at(0),
    ratedAt: at(5),
    ...more,
  };
}

function signal(more: Partial<StoredSignal> = {}): StoredSignal {
  const line = { id: "s1", competencyKey: "sql", authorId: "ana", direction: "plus", strength: 2 } as const;
  return { ...line, askedQuestionId: null, notedAt: at(3), ...more };
}

const weigh = (
  answers: readonly StoredAnswer[],
  signals: readonly StoredSignal[] = [],
  more: { resumeLevels?: unknown; revealedAt?: Date } = {},
) =>
  evidenceOfStored(
    { answers, signals, resumeLevels: more.resumeLevels ?? null, revealedAt: more.revealedAt ?? null },
    competencies,
  );

describe("what is stored of a loop", () => {
  it("counts at the rung that was asked, and at what its question has drifted to", () => {
    expect(weigh([answer({ rung: "harder" })])).toMatchObject([{ id: answerId("a1", "ana"), difficulty: 4 }]);
    const stored = {
      answers: [answer({ rung: "easier" })],
      signals: [],
      resumeLevels: null,
      revealedAt: null,
    };
    expect(evidenceOfStored(stored, competencies, () => 3.4)).toMatchObject([{ difficulty: 2.4 }]);
    expect(weigh([answer({ questionId: null, label: null, rung: "own" })])).toMatchObject([
      { difficulty: 3 },
    ]);
  });

  it("counts a line of a note by itself only until its question is rated", () => {
    const linked = signal({ askedQuestionId: "a1" });
    expect(weigh([], [linked]).map(({ kind }) => kind)).toEqual(["signal"]);
    expect(weigh([answer()], [linked]).map(({ kind }) => kind)).toEqual(["answer"]);
  });

  it("counts half what was rated after everybody's verdicts were open", () => {
    expect(weigh([answer()], [], { revealedAt: at(4) })[0]?.weight).toBe(0.5);
    expect(weigh([answer()], [], { revealedAt: at(6) })[0]?.weight).toBe(1);
  });

  it("takes the resume for must-haves only, and leaves out what the rubric does not have or nobody could read", () => {
    expect(weigh([], [], { resumeLevels: { must_haves: 4 } })).toMatchObject([
      { kind: "resume", competencyKey: "sql" },
    ]);
    for (const resumeLevels of [null, {}, { must_haves: 9 }, "4"])
      expect(weigh([], [], { resumeLevels })).toEqual([]);
    expect(weigh([answer({ competencyKey: "golf" }), answer({ level: 7 })])).toEqual([]);
  });
});
