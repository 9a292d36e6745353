import { describe, expect, it } from "vitest";
import { breakBefore, checkedFact, heldWithoutNote, lateNotes, lateWords } from "./brief-facts.ts";

describe("a checked fact", () => {
  it("is a line that begins with the mark, without it", () => {
    for (const line of ["fact: led four people", "✓ led four people", "Checked:  led four people "]) {
      expect(checkedFact(line)).toBe("led four people");
    }
  });

  it("is no other line, and no empty one", () => {
    for (const line of ["in fact: no", "led four people", "fact:", "✓ ", "factory: steel"]) {
      expect(checkedFact(line)).toBeNull();
    }
  });

  it("is never a verdict, however it is marked", () => {
    expect(checkedFact("fact: seems weak on joins")).toBeNull();
    expect(checkedFact("✓ strong hire")).toBeNull();
  });
});

describe("notes that are not here yet", () => {
  const interview = {
    name: "Onsite 1",
    interviewerName: "Ana",
    state: "completed",
    isDue: false,
    hasNotes: false,
  } as const;

  const all = [
    interview,
    { ...interview, name: "Phone screen" },
    { ...interview, interviewerName: "Ben", state: "in_progress" as const },
    { ...interview, interviewerName: "Cleo", state: "scheduled" as const },
    { ...interview, interviewerName: "Gil", state: "scheduled" as const, isDue: true },
    { ...interview, interviewerName: "Dan", state: "no_show" as const },
    { ...interview, interviewerName: "Eve", hasNotes: true },
    { ...interview, interviewerName: "Fay", state: "in_progress" as const, hasNotes: true },
  ];

  it("are those of an interview that runs, or should, and has no line", () => {
    expect(lateNotes(all).map(({ by }) => by)).toEqual(["Ben", "Gil"]);
  });

  it("are said by name, with what happens as they are written", () => {
    expect(lateWords(lateNotes(all))).toBe(
      "Ben is in Onsite 1 now; Gil should be in Onsite 1, but nothing has arrived. This brief is made without their notes, and fills up as they come.",
    );
    expect(lateWords([])).toBeNull();
  });

  it("are none once the interview is finished: then there is no note, which is said once a person", () => {
    expect(heldWithoutNote(all)).toEqual(["Ana"]);
    expect(heldWithoutNote([])).toEqual([]);
  });
});

describe("the break before an interview", () => {
  const startsAt = new Date("2026-11-23T11:00:00Z");
  const ended = (time: string) => ({ endsAt: new Date(`2026-11-23T${time}:00Z`) });

  it("is told in minutes, or as none", () => {
    expect(breakBefore(ended("10:45"), startsAt)).toBe("15 min before you");
    expect(breakBefore(ended("11:00"), startsAt)).toMatch(/^none/);
    expect(breakBefore(ended("11:10"), startsAt)).toMatch(/^none/);
  });

  it("is nothing to tell for the first of a day", () => {
    expect(breakBefore(undefined, startsAt)).toBeNull();
    expect(breakBefore(ended("04:00"), startsAt)).toBeNull();
  });
});
