import { describe, expect, it } from "vitest";
import { decideReminder, isScorecardOverdue, scorecardDueAt } from "./due.ts";

const endedAt = new Date("2026-11-23T11:00:00Z");
const owed = { state: "completed", endedAt, submitted: false, revealed: false, left: false } as const;
const at = (time: string) => new Date(time);
const due = at("2026-11-24T11:00:00Z");

describe("a scorecard", () => {
  it("is due a day after its interview ended, and overdue from then on", () => {
    expect(scorecardDueAt(endedAt)).toEqual(due);
    expect(isScorecardOverdue(endedAt, due)).toBe(false);
    expect(isScorecardOverdue(endedAt, at("2026-11-24T11:00:00.001Z"))).toBe(true);
  });
});

describe("the reminder of a scorecard", () => {
  it("waits until the scorecard is due", () => {
    expect(decideReminder(owed, at("2026-11-24T10:59:59.999Z"))).toBe("wait");
  });

  it("is sent on the day after it was due, and dropped when that day has passed", () => {
    expect(decideReminder(owed, due)).toBe("send");
    expect(decideReminder(owed, at("2026-11-25T11:00:00Z"))).toBe("send");
    expect(decideReminder(owed, at("2026-11-25T11:00:00.001Z"))).toBe("drop");
  });

  it.each([
    { state: "scheduled" },
    { state: "in_progress" },
    { state: "cancelled" },
    { state: "no_show" },
    { endedAt: null },
    { submitted: true },
    { revealed: true },
    { left: true },
  ] as const)("is dropped for %j, due or not", (change) => {
    expect(decideReminder({ ...owed, ...change }, due)).toBe("drop");
    expect(decideReminder({ ...owed, ...change }, endedAt)).toBe("drop");
  });
});
