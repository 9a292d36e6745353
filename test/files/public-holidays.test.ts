import { describe, expect, it } from "vitest";
import {
  holidayPlaceName,
  holidaysOf,
  listHolidayPlaces,
} from "#app/platform/holidays/public-holidays.server.ts";
import { isOffByLaw } from "#app/hiring/scheduling/public-holidays.ts";

const YEARS = { from: 2026, to: 2027 };
const offIn = async (place: string, years = YEARS) => (await holidaysOf(place, years)).filter(isOffByLaw);
const datesIn = async (place: string, years = YEARS) => (await offIn(place, years)).map(({ date }) => date);
const named = async (place: string, name: string, years = YEARS) =>
  (await holidaysOf(place, years)).filter((one) => one.name === name).map(({ date }) => date);

describe("public holidays", () => {
  it("differ by region", async () => {
    expect(await named("DE-SN", "Buß- und Bettag")).toEqual(["2026-11-18", "2027-11-17"]);
    expect((await offIn("DE-BE")).map(({ name }) => name)).not.toContain("Buß- und Bettag");
    expect(await datesIn("DE-BY")).toContain("2026-06-04");
    expect(await datesIn("DE-BE")).not.toContain("2026-06-04");
    expect(await datesIn("DE-BY-A")).toContain("2026-08-08");
    expect(await datesIn("DE-BY")).not.toContain("2026-08-08");
    expect(await datesIn("GB-SCT")).toContain("2026-01-02");
    expect(await datesIn("GB-ENG")).not.toContain("2026-01-02");
  });

  it("move with Easter, and by what a law puts in the place of a weekend", async () => {
    expect(await named("DE", "Karfreitag")).toEqual(["2026-04-03", "2027-03-26"]);
    expect(await named("GB-ENG", "Christmas Day", { from: 2027, to: 2027 })).toEqual([
      "2027-12-25",
      "2027-12-27",
    ]);
    expect(await named("US", "Independence Day", { from: 2026, to: 2026 })).toEqual([
      "2026-07-03",
      "2026-07-04",
    ]);
    expect(await datesIn("DE")).not.toContain("2027-05-03");
  });

  it("that replace New Year's Day are found in the year in which they are", async () => {
    expect(await datesIn("US", { from: 2021, to: 2021 })).toContain("2021-12-31");
    expect(await datesIn("US", { from: 2022, to: 2022 })).not.toContain("2021-12-31");
  });

  it("of several days are each of them, by the calendar of the place whatever its evening", async () => {
    const eid = (await holidaysOf("AE", { from: 2026, to: 2026 })).filter(({ name }) =>
      name.includes("Fitr"),
    );
    expect(eid.map(({ date }) => date)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
    // Three days and the afternoon before them, which is no day off.
    const ramadan = (await offIn("TR", { from: 2027, to: 2027 })).filter(({ name }) =>
      name.includes("Ramazan"),
    );
    expect(ramadan.map(({ date }) => date)).toEqual(["2027-03-09", "2027-03-10", "2027-03-11"]);
  });

  it("are told from half days, bank holidays and observances", async () => {
    const year = await holidaysOf("DE-BE", { from: 2026, to: 2026 });
    const of = (date: string) => year.filter((one) => one.date === date).map(isOffByLaw);
    expect(of("2026-12-24")).toEqual([false]);
    expect(of("2026-12-25")).toEqual([true]);
    expect(await datesIn("CN", { from: 2026, to: 2026 })).not.toContain("2026-05-04");
  });

  it("have names that everybody here can read", async () => {
    for (const place of ["JP", "CN", "GR", "AE", "IL", "IN-KA"])
      for (const { name } of await offIn(place))
        expect(name).toMatch(/^[\p{Script=Latin}\p{Script=Common}]+$/u);
    expect((await offIn("PT")).map(({ name }) => name)).toContain("Imaculada Conceição");
  });
});

describe("places", () => {
  it("are countries and their regions by name", async () => {
    const places = await listHolidayPlaces();
    expect(places).toContainEqual({ code: "DE", name: "Germany" });
    expect(places).toContainEqual({ code: "DE-BE", name: "Germany, Berlin" });
    expect(places.length).toBeGreaterThan(500);
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  });

  it("are named from the smallest part on, and what is none is no place", async () => {
    expect(await holidayPlaceName("DE-BY-A")).toBe("Stadt Augsburg, Bayern, Germany");
    for (const code of ["XX", "DE-XX", "", "__proto__"]) expect(await holidayPlaceName(code)).toBeNull();
  });
});
