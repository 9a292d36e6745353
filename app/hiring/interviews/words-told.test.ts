import { describe, expect, it } from "vitest";
import { wordsTold } from "./words-told.ts";

const MEETING = { startsAt: "2026-11-24T10:00:00.000Z", minutes: 60, place: "Room 4", link: "" };
const COMMON = { companyName: "Northlight", openingTitle: "Data Analyst", candidateName: "Cleo" };
const DAY = { ...COMMON, statusUrl: "http://baton.test/status/t", timeZone: "Europe/Berlin" };

describe("what a mail tells of interviews", () => {
  it("is the meeting it names, with the reader's part and without their own name for its interviewer", () => {
    const props = {
      ...COMMON,
      ...MEETING,
      interviewerName: "Ana",
      interviewName: "Onsite 1",
      timeZone: "Europe/Berlin",
      interviewUrl: "http://baton.test/interviews/i",
      part: "shadow",
    };
    for (const template of ["interview-invitation-interviewer", "interview-changed-interviewer"]) {
      const told = wordsTold({ template, props, interviewId: "i" });
      expect(told).toEqual([
        { interviewId: "i", word: { off: false, facts: { ...MEETING, part: "shadow" } } },
      ]);
    }
  });

  it("is each of several, and that one is off", () => {
    const item = { ...MEETING, interviewName: "Onsite", interviewerName: "Ana" };
    const items = [
      { ...item, interviewId: "i", word: "change" },
      { ...item, interviewId: "j", word: "cancellation" },
    ];
    const told = wordsTold({ template: "day-changed", props: { ...DAY, items }, interviewId: null });
    expect(told).toMatchObject([
      { interviewId: "i", word: { off: false, facts: { ...MEETING, interviewerName: "Ana" } } },
      { interviewId: "j", word: { off: true } },
    ]);
  });

  it("is nothing once its words were erased", () => {
    expect(wordsTold({ template: "interview-cancelled", props: {}, interviewId: "i" })).toEqual([]);
  });
});
