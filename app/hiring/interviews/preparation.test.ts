import { describe, expect, it } from "vitest";
import { QUESTION_STYLES } from "../questions/vocabulary.ts";
import { preparationFor, type ComingInterview } from "./preparation.ts";

const RUBRIC = [
  { key: "sql", name: "SQL fluency", summary: "Gets right answers from tables." },
  { key: "goal", name: "Understanding the goal", summary: "Finds the decision behind the request." },
];

function interview(change: Partial<ComingInterview> = {}): ComingInterview {
  return { kind: "onsite", focus: ["sql"], minutes: 60, place: "", link: "", styles: [], ...change };
}

describe("what a candidate reads before an interview", () => {
  it("names what is assessed in the rubric's words, in the interview's order, and nothing else of it", () => {
    expect(preparationFor(interview({ focus: ["goal", "sql", "gone"] }), RUBRIC).subjects).toEqual([
      { name: "Understanding the goal", summary: "Finds the decision behind the request." },
      { name: "SQL fluency", summary: "Gets right answers from tables." },
    ]);
  });

  it("says how it takes place", () => {
    const first = (change: Partial<ComingInterview>) => preparationFor(interview(change), RUBRIC).format[0];
    const link = "https://meet.example/room";
    expect(first({ link })).toBe("A conversation of 60 minutes by video.");
    expect(first({ place: "Room 4", link })).toBe("A conversation of 60 minutes, face to face.");
    expect(first({ kind: "phone", minutes: 45 })).toBe("A conversation of 45 minutes by phone: we call you.");
    expect(first({ kind: "phone", link })).toBe("A conversation of 60 minutes by video.");
    expect(first({ kind: "phone", place: "Ask for Ana" })).toBe("A conversation of 60 minutes.");
    expect(first({})).toBe("A conversation of 60 minutes.");
  });

  it("tells each style of question once, however many are planned, and none that is not", () => {
    const lines = (styles: ComingInterview["styles"]) => preparationFor(interview({ styles }), RUBRIC).format;
    expect(lines([])).toHaveLength(2);
    expect(lines(["code", "code", "case"])).toHaveLength(4);
    expect(new Set(lines(QUESTION_STYLES)).size).toBe(QUESTION_STYLES.length + 2);
  });

  it("asks to try the call only where there is one, and to bring their tools only where code is planned", () => {
    const lines = (change: Partial<ComingInterview>) =>
      preparationFor(interview(change), RUBRIC).prepare.join("\n");
    expect(lines({ link: "https://meet.example/room" })).toMatch(/link of the call/);
    expect(lines({})).not.toMatch(/link of the call/);
    expect(lines({ styles: ["code"] })).toMatch(/language and the tools/);
    expect(lines({ styles: ["case"] })).not.toMatch(/language and the tools/);
  });
});
