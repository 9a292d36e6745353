import { describe, expect, it } from "vitest";
import {
  closedOn,
  companyDaysOff,
  daysOffAt,
  holidayChoices,
  isOffByLaw,
  keptChoices,
  nextDaysOff,
} from "./public-holidays.ts";
import type { CompanyCalendar, KnownHoliday } from "./public-holidays.ts";

const day = (name: string, date: string, changes: Partial<KnownHoliday> = {}): KnownHoliday => {
  return { name, date, kind: "public", wholeDay: true, ...changes };
};
const BERLIN = {
  code: "DE-BE",
  name: "Berlin, Germany",
  known: [
    day("Tag der Deutschen Einheit", "2026-10-03"),
    day("Heiligabend", "2026-12-24", { kind: "bank", wholeDay: false }),
    day("1. Weihnachtstag", "2026-12-25"),
    day("1. Weihnachtstag", "2027-12-25"),
    day("Valentinstag", "2027-02-14", { kind: "observance" }),
    day("Frauentag", "2027-03-08"),
  ],
};
const LISBON = { code: "PT", name: "Portugal", known: [day("Imaculada Conceição", "2026-12-08")] };
const NOWHERE = { code: "", name: "", known: [] };
const company: CompanyCalendar = { place: BERLIN, holidays: [], workedHolidays: [], takenHolidays: [] };
const datesOf = (days: readonly { readonly date: string }[]) => days.map(({ date }) => date);

describe("days off at the company", () => {
  it("are the public holidays of its place, not half days, bank holidays and observances", () => {
    expect(BERLIN.known.filter(isOffByLaw).map(({ name }) => name)).not.toContain("Heiligabend");
    expect(isOffByLaw(day("Youth Day", "2026-05-04", { wholeDay: false }))).toBe(false);
    expect(datesOf(companyDaysOff(company))).toEqual([
      "2026-10-03",
      "2026-12-25",
      "2027-12-25",
      "2027-03-08",
    ]);
  });
  it("leave out those on which it works, and have those that it takes or typed", () => {
    const own = companyDaysOff({
      ...company,
      holidays: ["2026-12-28"],
      workedHolidays: ["Frauentag"],
      takenHolidays: ["Heiligabend"],
    });
    expect(datesOf(own)).toEqual(["2026-12-28", "2026-12-24", "2026-10-03", "2026-12-25", "2027-12-25"]);
  });
  it("are those that were typed where no place is chosen", () => {
    expect(companyDaysOff({ ...company, place: NOWHERE, holidays: ["2026-12-24"] })).toEqual([
      { date: "2026-12-24", name: "", words: "has the day off, as everybody at the company" },
    ]);
  });
});

describe("days off of a person", () => {
  const busy = { ...company, workedHolidays: ["Frauentag"], takenHolidays: ["Heiligabend"] };
  it("are the company's where they named no place, or its own", () => {
    expect(daysOffAt(NOWHERE, busy)).toEqual(companyDaysOff(busy));
    expect(daysOffAt({ ...BERLIN, known: [] }, busy)).toEqual(companyDaysOff(busy));
  });
  it("are those of their own place elsewhere, and what the company takes beyond the law", () => {
    expect(daysOffAt(LISBON, busy)).toEqual([
      {
        date: "2026-12-24",
        name: "Heiligabend",
        words: "has the day off, as everybody at the company: Heiligabend",
      },
      {
        date: "2026-12-08",
        name: "Imaculada Conceição",
        words: "has a public holiday in Portugal: Imaculada Conceição",
      },
    ]);
  });
  it("are shown for a year, the next first, each date once and by its name", () => {
    const days = companyDaysOff({ ...company, holidays: ["2026-12-25", "2026-11-30"] });
    expect(nextDaysOff(days, "2026-11-29").map(({ date, name }) => `${date} ${name}`)).toEqual([
      "2026-11-30 ",
      "2026-12-25 1. Weihnachtstag",
      "2027-03-08 Frauentag",
    ]);
  });
});

describe("what a company chooses from", () => {
  const between = { from: "2026-11-29", to: "2028-05-29" };
  it("is each holiday once with all its days, the next first", () => {
    expect(holidayChoices({ ...company, workedHolidays: ["Frauentag"] }, between)).toEqual([
      { name: "Heiligabend", dates: ["2026-12-24"], byLaw: false, off: false },
      { name: "1. Weihnachtstag", dates: ["2026-12-25", "2027-12-25"], byLaw: true, off: true },
      { name: "Valentinstag", dates: ["2027-02-14"], byLaw: false, off: false },
      { name: "Frauentag", dates: ["2027-03-08"], byLaw: true, off: false },
    ]);
  });
  it("is kept where it differs from the law, and is chosen again so", () => {
    const off = ["Heiligabend", "1. Weihnachtstag", "unknown"];
    const kept = keptChoices(holidayChoices(company, between), off);
    expect(kept).toEqual({ workedHolidays: ["Frauentag"], takenHolidays: ["Heiligabend"] });
    const again = holidayChoices({ ...company, ...kept }, between);
    expect(again.filter((one) => one.off).map(({ name }) => name)).toEqual(off.slice(0, 2));
  });
});

describe("a candidate's day", () => {
  const onDay = (date: string, zone: string, there = "Europe/Berlin") => {
    const daysOff = companyDaysOff(company);
    return closedOn({ date, from: "08:00", to: "18:30", zone }, { zone: there, daysOff })?.name ?? null;
  };
  it("is closed on a holiday of the company, by the company's calendar", () => {
    expect(onDay("2026-12-25", "Europe/Berlin")).toBe("1. Weihnachtstag");
    expect(onDay("2026-12-23", "Europe/Berlin")).toBeNull();
  });
  it("goes by the date there in its middle where the candidate is in another zone", () => {
    expect(onDay("2026-12-25", "America/Los_Angeles")).toBe("1. Weihnachtstag");
    expect(onDay("2026-12-24", "America/Los_Angeles")).toBeNull();
    expect(onDay("2026-12-26", "Pacific/Auckland", "America/Los_Angeles")).toBe("1. Weihnachtstag");
    expect(onDay("2026-12-25", "Pacific/Auckland", "America/Los_Angeles")).toBeNull();
  });
});
