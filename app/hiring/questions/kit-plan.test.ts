import { describe, expect, it } from "vitest";
import { planLoop, type PlanInput, type Seat, type Taken } from "./kit-plan.ts";
import { planProblems } from "./plan-problems.ts";
import type { EngineRole } from "./role.ts";
import type { BankQuestion } from "./suggest-input.ts";

const focus = [
  { key: "comm", name: "Communication", weight: 0.1, mustHave: false },
  { key: "sql", name: "SQL", weight: 0.24, mustHave: true },
];

function question(id: string, competencyKey: string, rest: Partial<BankQuestion> = {}): BankQuestion {
  return {
    id,
    title: id,
    competencyKey,
    difficulty: 3,
    style: "open",
    minutes: 7,
    core: false,
    easier: "",
    harder: "",
    ...rest,
  };
}

const bank = [
  question("sql-core", "sql", { core: true }),
  question("sql-2", "sql"),
  question("sql-3", "sql", { difficulty: 4 }),
  question("comm-core", "comm", { core: true, minutes: 5 }),
  question("comm-2", "comm"),
  question("python-core", "python", { core: true }),
];
const role = { competencies: focus, bar: 0 };
const seat: Seat = { interviewId: "onsite 1", interviewerId: "ana", focus: ["comm", "sql"], minutes: 45 };
// Two more people can look at everything, so that nothing is anybody's last chance.
const later = ["ben", "cleo"].map((id) => ({ id, focus: ["comm", "sql"] }));
const input: PlanInput<BankQuestion> = { role, seats: [seat], bank, taken: [], later, openingKey: "opening" };
const plan = (more: Partial<PlanInput<BankQuestion>> = {}) => planLoop({ ...input, ...more })[0]!.questions;
const ofLength = (minutes: number) => plan({ seats: [{ ...seat, minutes }] });
const taken = (questionId: string, personId = "zoe"): Taken => {
  return { questionId, competencyKey: "sql", personId, minutes: 7 };
};
const ids = (plan: readonly { question: BankQuestion }[]) => plan.map(({ question }) => question.id);

describe("the plan of an interview", () => {
  it("begins with the core question of each focus competency, must-haves first", () => {
    expect(ids(plan()).slice(0, 2)).toEqual(["sql-core", "comm-core"]);
    expect(plan()[0]?.reason).toBe("The core question on SQL: everybody at this opening is asked it.");
  });

  it("stays inside the focus and keeps five minutes for the close", () => {
    for (const minutes of [0, 10, 17, 25, 30, 45, 90]) {
      const planned = ofLength(minutes);
      const sum = planned.reduce((all, { question }) => all + question.minutes, 0);
      expect(sum).toBeLessThanOrEqual(Math.max(0, minutes - 5));
      expect(ids(planned)).not.toContain("python-core");
      expect(new Set(ids(planned)).size).toBe(planned.length);
    }
    expect(planLoop(input)[0]).toMatchObject({ usable: 40, interviewId: "onsite 1", interviewerId: "ana" });
  });

  it("gives a must-have of more weight the next minutes", () => {
    const planned = ofLength(26);
    expect(ids(planned)).toEqual(["sql-core", "comm-core", expect.stringMatching(/^sql-/)]);
    expect(planned[2]?.reason).toMatch(/^A second question on SQL \(a must-have, 24 % of the rubric\)/);
  });

  it("pitches each competency at its own bar, and says so", () => {
    const spread = [1, 2, 3, 4, 5].map((difficulty) => question(`sql-${difficulty}`, "sql", { difficulty }));
    const at = (bar: number) => {
      const competencies = focus.map((one) => (one.key === "sql" ? { ...one, bar } : one));
      return plan({ role: { competencies, bar: 0 }, bank: spread, seats: [{ ...seat, minutes: 12 }] })[0];
    };
    expect(at(0)?.question.difficulty).toBe(3);
    expect(at(1.4)?.question.difficulty).toBeGreaterThan(3);
    expect(at(-1.4)?.question.difficulty).toBeLessThan(3);
    expect(at(1.4)?.reason).toMatch(/pitched below the bar\.$/u);
    expect(at(0)?.reason).toMatch(/pitched at the bar\.$/u);
  });

  it("leaves out what another interview of the loop asks", () => {
    const planned = ids(plan({ taken: [taken("sql-core")] }));
    expect(planned).not.toContain("sql-core");
    expect(planned).toContain("sql-2");
  });

  it("is the same for every candidate, and in whatever order the bank is read", () => {
    expect(ids(plan({ bank: bank.toReversed() }))).toEqual(ids(plan()));
  });

  it("is empty when the bank has nothing for the focus", () => {
    expect(plan({ bank: [] })).toEqual([]);
  });
});

describe("the plan of a loop", () => {
  const rubric: EngineRole = {
    competencies: [
      { key: "sql", name: "SQL", weight: 0.3, mustHave: true },
      { key: "python", name: "Python", weight: 0.3, mustHave: true },
      { key: "goal", name: "Goal", weight: 0.2, mustHave: false },
      { key: "comm", name: "Communication", weight: 0.2, mustHave: false },
    ],
    bar: 0,
  };
  const wide = rubric.competencies.flatMap(({ key }) =>
    [3, 1, 2, 2, 3, 3, 4, 4, 5].map((difficulty, index) =>
      question(`${key} ${index}`, key, { difficulty, core: index === 0, minutes: 5 + (index % 3) }),
    ),
  );
  const seats: Seat[] = [
    { interviewId: "o1", interviewerId: "ana", focus: ["sql", "goal"], minutes: 45 },
    { interviewId: "o2", interviewerId: "ben", focus: ["python", "comm"], minutes: 45 },
    { interviewId: "o3", interviewerId: "cleo", focus: ["sql", "comm"], minutes: 45 },
    { interviewId: "o4", interviewerId: "dan", focus: ["python", "sql", "goal"], minutes: 45 },
  ];
  const whole = { role: rubric, seats, bank: wide, taken: [], openingKey: "opening" };
  const problemsOf = (blocks: ReturnType<typeof planLoop<BankQuestion>>, asked: readonly Taken[] = []) =>
    planProblems({
      role: rubric,
      bank: wide,
      taken: asked,
      seats: blocks.map(({ questions, interviewId, interviewerId }) => ({
        interviewId,
        interviewerId,
        minutes: 45,
        questions: questions.map((one) => one.question),
      })),
    });

  it("gives every must-have two people and every competency one, begins with the core, repeats nothing", () => {
    expect(problemsOf(planLoop(whole))).toEqual([]);
  });

  it("uses the time it has", () => {
    for (const { minutes, usable } of planLoop(whole)) expect(minutes).toBeGreaterThanOrEqual(usable - 5);
  });

  it("makes good for a person who is swapped or an interview that is lost, in what is left", () => {
    const [first, ...rest] = planLoop(whole);
    const asked = first!.questions.slice(0, 2).map(({ question: { id, competencyKey, minutes } }) => {
      return { questionId: id, competencyKey, personId: "ana", minutes };
    });
    const swapped = seats
      .slice(1)
      .map((one) => (one.interviewId === "o3" ? { ...one, interviewerId: "eve" } : one));
    expect(problemsOf(planLoop({ ...whole, seats: swapped, taken: asked }), asked)).toEqual([]);
    const lost = swapped.filter(({ interviewId }) => interviewId !== "o3");
    expect(problemsOf(planLoop({ ...whole, seats: lost, taken: asked }), asked)).toEqual([]);
    expect(rest).toHaveLength(3);
  });

  it("says what a plan cannot reach when too few people are left", () => {
    const [last] = seats.slice(3);
    const problems = problemsOf(planLoop({ ...whole, seats: [last!] }));
    expect(problems.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
      "one_look sql",
      "one_look python",
      "no_look comm",
    ]);
  });
});
