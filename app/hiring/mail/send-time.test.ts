import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAIL_STATES } from "./mail-state.ts";
import { decideHold, decideRelease, decideSendAt, earliestOf, isTimedByPeople } from "./send-time.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;
const waiting = { template: "offer", state: "waiting", mayHaveLeft: false } as const;
const held = { ...waiting, state: "held" } as const;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const bounds = { now: NOW, earliest: later(1), usefulUntil: later(48) };

describe("the time of a mail", () => {
  it("is stopped while it waits, and goes on when somebody lets it", () => {
    const may = (decide: typeof decideHold) =>
      MAIL_STATES.filter((state) => decide({ ...waiting, state }).ok);
    expect([may(decideHold), may(decideRelease)]).toEqual([["waiting"], ["held"]]);
    expect(decideHold(held)).toMatchObject({ reason: "already_there" });
    expect(decideRelease({ ...waiting, state: "sent" })).toMatchObject({ reason: "too_late" });
  });

  it("is nobody's to change for mails to colleagues, and for one that may have arrived", () => {
    for (const mail of [
      { ...waiting, template: "sign-in-link" },
      { ...waiting, mayHaveLeft: true },
    ]) {
      const decided = [
        decideHold(mail),
        decideRelease({ ...mail, state: "held" }),
        decideSendAt(mail, later(2), bounds),
      ];
      expect(decided.map(({ ok }) => ok)).toEqual([false, false, false]);
      expect(isTimedByPeople(mail)).toBe(false);
    }
    expect([isTimedByPeople(waiting), isTimedByPeople(held)]).toEqual([true, true]);
  });

  it("lies between the end of its grace and the end of its use, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 3000 }), (hours) => {
        const at = later(hours);
        const decided = decideSendAt(held, at, bounds);
        expect(decided.ok).toBe(at >= bounds.earliest && at < bounds.usefulUntil);
      }),
    );
    const always = { ...bounds, usefulUntil: null };
    expect(decideSendAt(waiting, later(90 * 24), always).ok).toBe(true);
    expect(decideSendAt(waiting, later(90 * 24 + 1), always)).toMatchObject({ reason: "too_far" });
    expect(decideSendAt({ ...waiting, state: "sending" }, later(2), bounds)).toMatchObject({
      reason: "too_late",
    });
  });

  it("never cuts the grace of a rejection short", () => {
    const mail = { createdAt: later(-1), now: NOW, delaySeconds: 10, rejectionGraceHours: 24 };
    expect(earliestOf({ ...mail, template: "rejection" })).toEqual(later(23));
    expect(earliestOf({ ...mail, template: "rejection", createdAt: later(-30) })).toEqual(
      new Date(NOW.getTime() + 10_000),
    );
    expect(earliestOf({ ...mail, template: "offer" })).toEqual(new Date(NOW.getTime() + 10_000));
  });
});
