import { describe, expect, it } from "vitest";
import { decideApplyingAgain, readAgainFrom, type EarlierRun } from "./applying-again.ts";

const now = new Date("2026-11-29T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
const rules = { now, waitDays: 90, zone: "Europe/Berlin" };
const running: EarlierRun = {
  id: "running",
  disposition: null,
  disposedAt: null,
  told: false,
  mailWaits: false,
};
const rejected = (days: number, change: Partial<EarlierRun> = {}): EarlierRun => ({
  ...running,
  id: `rejected${days}`,
  disposition: "rejected",
  disposedAt: daysAgo(days),
  told: true,
  ...change,
});
const withdrawn = (days: number): EarlierRun => ({
  ...rejected(days, { told: false }),
  id: `withdrawn${days}`,
  disposition: "withdrawn",
});

describe("applying to an opening", () => {
  it("is the first run of somebody new", () => {
    expect(decideApplyingAgain([], rules)).toEqual({ kind: "first" });
  });

  it("adds to a run that goes on, whatever ended before it", () => {
    const earlier = [rejected(3), running, withdrawn(400)];
    expect(decideApplyingAgain(earlier, rules)).toEqual({ kind: "running", runId: "running" });
  });

  it("begins a new run at once for somebody who withdrew", () => {
    expect(decideApplyingAgain([withdrawn(0)], rules)).toEqual({ kind: "again" });
  });

  it("begins a new run for somebody rejected once the company's days are over, and not before", () => {
    expect(decideApplyingAgain([rejected(89)], rules)).toEqual({
      kind: "too_early",
      runId: "rejected89",
      from: "2026-11-30",
    });
    expect(decideApplyingAgain([rejected(90)], rules)).toEqual({ kind: "again" });
    expect(decideApplyingAgain([rejected(0)], { ...rules, waitDays: 0 })).toEqual({ kind: "again" });
  });

  it("goes by dates of the company's calendar, so that the date it names is one on which it holds", () => {
    const late = new Date("2026-08-31T22:30:00Z");
    expect(readAgainFrom(late, rules)).toBe("2026-11-30");
    expect(readAgainFrom(late, { ...rules, zone: "America/New_York" })).toBe("2026-11-29");
    const midnight = { ...rules, now: new Date("2026-11-29T23:00:00Z") };
    expect(decideApplyingAgain([rejected(0, { disposedAt: late })], midnight)).toEqual({ kind: "again" });
    const before = { ...rules, now: new Date("2026-11-29T22:59:00Z") };
    expect(decideApplyingAgain([rejected(0, { disposedAt: late })], before)).toMatchObject({
      kind: "too_early",
    });
  });

  it("counts the days from the last rejection, whatever came after it", () => {
    const earlier = [withdrawn(1), rejected(30), rejected(10), rejected(200)];
    expect(decideApplyingAgain(earlier, rules)).toMatchObject({ kind: "too_early", runId: "rejected10" });
  });

  it("tells nobody of a rejection that no mail has told", () => {
    const waits = rejected(0, { told: false, mailWaits: true });
    const addsTo = { kind: "running", runId: "rejected0" };
    expect(decideApplyingAgain([waits], rules)).toEqual(addsTo);
    expect(decideApplyingAgain([waits], { ...rules, waitDays: 0 })).toEqual(addsTo);
    const without = (days: number) => [rejected(days, { told: false })];
    expect(decideApplyingAgain(without(10), rules)).toEqual({ kind: "running", runId: "rejected10" });
    expect(decideApplyingAgain(without(100), rules)).toEqual({ kind: "again" });
  });
});
