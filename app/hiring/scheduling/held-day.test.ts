import { describe, expect, it } from "vitest";
import { decideDay, heldUntil, holdEnded } from "./held-day.ts";

const one = (name: string, from: number, interviewerId: string, shadowIds: string[] = []) => {
  return { name, from, to: from + 60, interviewerId, shadowIds };
};
const reasonOf = (...day: ReturnType<typeof one>[]) => {
  const decided = decideDay(day);
  return decided.ok ? null : decided.reason;
};

describe("a day that is to be held", () => {
  it("is one interview after the other with another person each", () => {
    expect(reasonOf(one("SQL", 0, "ana", ["dan"]), one("Python", 60, "ben"))).toBeNull();
  });

  it("is none with two interviews at once, somebody in two of them, or nothing in it", () => {
    expect(reasonOf(one("SQL", 0, "ana"), one("Python", 59, "ben"))).toBe("at_once");
    expect(reasonOf(one("SQL", 0, "ana"), one("Python", 60, "ana"))).toBe("same_person");
    expect(reasonOf(one("SQL", 0, "ana", ["dan"]), one("Python", 60, "ben", ["dan"]))).toBe("same_person");
    expect(reasonOf(one("SQL", 0, "ana", ["ana"]))).toBe("same_person");
    expect(reasonOf()).toBe("nothing");
  });
});

describe("a hold", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const later = new Date("2026-11-23T10:00:01Z");
  it("counts until its time is over, to the second", () => {
    expect(holdEnded({ state: "held", expiresAt: later, now })).toBeNull();
    expect(holdEnded({ state: "held", expiresAt: now, now })).toMatch(/is over/);
  });
  it("says why it no longer counts", () => {
    const ended = (state: "confirmed" | "released" | "expired") =>
      holdEnded({ state, expiresAt: later, now });
    expect(ended("confirmed")).toMatch(/booked already/);
    expect(ended("released")).toMatch(/let go/);
    expect(ended("expired")).toMatch(/is over/);
  });
});

describe("the end of a hold", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const endOf = (begins: string, holdHours = 48) =>
    heldUntil({ now, holdHours, begins: new Date(begins) })
      .toISOString()
      .slice(5, 16);

  it("comes after the company's hours, and half a working day before the day begins at the latest", () => {
    expect(endOf("2026-11-26T08:00:00Z")).toBe("11-25T10:00");
    expect(endOf("2026-11-24T08:00:00Z")).toBe("11-24T04:00");
    expect(endOf("2026-11-23T14:00:01Z")).toBe("11-23T10:00");
  });

  it("is the beginning of a day that is held at shorter notice", () => {
    expect(endOf("2026-11-23T14:00:00Z")).toBe("11-23T14:00");
    expect(endOf("2026-11-23T12:00:00Z")).toBe("11-23T12:00");
    expect(endOf("2026-11-23T12:00:00Z", 1)).toBe("11-23T11:00");
  });
});
