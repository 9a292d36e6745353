import { describe, expect, it } from "vitest";
import { buildInterviewer, spanOn } from "./loop-request.builder.ts";
import type { Interviewer } from "./loop-request.ts";
import { exceptionsAt, loadOf, personDay, rememberedCalendar } from "./person-day.ts";
import { EASINGS, type Easing } from "./vocabulary.ts";

const MONDAY = "2026-11-23";
const window = spanOn(MONDAY, "07:00", "17:30");
const slot = (from: string, to: string) => spanOn(MONDAY, from, to);

function asked(changes: Partial<Interviewer>, from: string, to: string, eased: readonly Easing[] = []) {
  const ana = buildInterviewer("ana", changes);
  const day = personDay(ana, loadOf(ana), window, rememberedCalendar());
  return day ? exceptionsAt(day, slot(from, to), new Set(eased)) : "away";
}
const kinds = (changes: Partial<Interviewer>, from: string, to: string) => {
  const found = asked(changes, from, to, EASINGS);
  return found === null || found === "away" ? found : found.map(({ kind }) => kind);
};

describe("somebody's time for an interview", () => {
  it("is inside their hours, in their own zone", () => {
    expect(asked({}, "08:00", "09:00")).toEqual([]);
    expect(asked({}, "07:45", "08:45")).toBeNull();
    expect(asked({ zone: "Europe/London" }, "08:00", "09:00")).toBeNull();
    expect(asked({ zone: "Europe/London" }, "16:30", "17:30")).toEqual([]);
    expect(kinds({}, "07:45", "08:45")).toEqual(["working_hours"]);
    expect(kinds({}, "06:15", "07:15")).toBeNull();
  });

  it("is not on their days off, nor when they do not work at all", () => {
    expect(asked({ daysOff: [MONDAY] }, "09:00", "10:00")).toBe("away");
    expect(asked({ hours: [{ weekday: 2, from: "09:00", to: "17:00" }] }, "09:00", "10:00")).toBe("away");
  });

  it("is not twice at once, whatever is eased, and an appointment only moves when asked", () => {
    expect(kinds({ booked: [slot("09:30", "10:30")] }, "09:00", "10:00")).toBeNull();
    expect(asked({ busy: [slot("09:30", "10:30")] }, "09:00", "10:00")).toBeNull();
    expect(kinds({ busy: [slot("09:30", "10:30")] }, "09:00", "10:00")).toEqual(["busy"]);
    expect(asked({ busy: [slot("10:00", "11:00")] }, "09:00", "10:00")).toEqual([]);
  });

  it("leaves the gap they want before and after another interview", () => {
    const gap = { gapMinutes: 15 };
    expect(asked({ ...gap, booked: [slot("10:00", "11:00")] }, "09:00", "10:00")).toBeNull();
    expect(kinds({ ...gap, booked: [slot("10:00", "11:00")] }, "09:00", "10:00")).toEqual(["back_to_back"]);
    expect(kinds({ ...gap, booked: [slot("08:00", "08:50")] }, "09:00", "10:00")).toEqual(["back_to_back"]);
    expect(asked({ ...gap, booked: [slot("10:15", "11:15")] }, "09:00", "10:00")).toEqual([]);
    expect(asked({ booked: [slot("10:00", "11:00")] }, "09:00", "10:00")).toEqual([]);
  });

  it("ends with as many interviews as they take in a day and in a week", () => {
    const booked = [slot("13:00", "14:00")];
    expect(asked({ perDay: 1, booked }, "09:00", "10:00")).toBeNull();
    expect(kinds({ perDay: 1, booked }, "09:00", "10:00")).toEqual(["load"]);
    expect(asked({ perDay: 2, booked }, "09:00", "10:00")).toEqual([]);
    const friday = [spanOn("2026-11-27", "09:00", "10:00")];
    expect(kinds({ perWeek: 1, booked: friday }, "09:00", "10:00")).toEqual(["load"]);
    const lastFriday = [spanOn("2026-11-20", "09:00", "10:00")];
    expect(asked({ perWeek: 1, booked: lastFriday }, "09:00", "10:00")).toEqual([]);
  });

  it("counts the days of their own zone", () => {
    const late = [{ from: Date.parse("2026-11-23T22:30:00Z"), to: Date.parse("2026-11-23T23:00:00Z") }];
    expect(loadOf({ zone: "Asia/Kolkata", booked: late }).byDate.get("2026-11-24")).toBe(1);
    expect(loadOf({ zone: "America/New_York", booked: late }).byDate.get("2026-11-23")).toBe(1);
  });
});
