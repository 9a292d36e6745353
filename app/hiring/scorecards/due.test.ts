import { describe, expect, it } from "vitest";
import { isScorecardOverdue, scorecardDueAt } from "./due.ts";

const endedAt = new Date("2026-11-23T11:00:00Z");
const at = (time: string) => new Date(time);
const due = at("2026-11-24T11:00:00Z");

describe("a scorecard", () => {
  it("is due a day after its interview ended, and overdue from then on", () => {
    expect(scorecardDueAt(endedAt)).toEqual(due);
    expect(isScorecardOverdue(endedAt, due)).toBe(false);
    expect(isScorecardOverdue(endedAt, at("2026-11-24T11:00:00.001Z"))).toBe(true);
  });
});
