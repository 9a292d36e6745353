import { expect, it } from "vitest";
import { isWorthTelling } from "./telling.policy.ts";

const booked = { change: "booked", sequence: 2 } as const;

it("tells a change that is still true", () => {
  expect(isWorthTelling(booked, { state: "scheduled", calendarSequence: 2 })).toBe(true);
  expect(
    isWorthTelling({ ...booked, change: "cancelled" }, { state: "cancelled", calendarSequence: 2 }),
  ).toBe(true);
});

it("keeps quiet about a change that a later one has overtaken", () => {
  expect(isWorthTelling(booked, { state: "scheduled", calendarSequence: 3 })).toBe(false);
  expect(isWorthTelling(booked, { state: "cancelled", calendarSequence: 2 })).toBe(false);
});
