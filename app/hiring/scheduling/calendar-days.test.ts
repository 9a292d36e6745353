import { describe, expect, it } from "vitest";
import { addDays, datesIn, daysFrom, hoursOn, overlaps, weekdayOf, weekOf } from "./calendar-days.ts";

const nineToFive = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "09:00", to: "17:00" }));

describe("days of a calendar", () => {
  it("go on over the ends of months, leap days and changes of the clocks", () => {
    expect(addDays("2026-11-29", 3)).toBe("2026-12-02");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-30", -1)).toBe("2026-03-29");
  });

  it("belong to the week of their Monday", () => {
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("2026-11-29")).toBe(7);
    expect(weekOf("2026-11-29")).toBe("2026-11-23");
    expect(weekOf("2026-11-30")).toBe("2026-11-30");
  });

  it("are counted on the weekdays that are wanted", () => {
    expect(daysFrom("2026-11-27", 3, [1, 2, 3, 4, 5])).toEqual(["2026-11-27", "2026-11-30", "2026-12-01"]);
    expect(daysFrom("2026-11-27", 3, [])).toEqual([]);
  });

  it("have hours that are an hour of the clocks apart from UTC in summer", () => {
    const [winter] = hoursOn("2026-03-28", nineToFive, "Europe/Berlin");
    const [summer] = hoursOn("2026-03-29", nineToFive, "Europe/Berlin");
    expect(winter?.from).toBe(Date.parse("2026-03-28T08:00:00Z"));
    expect(summer?.from).toBe(Date.parse("2026-03-29T07:00:00Z"));
  });

  it("lose the hours that their clocks leave out", () => {
    const night = [{ weekday: 7, from: "02:00", to: "03:00" }];
    expect(hoursOn("2026-03-29", night, "Europe/Berlin")).toEqual([]);
    const [longer] = hoursOn("2026-10-25", [{ weekday: 7, from: "02:00", to: "04:00" }], "Europe/Berlin");
    expect((longer?.to ?? 0) - (longer?.from ?? 0)).toBe(3 * 3_600_000);
  });

  it("are other dates on the other side of the world", () => {
    const morning = { from: Date.parse("2026-11-23T08:00:00Z"), to: Date.parse("2026-11-23T18:00:00Z") };
    expect(datesIn(morning, "Europe/Berlin")).toEqual(["2026-11-23"]);
    expect(datesIn(morning, "Pacific/Auckland")).toEqual(["2026-11-23", "2026-11-24"]);
    expect(datesIn({ from: morning.from, to: Date.parse("2026-11-24T00:00:00Z") }, "Etc/UTC")).toEqual([
      "2026-11-23",
    ]);
  });

  it("know spans that share time from those that touch", () => {
    expect(overlaps({ from: 0, to: 10 }, { from: 9, to: 20 })).toBe(true);
    expect(overlaps({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false);
  });

  it("on which a candidate can come pass over weekends and days that are closed", () => {
    const isClosed = (date: string) => date === "2026-12-25";
    expect(daysFrom("2026-12-24", 2, [1, 2, 3, 4, 5], isClosed)).toEqual(["2026-12-24", "2026-12-28"]);
    expect(daysFrom("2026-12-24", 2, [1, 2, 3, 4, 5], () => true)).toEqual([]);
  });
});
