import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt, wallTimeOf } from "../scheduling/zoned-time.ts";
import { afterQuietHours, dayAfter } from "./quiet-hours.ts";

const night = { quietFrom: "21:00", quietUntil: "07:00", timeZone: "Europe/Berlin" };
const after = (at: string, hours = night) => afterQuietHours(new Date(at), hours).toISOString();

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Etc/UTC",
];
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const anyMinute = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));

describe("quiet hours", () => {
  it("put off to their end what falls into them, before and after midnight", () => {
    expect(after("2026-11-23T21:30:00Z")).toBe("2026-11-24T06:00:00.000Z");
    expect(after("2026-11-24T02:00:00Z")).toBe("2026-11-24T06:00:00.000Z");
  });

  it("leave alone what falls outside, their last minute being the one before their end", () => {
    expect(after("2026-11-23T19:59:00Z")).toBe("2026-11-23T19:59:00.000Z");
    expect(after("2026-11-24T06:00:00Z")).toBe("2026-11-24T06:00:00.000Z");
  });

  it("may lie within a day, and are none when they begin and end at the same time", () => {
    const noon = { quietFrom: "12:00", quietUntil: "13:00", timeZone: "Etc/UTC" };
    expect(after("2026-11-23T12:30:00Z", noon)).toBe("2026-11-23T13:00:00.000Z");
    const none = { ...noon, quietUntil: "12:00" };
    expect(after("2026-11-23T12:00:00Z", none)).toBe("2026-11-23T12:00:00.000Z");
  });

  it("end when the clocks of the zone show it, in the night in which they are changed, too", () => {
    expect(after("2026-03-28T23:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
    expect(after("2026-10-24T22:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  });

  it("never send earlier, nor more than a day and an hour later, nor while they last", () => {
    fc.assert(
      fc.property(anyMinute, anyTime, anyTime, fc.constantFrom(...ZONES), (at, from, until, timeZone) => {
        const sent = afterQuietHours(at, { quietFrom: from, quietUntil: until, timeZone });
        const late = sent.getTime() - at.getTime();
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(25 * 3_600_000);
        const { date, time } = wallTimeOf(sent, timeZone);
        const shownBefore = instantAt(date, time, timeZone) < sent.getTime();
        const quiet = from > until ? time >= from || time < until : time >= from && time < until;
        expect(quiet && !shownBefore && !skipped(date, until, timeZone)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

/** Whether clocks never show this time on that day, since they are put forward. */
function skipped(date: string, time: string, timeZone: string): boolean {
  return wallTimeOf(new Date(instantAt(date, time, timeZone)), timeZone).time !== time;
}

describe("the day after", () => {
  it("goes over the ends of months and years, and back", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("2028-03-01", -1)).toBe("2028-02-29");
  });
});
