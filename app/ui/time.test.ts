import { describe, expect, it } from "vitest";
import { daysBetween, formatTime } from "./time.tsx";

describe("times", () => {
  it("are written in the zone asked for, summer and winter", () => {
    expect(formatTime("2026-01-15T12:00:00Z", "time", "Europe/Berlin")).toBe("13:00");
    expect(formatTime("2026-07-15T12:00:00Z", "time", "Europe/Berlin")).toBe("14:00");
    expect(formatTime("2026-01-15T23:30:00Z", "date", "Asia/Tokyo")).toBe("16 Jan 2026");
  });

  it("keep styles, zones and zone names apart", () => {
    const at = "2026-01-15T12:00:00Z";
    const written = ["Europe/Berlin", "Asia/Tokyo"].flatMap((zone) => [
      formatTime(at, "time", zone),
      formatTime(at, "time", zone, true),
      formatTime(at, "date", zone),
    ]);
    expect(written).toEqual(["13:00", "13:00 CET", "15 Jan 2026", "21:00", "21:00 GMT+9", "15 Jan 2026"]);
  });

  it("count whole days and never fewer than none", () => {
    expect(daysBetween("2026-01-01T00:00:00Z", "2026-01-03T23:00:00Z")).toBe(2);
    expect(daysBetween("2026-01-03T00:00:00Z", "2026-01-01T00:00:00Z")).toBe(0);
  });
});
