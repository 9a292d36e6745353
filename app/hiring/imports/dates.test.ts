import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderOf, readDate } from "./dates.ts";

const berlin = "Europe/Berlin";

describe("a date in a file", () => {
  it.each([
    ["2025-03-01", "2025-03-01T12:00:00.000Z"],
    ["2025/3/1", "2025-03-01T12:00:00.000Z"],
    ["03.04.2025", "2025-04-03T12:00:00.000Z"],
    ["3. März 2025", "2025-03-03T12:00:00.000Z"],
    ["March 3rd, 2025", "2025-03-03T12:00:00.000Z"],
    ["31/12/2024", "2024-12-31T12:00:00.000Z"],
    ["12/31/2024", "2024-12-31T12:00:00.000Z"],
    ["45750", "2025-04-03T12:00:00.000Z"],
    ["45750.75", "2025-04-03T12:00:00.000Z"],
    ["20250301", "2025-03-01T12:00:00.000Z"],
    ["1740823800000", "2025-03-01T10:10:00.000Z"],
    ["1740823800", "2025-03-01T10:10:00.000Z"],
    ["2025-03-01T09:30:00.000Z", "2025-03-01T09:30:00.000Z"],
    ["2025-03-01T09:30:00+0200", "2025-03-01T07:30:00.000Z"],
    ["2024-03-15 10:00:00.123456+00", "2024-03-15T10:00:00.123Z"],
    ["2024-03-15T10:00:00+01", "2024-03-15T09:00:00.000Z"],
    ["2024-03-15 10:00-05:30", "2024-03-15T15:30:00.000Z"],
    ["2025-03-01 09:30:00 +0200", "2025-03-01T07:30:00.000Z"],
    ["2025-03-01 09:30:00 UTC", "2025-03-01T09:30:00.000Z"],
    // No zone of its own: the clock of the company.
    ["2025-07-01 09:30:00", "2025-07-01T07:30:00.000Z"],
    ["01.07.2025 09:30", "2025-07-01T07:30:00.000Z"],
    ["7/31/2025 9:30 PM", "2025-07-31T19:30:00.000Z"],
    ["03-Apr-2025", "2025-04-03T12:00:00.000Z"],
    ["03/Apr/25", "2025-04-03T12:00:00.000Z"],
    ["3 avril 2025", "2025-04-03T12:00:00.000Z"],
    ["1er août 2025", "2025-08-01T12:00:00.000Z"],
    ["2 juin 2025", "2025-06-02T12:00:00.000Z"],
    ["2 juillet 2025", "2025-07-02T12:00:00.000Z"],
    ["3 de septiembre de 2025", "2025-09-03T12:00:00.000Z"],
    ["Thursday, April 3, 2025 12:15 AM", "2025-04-02T22:15:00.000Z"],
    ["Thu, 03 Apr 2025 10:00:00 GMT", "2025-04-03T10:00:00.000Z"],
    ["2025年4月3日", "2025-04-03T12:00:00.000Z"],
  ])("%s is read", (cell, at) => {
    expect(readDate(cell, null, berlin)).toEqual({ at, problem: null });
  });

  it.each(["", "  ", "0000-00-00", "1000-01-01 00:00:00", "1900-01-00", "N/A", "-", "null"])(
    "“%s” stands for no date",
    (cell) => {
      expect(readDate(cell, null, berlin)).toEqual({ at: null, problem: null });
    },
  );

  it("with two meanings is asked about, and read once the order is known", () => {
    expect(readDate("03/04/2025", null, berlin).problem).toMatch(/two dates/);
    expect(readDate("03/04/2025", "dmy", berlin).at).toBe("2025-04-03T12:00:00.000Z");
    expect(readDate("03/04/2025", "mdy", berlin).at).toBe("2025-03-04T12:00:00.000Z");
  });

  it.each([
    ["March 2024", "2024-03-01"],
    ["Sept. 2024", "2024-09-01"],
    ["märz 2024", "2024-03-01"],
    ["marzo de 2024", "2024-03-01"],
    ["Mar-2024", "2024-03-01"],
    ["2024-03", "2024-03-01"],
    ["2024/3", "2024-03-01"],
    ["03/2024", "2024-03-01"],
  ])("%s without a day is the first of its month, and says so", (cell, day) => {
    expect(readDate(cell, null, berlin)).toEqual({
      at: `${day}T12:00:00.000Z`,
      problem: null,
      note: `“${cell}” was read as ${day}.`,
    });
  });

  it.each([
    ["2024-13", /no day of the calendar/],
    ["2024-03-15 25:00:00+01", /no date/],
    ["Foo 2024", /no date/],
    ["32.01.2025", /no day of the calendar/],
    ["2025-02-30", /no day of the calendar/],
    ["1923-05-01", /too far away/],
    ["soon", /no date/],
    ["3 Foo 2025", /no date/],
    ["5", /no date/],
  ])("%s is refused in words", (cell, words) => {
    expect(readDate(cell, "dmy", berlin).problem).toMatch(words);
  });

  it("is an instant of the allowed years or a problem, whatever stands in the cell", () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const { at, problem } = readDate(cell, "dmy", berlin);
        if (at === null) return;
        expect(problem).toBeNull();
        expect(new Date(at).toISOString()).toBe(at);
      }),
    );
  });
});

describe("the order of a column's dates", () => {
  it("is given away by a number above twelve", () => {
    expect(orderOf(["01/02/2025", "13/02/2025"])).toBe("dmy");
    expect(orderOf(["01/02/2025", "02/13/2025"])).toBe("mdy");
  });

  it("has to be asked when no date tells, and when dates contradict each other", () => {
    expect(orderOf(["01/02/2025", "2025-01-02"])).toBe("either");
    expect(orderOf(["13/02/2025", "02/13/2025"])).toBe("mixed");
    expect(orderOf(["2025-01-02", "03.04.2025", ""])).toBe("none");
  });
});
