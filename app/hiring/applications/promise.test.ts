import { describe, expect, it } from "vitest";
import type { MailState } from "../mail/mail-state.ts";
import {
  DEFAULT_PROMISE_DAYS,
  addWorkingDays,
  isWithoutNews,
  isWorkingDay,
  promiseEndsAt,
  promiseFrom,
  promiseOnEntering,
  promiseRulesOf,
  promiseShown,
  promiseWords,
  readPromisedDate,
  whyPromiseHidden,
  workingDaysLate,
  type Telling,
} from "./promise.ts";

// 2026-12-03 is a Thursday.
const rules = { days: DEFAULT_PROMISE_DAYS, holidays: ["2026-12-25"], zone: "Europe/Berlin" };
const at = (text: string) => new Date(text);

describe("working days", () => {
  it("leave out weekends and holidays", () => {
    expect(isWorkingDay("2026-12-05", [])).toBe(false);
    expect(isWorkingDay("2026-12-25", [])).toBe(true);
    expect(isWorkingDay("2026-12-25", rules.holidays)).toBe(false);
    expect(addWorkingDays("2026-12-03", 1, [])).toBe("2026-12-04");
    expect(addWorkingDays("2026-12-03", 2, [])).toBe("2026-12-07");
    expect(addWorkingDays("2026-12-05", 1, [])).toBe("2026-12-07");
    expect(addWorkingDays("2026-12-24", 1, rules.holidays)).toBe("2026-12-28");
  });

  it("count from the day it is at the company, not in UTC", () => {
    const lateEvening = at("2026-12-03T23:30:00Z");
    expect(promiseFrom("debrief", lateEvening, rules)).toBe("2026-12-08");
    expect(promiseFrom("debrief", lateEvening, { ...rules, zone: "America/New_York" })).toBe("2026-12-07");
    expect(promiseFrom("hired", lateEvening, rules)).toBeNull();
  });
});

describe("the rules of a company", () => {
  const place = {
    code: "DE-BE",
    name: "Berlin, Germany",
    known: [{ name: "Frauentag", date: "2027-03-08", kind: "public" as const, wholeDay: true }],
  };
  const stored = {
    place,
    holidays: ["2027-03-09"],
    workedHolidays: [],
    takenHolidays: [],
    timeZone: "Europe/Berlin",
    promiseDays: {},
  };
  it("count neither its own days off nor the public holidays of its place", () => {
    const friday = at("2027-03-05T10:00:00Z");
    expect(promiseFrom("debrief", friday, promiseRulesOf(stored))).toBe("2027-03-11");
    const worked = promiseRulesOf({ ...stored, workedHolidays: ["Frauentag"] });
    expect(promiseFrom("debrief", friday, worked)).toBe("2027-03-10");
  });
  it("go before the defaults, stage by stage", () => {
    expect(promiseRulesOf({ ...stored, promiseDays: { onsite: 7 } }).days).toMatchObject({
      onsite: 7,
      debrief: DEFAULT_PROMISE_DAYS.debrief,
    });
  });
  it("are the defaults where nothing sensible is stored", () => {
    for (const promiseDays of [null, [], { onsite: 0 }, { onsite: "3" }])
      expect(promiseRulesOf({ ...stored, promiseDays }).days).toEqual(DEFAULT_PROMISE_DAYS);
    expect(promiseRulesOf({ ...stored, promiseDays: {}, timeZone: "Mars" }).zone).toBe("Etc/UTC");
  });
});

describe("entering a stage", () => {
  const entering = (current: string | null, stage: "phone_screen" | "hired" = "phone_screen") =>
    promiseOnEntering({ current, stage, now: at("2026-12-03T10:00:00Z"), rules });
  it("gives a first date", () => {
    expect(entering(null)).toEqual({ promisedFor: "2026-12-08", tell: false });
  });
  it("never puts off a date that lies ahead, and takes an earlier one", () => {
    expect(entering("2026-12-04")).toEqual({ promisedFor: "2026-12-04", tell: false });
    expect(entering("2026-12-03")).toEqual({ promisedFor: "2026-12-03", tell: false });
    expect(entering("2026-12-30")).toEqual({ promisedFor: "2026-12-08", tell: false });
  });
  it("replaces a date that has passed, and the candidate is told", () => {
    expect(entering("2026-12-02")).toEqual({ promisedFor: "2026-12-08", tell: true });
  });
  it("promises nothing more to somebody who is hired", () => {
    expect(entering("2026-12-02", "hired")).toEqual({ promisedFor: null, tell: false });
  });
});

describe("a broken promise", () => {
  const waiting = {
    stage: "debrief" as const,
    disposition: null,
    promisedFor: "2026-12-03",
    zones: ["Europe/Berlin", "Europe/Berlin"],
    interviewAhead: false,
    daysOffered: false,
    offer: null,
    toldAt: null,
    rejectionMail: null,
  };
  const sent = { state: "sent" as const, sendAfter: at("2026-12-02T10:00:00Z"), delivery: null };
  it("is one from the end of its day, in whichever zone it ends first", () => {
    expect(isWithoutNews(waiting, at("2026-12-03T22:59:59Z"))).toBe(false);
    expect(isWithoutNews(waiting, at("2026-12-03T23:00:00Z"))).toBe(true);
    const inAuckland = { ...waiting, zones: ["Europe/Berlin", "Pacific/Auckland"] };
    expect(isWithoutNews(inAuckland, at("2026-12-03T11:00:00Z"))).toBe(true);
    const unknown = { ...waiting, zones: ["Europe/Berlin", ""] };
    expect(isWithoutNews(unknown, at("2026-12-03T22:59:59Z"))).toBe(false);
  });
  it("ends its day by the clock of that day when clocks are put back", () => {
    expect(new Date(promiseEndsAt("2026-10-25", ["Europe/Berlin"])).toISOString()).toBe(
      "2026-10-25T23:00:00.000Z",
    );
  });
  it("is none while something is ahead, while the next word is theirs, or when it is over", () => {
    const later = at("2026-12-09T10:00:00Z");
    expect(isWithoutNews(waiting, later)).toBe(true);
    expect(isWithoutNews({ ...waiting, interviewAhead: true }, later)).toBe(false);
    expect(isWithoutNews({ ...waiting, daysOffered: true }, later)).toBe(false);
    expect(isWithoutNews({ ...waiting, offer: { mail: null } }, later)).toBe(false);
    expect(isWithoutNews({ ...waiting, disposition: "withdrawn" }, later)).toBe(false);
    expect(isWithoutNews({ ...waiting, stage: "hired" }, later)).toBe(false);
  });
  it("is what the candidate reads of their date, unless what comes next is known: then the recruiter is told why not", () => {
    const soon = at("2026-12-01T10:00:00Z");
    const shown = (change: { interviewAhead?: boolean; daysOffered?: boolean }) => {
      const candidate = { ...waiting, ...change };
      return [promiseShown(candidate, soon), whyPromiseHidden(candidate, soon)];
    };
    expect(shown({})).toEqual([{ promisedFor: "2026-12-03", passed: false }, null]);
    expect(shown({ interviewAhead: true, daysOffered: true })).toEqual([null, "interview_ahead"]);
    expect(shown({ daysOffered: true })).toEqual([null, "their_move"]);
  });
  it("is one when a rejection was told by nobody: not sent, taken back, held, failed, or put far ahead", () => {
    const later = at("2026-12-09T10:00:00Z");
    const rejected = { ...waiting, disposition: "rejected" as const };
    const withMail = (state: MailState, sendAfter = later) =>
      isWithoutNews({ ...rejected, rejectionMail: { ...sent, state, sendAfter } }, later);
    expect(isWithoutNews(rejected, later)).toBe(true);
    expect((["taken_back", "held", "failed"] as const).map((state) => withMail(state))).toEqual([
      true,
      true,
      true,
    ]);
    expect(withMail("waiting", at("2026-12-20T10:00:00Z"))).toBe(true);
    expect([withMail("waiting"), withMail("sending")]).toEqual([false, false]);
    expect(isWithoutNews({ ...rejected, toldAt: later }, later)).toBe(false);
    expect(isWithoutNews({ ...rejected, promisedFor: "2026-12-10" }, later)).toBe(false);
    expect(isWithoutNews({ ...rejected, promisedFor: null }, later)).toBe(false);
  });
  it("is one while an offer is out that has not reached its candidate", () => {
    const later = at("2026-12-09T10:00:00Z");
    const offered = (mail: Partial<Telling>) =>
      isWithoutNews({ ...waiting, stage: "offer", offer: { mail: { ...sent, ...mail } } }, later);
    expect(offered({})).toBe(false);
    expect(offered({ delivery: "delivered" })).toBe(false);
    expect(offered({ state: "withheld" })).toBe(false);
    expect(offered({ delivery: "bounced" })).toBe(true);
    for (const state of ["taken_back", "held", "failed"] as const) expect(offered({ state })).toBe(true);
  });
  it("is one without any date, too: silence is not allowed", () => {
    expect(isWithoutNews({ ...waiting, promisedFor: null }, at("2026-12-01T10:00:00Z"))).toBe(true);
  });
  it("counts in working days", () => {
    expect(workingDaysLate("2026-12-03", at("2026-12-03T10:00:00Z"), rules)).toBe(0);
    expect(workingDaysLate("2026-12-03", at("2026-12-06T10:00:00Z"), rules)).toBe(1);
    expect(workingDaysLate("2026-12-03", at("2026-12-08T10:00:00Z"), rules)).toBe(3);
  });
});

describe("a new date", () => {
  const now = at("2026-12-03T10:00:00Z");
  it("is a working day ahead", () => {
    expect(readPromisedDate(" 2026-12-04 ", now, rules)).toBe("2026-12-04");
    expect(readPromisedDate("2026-12-03", now, rules)).toBe("2026-12-03");
    for (const text of ["", "tomorrow", "2026-02-30", "2026-12-02", "2026-12-05", "2026-12-25", "2027-06-01"])
      expect(() => readPromisedDate(text, now, rules)).toThrow();
  });
  it("reads in words", () => {
    expect(promiseWords("2026-12-03")).toBe("Thursday 3 December");
  });
});
