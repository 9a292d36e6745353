import { describe, expect, it } from "vitest";
import type { RoomQuestion, RoomSuggestion } from "./room-types.ts";
import { shownQuestion } from "./shown-question.ts";

const question = (id: string): RoomQuestion => ({
  id,
  versionId: `${id}-1`,
  title: id,
  competencyKey: "sql",
  difficulty: 3,
  style: "case",
  minutes: 7,
  core: false,
  prompt: "",
  good: [],
  poor: [],
  easier: "",
  harder: "",
  reactions: {},
});
const suggestion = (id: string): RoomSuggestion => ({
  versionId: `${id}-1`,
  title: id,
  competencyKey: "sql",
  minutes: 7,
  style: "case",
  rung: "as_written",
  sentence: `Because of ${id}.`,
  moments: [],
});
const [JOINS, GRAIN, DATES] = [question("joins"), question("grain"), question("dates")];
const room = {
  questions: [JOINS, GRAIN, DATES],
  suggestions: [suggestion("joins"), suggestion("grain")],
  asked: [],
  skipped: [],
  askedElsewhere: [],
};
const nothing = { chosen: null, before: null };
const joins = shownQuestion(room, nothing);
const afterOthers = { ...room, suggestions: [suggestion("grain"), suggestion("dates")] };
const skipped = [{ versionId: "joins-1", title: "joins", reason: "No time" }];

describe("the question that stands there to be asked", () => {
  it("is the first suggestion", () => {
    expect(joins).toEqual({ question: JOINS, suggestion: suggestion("joins") });
    expect(shownQuestion({ ...room, suggestions: [] }, nothing)).toBeNull();
  });

  it("stays while somebody may be reading it aloud, with the reason for which it came", () => {
    expect(shownQuestion(afterOthers, { chosen: null, before: joins })).toEqual(joins);
    const elsewhere = { ...afterOthers, askedElsewhere: [{ questionId: "joins", by: "Ben" }] };
    expect(shownQuestion(elsewhere, { chosen: null, before: joins })).toEqual(joins);
    const again = { ...room, suggestions: [suggestion("grain"), { ...suggestion("joins"), minutes: 5 }] };
    expect(shownQuestion(again, { chosen: null, before: joins })?.suggestion?.minutes).toBe(5);
  });

  it("goes when it was skipped or asked, here or on another device, and when there is time for none", () => {
    const next = { question: GRAIN, suggestion: suggestion("grain") };
    expect(shownQuestion({ ...afterOthers, skipped }, { chosen: null, before: joins })).toEqual(next);
    const asked = [{ versionId: "joins-1" }] as unknown as Parameters<typeof shownQuestion>[0]["asked"];
    expect(shownQuestion({ ...afterOthers, asked }, { chosen: null, before: joins })).toEqual(next);
    expect(shownQuestion({ ...room, suggestions: [] }, { chosen: null, before: joins })).toBeNull();
  });

  it("gives way to a choice, also of one that was skipped, but not of one that was asked", () => {
    const dates = { question: DATES, suggestion: null };
    expect(shownQuestion(room, { chosen: "dates-1", before: joins })).toEqual(dates);
    const back = { chosen: "joins-1", before: dates };
    expect(shownQuestion({ ...afterOthers, skipped }, back)?.question).toBe(JOINS);
    const asked = [{ versionId: "dates-1" }] as unknown as Parameters<typeof shownQuestion>[0]["asked"];
    expect(shownQuestion({ ...room, asked }, { chosen: "dates-1", before: joins })).toEqual(joins);
  });
});
