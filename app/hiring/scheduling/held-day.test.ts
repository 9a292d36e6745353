import { describe, expect, it } from "vitest";
import { dayFaults, decideDay, heldUntil, holdEnded } from "./held-day.ts";
import { buildInterviewer, buildRoom, spanOn } from "./loop-request.builder.ts";

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

describe("a day that is held", () => {
  const [DAY, nine] = ["2026-11-24", spanOn("2026-11-24", "08:00", "09:00")];
  const names: Readonly<Record<string, string>> = { ana: "Ana", ben: "Ben", cleo: "Cleo", ada: "Room ada" };
  const held = { name: "SQL", number: 2, ...nine, interviewerId: "ana", shadowIds: ["ben"], roomId: "ada" };
  const faultsWith = (change: object = {}, ana: object = {}) =>
    dayFaults([held], {
      people: [buildInterviewer("ana", ana), buildInterviewer("ben")],
      rooms: [buildRoom("ada")],
      candidateBusy: [],
      loop: [],
      nameOf: (id) => names[id] ?? "somebody",
      ...change,
    });
  const onLoop = (interviewerId: string, shadowIds: string[] = [], number = 1) => {
    return { loop: [{ id: "one", name: "Python", number, interviewerId, shadowIds }] };
  };

  it("can be had while everybody and everything on it is, whatever hours and calendars say", () => {
    expect(faultsWith()).toEqual([]);
    expect(faultsWith({}, { hours: [], busy: [nine], perDay: 0 })).toEqual([]);
    expect(faultsWith(onLoop("cleo"))).toEqual([]);
  });

  it.each<[string, object, object, string]>([
    ["has left", { people: [buildInterviewer("ben")] }, {}, "SQL: Ana no longer interviews here"],
    ["is on leave", {}, { daysOff: [DAY] }, "SQL: Ana has the day off"],
    ["has a holiday", {}, { holidays: new Map([[DAY, "has a holiday"]]) }, "SQL: Ana has a holiday"],
    ["is elsewhere", {}, { booked: [nine] }, "SQL: Ana is in another interview then, or held for one"],
    [
      "meets the candidate already",
      onLoop("ana"),
      {},
      "Ana is in several interviews of this candidate: leads Python, leads SQL",
    ],
    [
      "watches them already",
      onLoop("cleo", ["ana"]),
      {},
      "Ana is in several interviews of this candidate: shadows Python, leads SQL",
    ],
    [
      "is to watch twice",
      onLoop("cleo", ["ben"]),
      {},
      "Ben is in several interviews of this candidate: shadows Python, shadows SQL",
    ],
  ])("can no longer be booked once somebody on it %s", (_words, change, ana, fault) => {
    expect(faultsWith(change, ana)).toEqual([fault]);
  });

  it("can no longer be booked once one of its interviews is", () => {
    expect(faultsWith(onLoop("cleo", [], 2))).toEqual(["SQL is booked already"]);
  });

  it("can no longer be booked without its room, or its candidate", () => {
    expect(faultsWith({ rooms: [] })).toEqual(["SQL: Room ada is no longer used"]);
    expect(faultsWith({ rooms: [buildRoom("ada", [nine])] })).toEqual(["SQL: Room ada is taken then"]);
    expect(faultsWith({ candidateBusy: [nine] })).toEqual([
      "SQL: the candidate is in another interview then",
    ]);
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
