import { describe, expect, it } from "vitest";
import { newsOf, whenToTell, type PlannedTitle, type PlanStep } from "./plan-word.ts";

const plan = (letters: string): PlannedTitle[] => [...letters].map((title) => ({ versionId: title, title }));
const step = (before: string, after: string, byId: string | null = "rene"): PlanStep => ({
  byId,
  before: plan(before),
  after: plan(after),
});

describe("when an interviewer is told of a change by hand", () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

  it("is ten minutes later, so that several changes are one mail", () => {
    expect(whenToTell(at("09:00"), at("15:00"))).toEqual(at("09:10"));
  });

  it("is at once when the interview would have begun by then", () => {
    expect(whenToTell(at("09:00"), at("09:10"))).toEqual(at("09:00"));
  });
});

describe("what is news in a plan", () => {
  it("adds several changes up", () => {
    expect(newsOf([step("ab", "ac"), step("ac", "acd")], "ana")).toEqual({
      added: ["c", "d"],
      removed: ["b"],
    });
  });

  it("leaves out what came and went again, and what was only moved about", () => {
    expect(newsOf([step("ab", "abc"), step("abc", "ba")], "ana")).toEqual({ added: [], removed: [] });
    expect(newsOf([step("ab", "a"), step("a", "ab")], "ana")).toEqual({ added: [], removed: [] });
  });

  it("leaves out what the interviewer changed themself", () => {
    expect(newsOf([step("ab", "abc", "ana"), step("abc", "bcd")], "ana")).toEqual({
      added: ["d"],
      removed: ["a"],
    });
    expect(newsOf([step("ab", "abc"), step("abc", "ab", "ana")], "ana")).toEqual({ added: [], removed: [] });
  });
});
