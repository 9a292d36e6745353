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
    ["2025-03-01 09:30:00 UTC", "2025-03-01T09:30:00.000Z"],
    // No zone of its own: the clock of the company.
    ["2025-07-01 09:30:00", "2025-07-01T07:30:00.000Z"],
    ["01.07.2025 09:30", "2025-07-01T07:30:00.000Z"],
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
    ["32.01.2025", /no day of the calendar/],
    ["2025-02-30", /no day of the calendar/],
    ["1923-05-01", /too far away/],
    ["soon", /no date/],
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
