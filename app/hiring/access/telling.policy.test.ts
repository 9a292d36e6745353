import { expect, it } from "vitest";
import { isPlanWorthTelling, isWorthTelling, readersOfDay } from "./telling.policy.ts";

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

it("tells an interviewer of other questions, while that is still true and still of use", () => {
  const change = { eventId: "7", told: "7", byId: "rene", added: ["Late events"], removed: [] };
  const ana = { id: "ana", deactivatedAt: null };
  const interview = { state: "scheduled", interviewer: ana, erasedAt: null } as const;
  expect(isPlanWorthTelling(change, interview)).toBe(true);
  expect(isPlanWorthTelling({ ...change, eventId: "8" }, interview)).toBe(false);
  expect(isPlanWorthTelling({ ...change, added: [] }, interview)).toBe(false);
  expect(isPlanWorthTelling({ ...change, byId: "ana" }, interview)).toBe(false);
  const gone = new Date("2026-11-24T10:00:00Z");
  expect(isPlanWorthTelling(change, { ...interview, state: "in_progress" })).toBe(false);
  expect(isPlanWorthTelling(change, { ...interview, erasedAt: gone })).toBe(false);
  expect(isPlanWorthTelling(change, { ...interview, interviewer: { ...ana, deactivatedAt: gone } })).toBe(
    false,
  );
});

it("changes of a day are told to everybody, to our people alone once it has ended, and to nobody when overtaken", () => {
  const last = { eventId: "7", stamp: "7" };
  const application = { disposition: null, candidate: { erasedAt: null } };
  expect(readersOfDay(last, application)).toBe("everybody");
  expect(readersOfDay(last, { ...application, disposition: "withdrawn" })).toBe("our_people");
  expect(readersOfDay({ ...last, stamp: "8" }, application)).toBe("nobody");
  expect(readersOfDay(last, { ...application, candidate: { erasedAt: new Date() } })).toBe("nobody");
});
