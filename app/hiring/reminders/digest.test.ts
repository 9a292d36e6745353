import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallTimeOf } from "../scheduling/zoned-time.ts";
import { digestLines, digestToWrite } from "./digest.ts";
import type { Waiting } from "./digest.ts";
import { USUAL_SETTINGS } from "./settings.ts";

const reader = { timeZone: "Europe/Berlin", settings: USUAL_SETTINGS, digestDay: "" };
const at = (time: string, change = {}) => digestToWrite({ ...reader, ...change }, new Date(time));

describe("the digest", () => {
  it("is written from eight on in the reader's zone, and not when the morning is over", () => {
    expect(at("2026-11-24T06:59:00Z")).toBeNull();
    expect(at("2026-11-24T07:00:00Z")).toBe("2026-11-24");
    expect(at("2026-11-24T10:59:00Z")).toBe("2026-11-24");
    expect(at("2026-11-24T11:00:00Z")).toBeNull();
    expect(at("2026-11-23T19:00:00Z", { timeZone: "Pacific/Auckland" })).toBe("2026-11-24");
  });

  it("is written once a day, and not for those who switched it off", () => {
    expect(at("2026-11-24T07:15:00Z", { digestDay: "2026-11-24" })).toBeNull();
    expect(at("2026-11-24T07:15:00Z", { digestDay: "2026-11-23" })).toBe("2026-11-24");
    const settings = { ...USUAL_SETTINGS, ways: { ...USUAL_SETTINGS.ways, digest: "off" as const } };
    expect(at("2026-11-24T07:15:00Z", { settings })).toBeNull();
  });

  it("waits for the end of quiet hours, and is dropped when they last through the morning", () => {
    const until = (quietUntil: string) => ({ settings: { ...USUAL_SETTINGS, quietUntil } });
    expect(at("2026-11-24T08:59:00Z", until("10:00"))).toBeNull();
    expect(at("2026-11-24T09:00:00Z", until("10:00"))).toBe("2026-11-24");
    expect(at("2026-11-24T11:30:00Z", until("12:30"))).toBeNull();
  });

  it("is written on every day of the year, whatever clocks do, by a look every quarter of an hour", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 700 }), (timeZone, day) => {
        const from = Date.UTC(2026, 0, 1) + day * 86_400_000;
        const days = Array.from({ length: 96 }, (_, quarter) => new Date(from + quarter * 900_000)).flatMap(
          (now) => {
            const found = digestToWrite({ ...reader, timeZone }, now);
            return found === null ? [] : [{ found, wall: wallTimeOf(now, timeZone) }];
          },
        );
        expect(days.length).toBeGreaterThan(0);
        for (const { found, wall } of days) {
          expect(found).toBe(wall.date);
          expect(wall.time >= "08:00" && wall.time < "12:00").toBe(true);
        }
      }),
    );
  });
});

describe("the lines of a digest", () => {
  const one = (kind: Waiting["kind"], count: number): Waiting => ({
    kind,
    openingId: "o",
    openingTitle: "Data Analyst",
    count,
  });

  it("are the most pressing first, one for each opening, and none for nothing", () => {
    const lines = digestLines([
      one("screening", 12),
      one("debriefs", 1),
      one("decisions", 2),
      one("requests", 0),
      one("scorecards", 1),
      one("promises", 3),
    ]);
    expect(lines).toEqual([
      { text: "3 candidates without news: Data Analyst", path: "/home" },
      { text: "1 scorecard to write: Data Analyst", path: "/interviews" },
      { text: "2 decisions to make: Data Analyst", path: "/home" },
      { text: "1 debrief to open: Data Analyst", path: "/home" },
      { text: "12 resumes to read: Data Analyst", path: "/screening/o" },
    ]);
    expect(digestLines([one("requests", 0)])).toEqual([]);
    expect(digestLines([one("requests", 1)])[0]?.text).toBe(
      "1 candidate waiting for an answer: Data Analyst",
    );
  });
});
