import { describe, expect, it } from "vitest";
import { dayProblems, newProblems, type DayFrame, type PlacedInterview } from "./day-problems.ts";
import { buildInterviewer, buildRoom, spanOn } from "./loop-request.builder.ts";

const MONDAY = "2026-11-23";
const FRAME: DayFrame = {
  people: [buildInterviewer("ana"), buildInterviewer("ben"), buildInterviewer("cleo")],
  rooms: [buildRoom("1", [spanOn(MONDAY, "15:00", "16:00")])],
  candidate: { zone: "Europe/Berlin", from: "08:00", to: "18:30", busy: [] },
  rules: { breakMinutes: 10, lunch: { from: "11:30", to: "14:00", minutes: 45 }, waitMinutes: 120 },
};
const placed = (id: string, from: string, to: string, change: Partial<PlacedInterview> = {}) => {
  const rest = { name: id, interviewerId: "ana", shadowIds: [], place: "" };
  return { id, ...rest, ...spanOn(MONDAY, from, to), ...change };
};
const said = (interviews: readonly PlacedInterview[], change: Partial<DayFrame> = {}) =>
  dayProblems(interviews, { ...FRAME, ...change }).map(({ words }) => words);

describe("what is wrong with a day", () => {
  it("is nothing when people, rooms and pauses are as they should be", () => {
    const day = [
      placed("SQL", "09:00", "10:00"),
      placed("Python", "10:10", "11:10", { interviewerId: "ben" }),
    ];
    expect(said(day)).toEqual([]);
    expect(said([])).toEqual([]);
  });

  it("is somebody, a room or the candidate in two places", () => {
    const people = [buildInterviewer("ana", { booked: [spanOn(MONDAY, "14:30", "15:30")] })];
    const candidate = { ...FRAME.candidate, busy: [spanOn(MONDAY, "14:00", "15:00")] };
    expect(said([placed("SQL", "14:30", "15:15", { place: "Room 1" })], { people, candidate })).toEqual([
      "SQL: Ana is in another interview then, or held for one",
      "SQL: Room 1 is taken then",
      "SQL: the candidate is in another interview then",
    ]);
    expect(said([placed("SQL", "09:00", "10:00"), placed("Python", "09:30", "10:30")])).toContain(
      "SQL and Python are at the same time",
    );
  });

  it("is a shadow who is away, and whoever bends a rule", () => {
    const people = [buildInterviewer("ana"), buildInterviewer("ben", { daysOff: [MONDAY] })];
    const day = [placed("SQL", "16:00", "17:00", { shadowIds: ["ben"] })];
    expect(said(day, { people })).toEqual([
      "SQL: Ana works 30 minutes outside their hours",
      "SQL: Ben has the day off",
    ]);
  });

  it("is a break or a lunch that is too short, and a day outside of its hours on the candidate's clock", () => {
    expect(said([placed("SQL", "09:00", "10:00"), placed("Python", "10:05", "11:05")])).toEqual([
      "only 5 minutes between SQL and Python",
    ]);
    expect(said([placed("SQL", "09:00", "10:00"), placed("Python", "10:00", "11:00")])).toEqual([
      "no break between SQL and Python",
    ]);
    expect(said([placed("SQL", "10:30", "11:30"), placed("Python", "11:40", "12:40")])).toEqual([
      "no 45 minutes for lunch",
    ]);
    const people = [buildInterviewer("ana", { zone: "America/New_York" })];
    expect(said([placed("SQL", "17:00", "18:00")], { people })).toEqual([
      "the day ends at 19:00, after 18:30",
    ]);
    const asia = [buildInterviewer("ana", { zone: "Asia/Kolkata" })];
    expect(said([placed("SQL", "06:30", "07:30")], { people: asia })).toEqual([
      "the day begins at 07:30, before 08:00",
    ]);
  });
});

describe("what a change makes wrong", () => {
  it("is what was not wrong before", () => {
    const before = dayProblems([placed("SQL", "16:00", "17:00")], FRAME);
    const later = dayProblems([placed("SQL", "16:20", "17:20")], FRAME);
    expect(newProblems(before, before)).toEqual([]);
    expect(newProblems(before, later).map(({ words }) => words)).toEqual([
      "SQL: Ana works 50 minutes outside their hours",
    ]);
  });

  it("is somebody who is elsewhere at the new time, although they were at the former, too", () => {
    const booked = [spanOn(MONDAY, "09:00", "10:00"), spanOn(MONDAY, "14:00", "15:00")];
    const frame = { ...FRAME, people: [buildInterviewer("ana", { booked })] };
    const before = dayProblems([placed("SQL", "09:00", "10:00")], frame);
    const after = dayProblems([placed("SQL", "14:00", "15:00")], frame);
    expect(newProblems(before, before)).toEqual([]);
    expect(newProblems(before, after).map(({ words }) => words)).toEqual([
      "SQL: Ana is in another interview then, or held for one",
    ]);
  });
});
