import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lateDay, LATE_WAYS, type LateInterview } from "./late-day.ts";
import { spanOn } from "./loop-request.builder.ts";

const MONDAY = "2026-11-23";
const MINUTE = 60_000;
const RULES = { breakMinutes: 10, lunch: { from: "11:30", to: "14:00", minutes: 45 }, waitMinutes: 120 };
const interview = (id: string, from: string, to: string, begun = false): LateInterview => {
  return { id, begun, ...spanOn(MONDAY, from, to) };
};
const DAY = [
  interview("one", "09:00", "10:00"),
  interview("two", "10:15", "11:15"),
  interview("three", "12:30", "13:30"),
  interview("four", "13:45", "14:45"),
];
const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);
const times = (day: ReturnType<typeof lateDay>) =>
  day && Object.fromEntries(day.map(({ id, from, to }) => [id, `${clock(from)}-${clock(to)}`]));
const late = (way: (typeof LATE_WAYS)[number], minutes: number, day = DAY) =>
  times(lateDay(day, { minutes, way, rules: RULES }));

describe("a candidate who is late", () => {
  it("moves everything that has not begun", () => {
    const [one, ...rest] = DAY;
    expect(late("all", 20)).toEqual({
      one: "09:20-10:20",
      two: "10:35-11:35",
      three: "12:50-13:50",
      four: "14:05-15:05",
    });
    expect(late("all", 20, [{ ...one!, begun: true }, ...rest])).toEqual({
      two: "10:35-11:35",
      three: "12:50-13:50",
      four: "14:05-15:05",
    });
  });

  it("can be made up for in the pauses, which stay breaks and a lunch", () => {
    expect(late("pauses", 20)).toEqual({ one: "09:20-10:20", two: "10:30-11:30" });
    expect(late("pauses", 50)).toEqual({
      one: "09:50-10:50",
      two: "11:00-12:00",
      three: "12:45-13:45",
      four: "13:55-14:55",
    });
  });

  it("can cost the first interview its minutes, as long as half an hour is left", () => {
    expect(late("shorter", 30)).toEqual({ one: "09:30-10:00" });
    expect(late("shorter", 31)).toBeNull();
  });

  it("has no way through pauses that are none, and none at all when everything has begun", () => {
    const close = [interview("one", "09:00", "10:00"), interview("two", "10:05", "11:05")];
    expect(late("pauses", 20, close)).toBeNull();
    expect(late("pauses", 20, DAY.slice(0, 1))).toBeNull();
    for (const way of LATE_WAYS) expect(late(way, 20, [interview("one", "09:00", "10:00", true)])).toBeNull();
  });

  it("never shortens a break or a lunch beyond the rules, moves nothing earlier and keeps the order", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 5, max: 180 }), (pauses, minutes) => {
        let from = DAY[0]!.from;
        const day = pauses.map((pause, place) => {
          const begins = from + pause * MINUTE;
          from = begins + 60 * MINUTE;
          return { id: String(place), begun: false, from: begins, to: from };
        });
        const moved = lateDay(day, { minutes, way: "pauses", rules: RULES });
        if (!moved) return;
        const after = day.map((one) => moved.find(({ id }) => id === one.id) ?? one);
        for (const [place, one] of after.entries()) {
          const before = day[place]!;
          expect(one.from).toBeGreaterThanOrEqual(before.from);
          expect(one.from - before.from).toBeLessThanOrEqual(minutes * MINUTE);
          expect(one.to - one.from).toBe(before.to - before.from);
          if (place === 0) continue;
          const pause = one.from - after[place - 1]!.to;
          const planned = before.from - day[place - 1]!.to;
          const least = planned >= 45 * MINUTE ? 45 * MINUTE : Math.min(planned, 10 * MINUTE);
          expect(pause).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });
});
