import { describe, expect, it } from "vitest";
import {
  dayRulesFault,
  dayRulesOf,
  daysOffOf,
  InterviewSettingsSchema,
  readTimeOff,
  readWeeklyHours,
  timeOffText,
  TimeOffSchema,
  USUAL_DAY,
  USUAL_SETTINGS,
} from "./interview-settings.ts";

describe("days off", () => {
  it("are read as people write them, and written as they are read", () => {
    const text = "2026-12-24 to 2027-01-02\n\n 2027-03-05 ";
    const read = readTimeOff(text);
    expect(read).toEqual([
      { from: "2026-12-24", to: "2027-01-02" },
      { from: "2027-03-05", to: "2027-03-05" },
    ]);
    expect(timeOffText(read)).toBe("2026-12-24 to 2027-01-02\n2027-03-05");
    expect(daysOffOf(read)).toHaveLength(11);
  });

  it("are refused when they are no dates or end before they begin", () => {
    expect(TimeOffSchema.safeParse(readTimeOff("at Christmas")).success).toBe(false);
    expect(TimeOffSchema.safeParse(readTimeOff("2026-12-24 to 2026-12-01")).success).toBe(false);
    expect(TimeOffSchema.safeParse(readTimeOff("2026-02-30")).success).toBe(false);
  });
});

describe("hours", () => {
  it("are read day by day; a day without any is free", () => {
    const fields: Record<string, string> = { from1: "09:00", to1: "12:00", from3: "10:00", to3: "" };
    const read = readWeeklyHours((name) => fields[name] ?? "");
    expect(read).toEqual([
      { weekday: 1, from: "09:00", to: "12:00" },
      { weekday: 3, from: "10:00", to: "" },
    ]);
    const hours = (from: string, to: string) =>
      InterviewSettingsSchema.safeParse({ ...USUAL_SETTINGS, hours: [{ weekday: 1, from, to }] }).success;
    expect(hours("09:00", "12:00")).toBe(true);
    expect(hours("12:00", "09:00")).toBe(false);
    expect(hours("10:00", "")).toBe(false);
    expect(hours("9", "12:00")).toBe(false);
  });

  it("have sensible limits", () => {
    const changed = (change: object) =>
      InterviewSettingsSchema.safeParse({ ...USUAL_SETTINGS, ...change }).success;
    expect(changed({})).toBe(true);
    expect(changed({ perDay: 9 })).toBe(false);
    expect(changed({ perWeek: -1 })).toBe(false);
    expect(changed({ gapMinutes: 1.5 })).toBe(false);
    expect(changed({ link: "javascript:alert(1)" })).toBe(false);
  });
});

describe("rules of a candidate's day", () => {
  it("are read by the search for days as the company has set them", () => {
    expect(dayRulesOf({ ...USUAL_DAY, lunchMinutes: 30 })).toEqual({
      hours: { from: "08:00", to: "18:30" },
      rules: { breakMinutes: 10, waitMinutes: 120, lunch: { from: "11:30", to: "14:00", minutes: 30 } },
    });
  });

  it("contradict themselves when a day or a lunch has no time to be in", () => {
    const fieldOf = (change: object) => dayRulesFault({ ...USUAL_DAY, ...change })?.field ?? null;
    expect(fieldOf({})).toBeNull();
    expect(fieldOf({ dayTo: "08:00" })).toBe("dayTo");
    expect(fieldOf({ lunchTo: "11:30" })).toBe("lunchTo");
    expect(fieldOf({ lunchFrom: "13:15" })).toBeNull();
    expect(fieldOf({ lunchFrom: "13:16" })).toBe("lunchMinutes");
  });
});
