import { describe, expect, it } from "vitest";
import { buildInterviewer, spanOn } from "./loop-request.builder.ts";
import { awayAt, objectionsTo } from "./objections.ts";

const MONDAY = "2026-11-23";
const ten = spanOn(MONDAY, "09:00", "10:00");

describe("what speaks against somebody at a time", () => {
  it("is nothing for a free person", () => {
    expect(objectionsTo(buildInterviewer("ana"), ten)).toEqual({ bends: [], cannot: [] });
  });

  it("is another interview, a day off or other hours, which nobody bends", () => {
    const why = (changes: object) => objectionsTo(buildInterviewer("ana", changes), ten).cannot;
    expect(why({ booked: [spanOn(MONDAY, "09:30", "10:30")] })).toEqual([
      "is in another interview then, or held for one",
    ]);
    expect(why({ daysOff: [MONDAY] })).toEqual(["has the day off"]);
    const holidays = new Map([[MONDAY, "has a public holiday in Japan: Labor Thanksgiving Day"]]);
    expect(why({ holidays })).toEqual(["has a public holiday in Japan: Labor Thanksgiving Day"]);
    expect(why({ hours: [{ weekday: 1, from: "14:00", to: "17:00" }] })).toEqual([
      "does not work at that time",
    ]);
    expect(why({ zone: "America/New_York" })).toEqual(["does not work at that time"]);
  });

  it("is load, a few minutes and appointments, which people may decide to bend", () => {
    const person = buildInterviewer("ana", {
      perDay: 1,
      booked: [spanOn(MONDAY, "13:00", "14:00")],
      busy: [ten],
      hours: [{ weekday: 1, from: "10:20", to: "17:00" }],
    });
    expect(objectionsTo(person, ten)).toEqual({
      bends: [
        "works 20 minutes outside their hours",
        "takes interview 2 of that day",
        "moves an appointment",
      ],
      cannot: [],
    });
  });

  it("is a holiday by the date where the person is, not by the candidate's", () => {
    const evening = { from: Date.parse("2026-11-23T21:00:00Z"), to: Date.parse("2026-11-23T22:00:00Z") };
    const holidays = new Map([["2026-11-24", "has a public holiday"]]);
    const inAuckland = { zone: "Pacific/Auckland", holidays };
    expect(awayAt(buildInterviewer("ana", inAuckland), evening)).toBe("has a public holiday");
    expect(objectionsTo(buildInterviewer("ana", inAuckland), evening).cannot).toEqual([
      "has a public holiday",
    ]);
    expect(awayAt(buildInterviewer("ana", { ...inAuckland, zone: "Europe/London" }), evening)).toBeNull();
  });
});
