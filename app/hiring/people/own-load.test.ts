import { describe, expect, it } from "vitest";
import { hoursInWords, ownLoad, ownPunctuality } from "./own-load.ts";

const at = (text: string) => new Date(text);
const ended = at("2026-11-20T10:00:00Z");
const after = (hours: number) => new Date(ended.getTime() + hours * 3_600_000);

describe("somebody's own load", () => {
  it("counts weeks from Monday as their own calendar shows it", () => {
    const now = at("2026-11-29T12:00:00Z");
    // A Sunday evening in Berlin is Monday morning in Auckland.
    const starts = [
      "2026-11-23T08:00:00Z",
      "2026-11-29T20:00:00Z",
      "2026-12-06T22:00:00Z",
      "2026-12-07T12:00:00Z",
    ];
    const load = (zone: string) => ownLoad(starts.map(at), { zone, perWeek: 5, now });
    expect(load("Europe/Berlin")).toEqual({ thisWeek: 2, nextWeek: 1, perWeek: 5 });
    expect(load("Pacific/Auckland")).toEqual({ thisWeek: 1, nextWeek: 2, perWeek: 5 });
  });
});

describe("somebody's own punctuality", () => {
  it("counts what is in on time, what was late, and what is still out past its time", () => {
    const cards = [
      { endedAt: ended, submittedAt: after(2) },
      { endedAt: ended, submittedAt: after(24) },
      { endedAt: ended, submittedAt: after(25) },
      { endedAt: ended, submittedAt: null },
    ];
    expect(ownPunctuality(cards, after(24))).toMatchObject({ owed: 3, overdue: 0 });
    expect(ownPunctuality(cards, after(24.1))).toEqual({ owed: 4, onTime: 2, medianHours: 24, overdue: 1 });
  });

  it("takes the middle of an even number, and nothing of nothing", () => {
    const cards = [1, 2, 4, 30].map((hours) => ({ endedAt: ended, submittedAt: after(hours) }));
    expect(ownPunctuality(cards, after(50)).medianHours).toBe(3);
    expect(ownPunctuality([], after(50))).toEqual({ owed: 0, onTime: 0, medianHours: null, overdue: 0 });
    const early = [{ endedAt: ended, submittedAt: after(-1) }];
    expect(ownPunctuality(early, after(50)).medianHours).toBe(0);
  });

  it("reads in words as exact as is of use", () => {
    expect([0.5, 2.25, 26.4].map(hoursInWords)).toEqual(["30 min", "2.3 h", "26 h"]);
  });
});
