import { describe, expect, it } from "vitest";
import { holidaysText, readHolidays } from "./typed-holidays.ts";

describe("holidays as they are typed", () => {
  it("are dates, in order, each once", () => {
    expect(readHolidays("2027-01-01\r\n2026-12-25, 2026-12-25")).toEqual(["2026-12-25", "2027-01-01"]);
    expect(readHolidays("2026-12-28 2026-12-24")).toEqual(["2026-12-24", "2026-12-28"]);
    expect(readHolidays("  ")).toEqual([]);
  });

  it("are stretches too, every day of them, and are shown again as they were written", () => {
    const days = readHolidays("2026-12-30 to 2027-01-02; 2026-12-24");
    expect(days).toEqual(["2026-12-24", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]);
    expect(holidaysText(days)).toBe("2026-12-24\n2026-12-30 to 2027-01-02");
    expect(readHolidays(holidaysText(days))).toEqual(days);
  });

  it.each([
    ["2026-12-25 Christmas", "“Christmas” is no date. Write each holiday as 2026-12-25."],
    ["2026-12-03 to", "“to” is no date. Write each holiday as 2026-12-25."],
    ["2026-12-03 to Friday", "“Friday” is no date. Write each holiday as 2026-12-25."],
    ["2026-02-30", "“2026-02-30” is no day of the calendar."],
    ["2026-02-27 to 2026-02-30", "“2026-02-30” is no day of the calendar."],
    ["2026-12-04 to 2026-12-03", "“2026-12-04 to 2026-12-03” ends before it begins."],
    ["2026-01-01 to 2027-02-05", "“2026-01-01 to 2027-02-05” is longer than 400 days."],
  ])("are refused when they are none: %s", (text, message) => {
    expect(() => readHolidays(text)).toThrow(message);
  });

  it("have no day too few in the longest stretch that is taken", () => {
    expect(readHolidays("2026-01-01 to 2027-02-04")).toHaveLength(400);
  });
});
