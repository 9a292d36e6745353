import { describe, expect, it } from "vitest";
import { brokenBy, planProblems, type SeatPlan } from "./plan-problems.ts";

const role = {
  competencies: [
    { key: "sql", name: "SQL", weight: 0.6, mustHave: true },
    { key: "comm", name: "Communication", weight: 0.4, mustHave: false },
    { key: "python", name: "Python", weight: 0, mustHave: false },
  ],
  bar: 0,
};
const question = (id: string, competencyKey: string, core = false) => {
  return { id, title: `The ${id}`, competencyKey, minutes: 7, core };
};
const sqlCore = question("sql core", "sql", true);
const commCore = question("comm core", "comm", true);
const bank = [sqlCore, commCore, question("sql two", "sql")];
const seat = (interviewerId: string, questions: SeatPlan["questions"], minutes = 30): SeatPlan => {
  return { interviewId: `with ${interviewerId}`, interviewerId, minutes, questions };
};
const good = [seat("ana", [sqlCore, commCore]), seat("ben", [question("sql two", "sql")])];
const problems = (seats: SeatPlan[], taken: Parameters<typeof planProblems>[0]["taken"] = []) =>
  planProblems({ role, seats, taken, bank });

describe("a plan", () => {
  it("has no problem when must-haves have two people and the rest one; what counts nothing needs nobody", () => {
    expect(problems(good)).toEqual([]);
  });

  it("tells of a must-have with one look, and of a competency that nobody looks at", () => {
    expect(problems([good[0]!]).map(({ message }) => message)).toEqual([
      "SQL is a must-have, and only one person looks at it.",
    ]);
    expect(problems([good[1]!]).map(({ kind, about }) => [kind, about])).toEqual([
      ["one_look", "sql"],
      ["no_look", "comm"],
      ["core_missing", "sql"],
    ]);
  });

  it("counts what was asked already as a look, and its core question as asked", () => {
    const taken = [{ questionId: "sql core", competencyKey: "sql", personId: "zoe", minutes: 7 }];
    expect(problems([good[1]!, seat("cleo", [commCore])], taken)).toEqual([]);
  });

  it("tells of a question the candidate would hear twice", () => {
    const taken = [{ questionId: "comm core", competencyKey: "comm", personId: "zoe", minutes: 7 }];
    expect(problems(good, taken)).toEqual([
      { kind: "repeated", about: "comm core", message: "The candidate would hear “The comm core” twice." },
    ]);
    expect(problems([...good, seat("cleo", [sqlCore])]).map(({ kind }) => kind)).toEqual(["repeated"]);
  });

  it("tells by how many minutes an interview runs into its close", () => {
    const short = [seat("ana", [sqlCore, commCore], 18), good[1]!];
    expect(problems(short)).toEqual([
      { kind: "overruns", about: "with ana", message: "The questions run 1 minute into the close." },
    ]);
    expect(problems([seat("ana", [sqlCore, commCore], 19), good[1]!])).toEqual([]);
  });

  it("is compared with the one before: an edit answers only for what it breaks", () => {
    const before = problems([good[0]!]);
    const after = problems([seat("ana", [sqlCore])]);
    expect(brokenBy(before, after).map(({ kind, about }) => [kind, about])).toEqual([["no_look", "comm"]]);
    expect(brokenBy(before, before)).toEqual([]);
  });
});
