import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, isTimeZone, wallTimeOf } from "./zoned-time.ts";

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Etc/UTC",
];
const at = (date: string, time: string, zone: string) => {
  const found = instantOf(date, time, zone);
  return found.ok ? found.instant.toISOString() : found.reason;
};

describe("a time in a zone", () => {
  it("is the instant at which that zone's clocks show it, in summer and in winter", () => {
    expect(at("2026-01-15", "10:00", "Europe/Berlin")).toBe("2026-01-15T09:00:00.000Z");
    expect(at("2026-07-15", "10:00", "Europe/Berlin")).toBe("2026-07-15T08:00:00.000Z");
    expect(at("2026-11-23", "09:30", "Asia/Kolkata")).toBe("2026-11-23T04:00:00.000Z");
  });

  it("does not exist in the hour that spring leaves out, and is the first of the two in autumn", () => {
    expect(at("2026-03-29", "02:30", "Europe/Berlin")).toBe("skipped_hour");
    expect(at("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("is refused when it is no date or no zone", () => {
    expect(at("2026-02-30", "10:00", "Europe/Berlin")).toBe("no_time");
    expect(at("tomorrow", "10:00", "Europe/Berlin")).toBe("no_time");
    expect(at("2026-02-20", "10:00", "Berlin time")).toBe("no_zone");
    expect(isTimeZone("Europe/Berlin")).toBe(true);
  });

  it("comes back as it was typed, for any minute in any zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 }),
        (zone, minute) => {
          const shown = wallTimeOf(new Date(minute * 60_000), zone);
          const found = instantOf(shown.date, shown.time, zone);
          expect(found.ok && wallTimeOf(found.instant, zone)).toEqual(shown);
        },
      ),
    );
  });
});
