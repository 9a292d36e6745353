import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayLayouts, type LayoutRules } from "./day-layouts.ts";

const HOUR = 60;
/** A day from eight: lunch between 11:30 and 14:00, ordinary hours from nine to half past five. */
const day = {
  dayMinutes: 10.5 * HOUR,
  breakMinutes: 10,
  waitMinutes: 120,
  lunch: { from: 3.5 * HOUR, to: 6 * HOUR, minutes: 45 },
  comfort: { from: HOUR, to: 9.5 * HOUR },
};
const hours = (count: number, core: readonly number[] = []) =>
  Array.from({ length: count }, (_one, index) => ({ minutes: 60, core: core.includes(index) }));
const best = (rules: LayoutRules) => dayLayouts(rules)[0];

describe("the layout of a day", () => {
  it("is close together, in the plan's order, with lunch in one piece", () => {
    const starts = best({ ...day, sessions: hours(4) })?.starts ?? [];
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0) - HOUR);
    expect(gaps.toSorted((a, b) => a - b)).toEqual([15, 15, 45]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("puts the core before the probes whatever the plan's numbers are", () => {
    const [layout] = dayLayouts({ ...day, sessions: hours(4, [1, 3]) });
    expect(layout?.orders).toEqual([
      { sessions: [1, 3, 0, 2], cost: 0 },
      { sessions: [1, 3, 2, 0], cost: 2 },
      { sessions: [3, 1, 0, 2], cost: 2 },
      { sessions: [3, 1, 2, 0], cost: 4 },
    ]);
  });

  it("has other beginnings for sessions of other lengths", () => {
    const sessions = [
      { minutes: 30, core: false },
      { minutes: 60, core: false },
    ];
    const layouts = dayLayouts({ ...day, sessions, dayMinutes: 105, waitMinutes: 15 });
    expect(layouts.map(({ starts, orders }) => [starts, orders[0]?.sessions])).toEqual([
      [
        [0, 45],
        [0, 1],
      ],
      [
        [0, 75],
        [1, 0],
      ],
    ]);
  });

  it("needs no lunch break when the day is over before, or begins after", () => {
    const two = dayLayouts({ ...day, sessions: hours(2), dayMinutes: 4.5 * HOUR });
    expect(two.length).toBeGreaterThan(0);
    const tooLong = { ...day, sessions: hours(4), dayMinutes: 4.75 * HOUR };
    expect(dayLayouts({ ...tooLong, lunch: { ...day.lunch, to: 4.75 * HOUR } })).toEqual([]);
  });

  it("does not exist when the interviews are longer than the day", () => {
    expect(dayLayouts({ ...day, sessions: hours(4), dayMinutes: 4 * HOUR })).toEqual([]);
  });

  it("keeps breaks, the day, the waiting and lunch, in any shape of a day", () => {
    const session = fc.record({ minutes: fc.constantFrom(30, 45, 50, 60, 90), core: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(session, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 240, max: 640 }),
        fc.constantFrom(0, 5, 10, 15),
        fc.integer({ min: 0, max: 150 }),
        (sessions, dayMinutes, breakMinutes, waitMinutes) => {
          const rules = { ...day, sessions, dayMinutes, breakMinutes, waitMinutes };
          for (const { starts, orders } of dayLayouts(rules).slice(0, 200)) {
            const lengths = orders[0]!.sessions.map((index) => sessions[index]!.minutes);
            const spans = starts.map((from, position) => ({ from, to: from + lengths[position]! }));
            const gaps = spans.slice(1).map(({ from }, index) => from - spans[index]!.to);
            expect(gaps.every((gap) => gap >= breakMinutes)).toBe(true);
            expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeLessThanOrEqual(waitMinutes);
            expect(spans.at(-1)!.to).toBeLessThanOrEqual(dayMinutes);
            const isFree = (from: number) =>
              spans.every((span) => span.to <= from || span.from >= from + day.lunch.minutes);
            const lunches = Array.from({ length: 106 }, (_one, minute) => day.lunch.from + minute);
            expect(lunches.some(isFree)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
