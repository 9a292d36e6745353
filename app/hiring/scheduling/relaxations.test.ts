import { describe, expect, it } from "vitest";
import { buildInterviewer, buildRequest, buildRoom, buildSession, spanOn } from "./loop-request.builder.ts";
import type { Interviewer, LoopRequest } from "./loop-request.ts";
import { dayFinder } from "./propose-days.ts";
import { relaxations } from "./relaxations.ts";

const MONDAY = "2026-11-23";
const everybody = (changes: Partial<Interviewer>) =>
  ["ana", "ben", "cleo", "dan"].map((id) => buildInterviewer(id, changes));

function words(changes: Partial<LoopRequest>) {
  const request = buildRequest({ days: [MONDAY], ...changes });
  const find = dayFinder(request.interviewers);
  expect(find(request, new Set())).toEqual([]);
  return relaxations(find, request).map((one) => one.words);
}

describe("when no day is possible", () => {
  it("proposes to meet by video when no room is free", () => {
    expect(words({ rooms: [buildRoom("Ada", [spanOn(MONDAY, "00:00", "23:00")])] })[0]).toBe(
      "Meet by video: no room is free.",
    );
  });

  it("proposes the smallest thing first: shorter breaks before more of anybody's hours", () => {
    const hours = [{ weekday: 1, from: "09:00", to: "13:30" }];
    const found = words({
      interviewers: everybody({ hours }),
      rules: { breakMinutes: 15, lunch: { from: "13:00", to: "14:00", minutes: 30 }, waitMinutes: 60 },
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((one) => one.includes("outside their hours"))).toBe(true);
  });

  it("puts what asks nobody before what asks people", () => {
    const hours = [{ weekday: 1, from: "09:00", to: "19:30" }];
    const rooms = [buildRoom("Ada", [spanOn(MONDAY, "00:00", "13:30")])];
    const found = words({ interviewers: everybody({ hours }), rooms });
    expect(found[0]).toBe("Meet by video: no room is free.");
    expect(found.at(-1)).toBe("Let the candidate's day last from 07:00 to 19:30.");
  });

  it("names who would take one interview more than they want to, and only as many as it needs", () => {
    const [ana, ...others] = everybody({});
    const booked = [spanOn(MONDAY, "15:00", "15:30")];
    const found = words({ interviewers: [{ ...ana!, perDay: 1, booked }, ...others] });
    expect(found[0]).toBe("Ana takes interview 2 of that day.");
  });

  it("names whose appointment stands in the way", () => {
    const [ana, ...others] = everybody({});
    const busy = [spanOn(MONDAY, "07:00", "17:00")];
    expect(words({ interviewers: [{ ...ana!, busy }, ...others] })[0]).toBe("Ana moves an appointment.");
  });

  it("looks further ahead when days were given for it", () => {
    const daysOff = [MONDAY];
    const interviewers = everybody({ daysOff });
    expect(words({ interviewers, laterDays: ["2026-11-24"] })).toEqual(["Look 1 more days ahead."]);
    expect(words({ interviewers })).toEqual([]);
  });

  it("puts several together only when none is enough by itself", () => {
    const [ana, ben, ...others] = everybody({});
    const busy = [spanOn(MONDAY, "07:00", "17:00")];
    const booked = [spanOn(MONDAY, "15:00", "15:30")];
    const found = words({ interviewers: [{ ...ana!, busy }, { ...ben!, perDay: 1, booked }, ...others] });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Ana moves an appointment");
    expect(found[0]).toContain("Ben takes interview 2 of that day");
  });

  it("lets somebody who is nearly trained lead alone, but nobody who only watches", () => {
    const ana = buildInterviewer("ana", { training: { sql: "trained" } });
    const sessions = [buildSession(1), buildSession(2, { focus: ["python"] })];
    const panelOf = (training: "shadowing" | "reverse_shadowing") => [
      ana,
      buildInterviewer("dan", { training: { python: training } }),
    ];
    expect(words({ sessions, interviewers: panelOf("reverse_shadowing") })).toEqual([
      "Dan leads without a trained colleague beside them.",
    ]);
    expect(words({ sessions, interviewers: panelOf("shadowing") })).toEqual([]);
  });
});
