import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallTimeOf } from "../scheduling/zoned-time.ts";
import { owedNow, remindersOf } from "./owed.ts";
import type { Reader, RemindedInterview } from "./owed.ts";
import { afterQuietHours, dayAfter } from "./quiet-hours.ts";
import { USUAL_SETTINGS } from "./settings.ts";
import type { ReminderKind, Way } from "./settings.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NO_QUIET = { ...USUAL_SETTINGS, quietFrom: "00:00", quietUntil: "00:00" };
const ENDED = new Date("2026-11-23T11:00:00Z");

function reader(personId: string, change: Partial<Reader> = {}): Reader {
  return { personId, timeZone: "Europe/Berlin", reachable: true, settings: NO_QUIET, ...change };
}
function choosing(kind: ReminderKind, way: Way) {
  return { settings: { ...NO_QUIET, ways: { ...NO_QUIET.ways, [kind]: way } } };
}
const held: RemindedInterview = {
  id: "i",
  state: "completed",
  startsAt: new Date("2026-11-23T10:00:00Z"),
  endsAt: ENDED,
  endedAt: ENDED,
  submitted: false,
  revealed: false,
  left: false,
  interviewer: reader("ana"),
  recruiter: reader("rec"),
};
const coming: RemindedInterview = {
  ...held,
  state: "scheduled",
  endedAt: null,
  startsAt: new Date("2026-11-25T09:00:00Z"),
  endsAt: new Date("2026-11-25T10:00:00Z"),
};
const hours = (count: number) => new Date(ENDED.getTime() + count * HOUR);
const told = (interview: RemindedInterview, at: Date) =>
  owedNow([interview], at).map(({ personId, kind }) => `${personId} ${kind}`);

describe("the reminders of a scorecard", () => {
  it("come when the interview ends, four hours and a day later, and then to the recruiter", () => {
    expect(told(held, hours(0))).toEqual(["ana scorecard_due"]);
    expect(told(held, hours(4))).toEqual(["ana scorecard_waits"]);
    expect(told(held, hours(24))).toEqual(["ana scorecard_late"]);
    expect(told(held, hours(28))).toEqual(["rec scorecard_missing"]);
    expect(told(held, hours(76))).toEqual([]);
    expect(told(held, hours(-1))).toEqual([]);
  });

  it.each([
    { submitted: true },
    { revealed: true },
    { left: true },
    { state: "cancelled" },
    { state: "no_show" },
    { endedAt: null },
  ] as const)("are not owed once %j", (change) => {
    expect(remindersOf({ ...held, ...change })).toEqual([]);
  });

  it("are dropped when quiet hours leave them no time, and put off when they leave some", () => {
    const settings = { ...NO_QUIET, quietFrom: "11:30", quietUntil: "17:00" };
    const quiet = { ...held, interviewer: reader("ana", { settings }) };
    const steps = remindersOf(quiet).filter(({ personId }) => personId === "ana");
    // It ended at noon in Berlin: the first would come an hour after the second takes over.
    expect(steps.map(({ kind, from }) => `${kind} ${from.toISOString()}`)).toEqual([
      "scorecard_waits 2026-11-23T16:00:00.000Z",
    ]);
  });
});

describe("an interview that nobody finishes", () => {
  it.each(["in_progress", "scheduled"] as const)(
    "(%s) is told its interviewer, then its recruiter",
    (state) => {
      const open = { ...held, state, endedAt: null };
      expect(told(open, hours(0.4))).toEqual([]);
      expect(told(open, hours(0.5))).toEqual(["ana interview_open"]);
      expect(told(open, hours(4))).toEqual(["ana interview_open", "rec interview_unfinished"]);
      expect(told(open, hours(24))).toEqual(["rec interview_unfinished"]);
      expect(told(open, hours(76))).toEqual([]);
      expect(told({ ...open, left: true }, hours(1))).toEqual([]);
      expect(told({ ...open, revealed: true }, hours(4))).toEqual([]);
    },
  );

  it("is told in the inbox alone, under another key for another time, and not to those who want none", () => {
    const open = { ...held, state: "in_progress" as const, endedAt: null };
    const later = { ...open, endsAt: hours(30) };
    const [here, there] = [remindersOf(open), remindersOf(later)];
    expect(new Set([...here, ...there].map(({ way }) => way))).toEqual(new Set(["inbox"]));
    expect(new Set([...here, ...there].map(({ key }) => key)).size).toBe(4);
    const silent = { ...open, interviewer: reader("ana", choosing("scorecard", "off")) };
    expect(told(silent, hours(1))).toEqual([]);
  });
});

describe("the preparation", () => {
  it("is owed at six on the evening before, in the interviewer's own zone", () => {
    const at = (timeZone: string) =>
      remindersOf({ ...coming, interviewer: reader("ana", { timeZone }) })[0]?.from.toISOString();
    expect(at("Europe/Berlin")).toBe("2026-11-24T17:00:00.000Z");
    expect(at("America/New_York")).toBe("2026-11-24T23:00:00.000Z");
    // It is the 26th there already when it begins.
    expect(
      remindersOf({
        ...coming,
        startsAt: new Date("2026-11-25T20:00:00Z"),
        interviewer: reader("ana", { timeZone: "Asia/Tokyo" }),
      })[0]?.from.toISOString(),
    ).toBe("2026-11-25T09:00:00.000Z");
  });

  it("is another one on another day, and the same when only the hour changes", () => {
    const key = (startsAt: string) => remindersOf({ ...coming, startsAt: new Date(startsAt) })[0]?.key;
    expect(key("2026-11-25T14:00:00Z")).toBe(key("2026-11-25T09:00:00Z"));
    expect(key("2026-11-26T09:00:00Z")).not.toBe(key("2026-11-25T09:00:00Z"));
  });

  it("is not sent when the evening and the night are over, or the interview is off", () => {
    const late = { ...coming, startsAt: new Date("2026-11-25T15:00:00Z") };
    expect(told(late, new Date("2026-11-25T06:59:00Z"))).toEqual(["ana preparation"]);
    expect(told(late, new Date("2026-11-25T07:00:00Z"))).toEqual([]);
    expect(told({ ...late, state: "cancelled" }, new Date("2026-11-24T18:00:00Z"))).toEqual([]);
  });
});

describe("a reminder", () => {
  it("goes the way its reader chose for its kind, or not at all", () => {
    const ways = (way: Way) =>
      remindersOf({ ...held, interviewer: reader("ana", choosing("scorecard", way)) })
        .filter(({ personId }) => personId === "ana")
        .map((owed) => owed.way);
    expect(ways("inbox")).toEqual(["inbox", "inbox", "inbox"]);
    expect(ways("mail")).toEqual(["mail", "mail", "mail"]);
    expect(ways("off")).toEqual([]);
  });

  it("is not owed to somebody who cannot be reached", () => {
    expect(remindersOf({ ...held, interviewer: reader("ana", { reachable: false }) })).toHaveLength(1);
  });

  it("is not sent in the night by a server that was down in the evening", () => {
    const settings = { ...NO_QUIET, quietFrom: "21:00", quietUntil: "07:00" };
    const quiet = { ...coming, interviewer: reader("ana", { settings }) };
    expect(told(quiet, new Date("2026-11-24T22:00:00Z"))).toEqual([]);
    expect(told(quiet, new Date("2026-11-25T06:00:00Z"))).toEqual(["ana preparation"]);
  });
});

const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];
const anyClock = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`,
  );
const anyReader = fc
  .record({ timeZone: fc.constantFrom(...ZONES), quietFrom: anyClock, quietUntil: anyClock })
  .map(({ timeZone, quietFrom, quietUntil }) => ({
    timeZone,
    settings: { ...NO_QUIET, quietFrom, quietUntil },
  }));
const anyInstant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2028, 0, 1) / MINUTE })
  .map((minute) => new Date(minute * MINUTE));

describe("in any zone, through every change of the clocks", () => {
  it("nothing is sent early, in quiet hours, or after its time; and each is seen by a look every five minutes or dropped", () => {
    fc.assert(
      fc.property(anyInstant, anyReader, fc.boolean(), (at, chosen, isOver) => {
        const interviewer = reader("ana", chosen);
        const interview = isOver
          ? { ...held, endedAt: at, interviewer }
          : { ...coming, startsAt: at, endsAt: new Date(at.getTime() + HOUR), interviewer };
        for (const owed of remindersOf(interview).filter(({ personId }) => personId === "ana")) {
          expect(owed.from < owed.until).toBe(true);
          const quiet = { ...chosen.settings, timeZone: chosen.timeZone };
          expect(afterQuietHours(owed.from, quiet)).toEqual(owed.from);
          expect(told(interview, owed.from)).toContain(`ana ${owed.kind}`);
          expect(told(interview, new Date(owed.from.getTime() - 1))).not.toContain(`ana ${owed.kind}`);
          expect(told(interview, owed.until)).not.toContain(`ana ${owed.kind}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the preparation comes on the day before the interview's own day, from six in the evening on", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (startsAt, timeZone) => {
        const all = remindersOf({ ...coming, startsAt, interviewer: reader("ana", { timeZone }) });
        const owed = all.find(({ kind }) => kind === "preparation");
        const { date } = wallTimeOf(startsAt, timeZone);
        if (!owed) return;
        expect(wallTimeOf(owed.from, timeZone)).toEqual({ date: dayAfter(date, -1), time: "18:00" });
      }),
      { numRuns: 300 },
    );
  });

  it("keys of one person are never the same for two reminders", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 }), anyInstant, (ids, at) => {
        const keys = ids.flatMap((id) =>
          [...remindersOf({ ...held, id, endedAt: at }), ...remindersOf({ ...coming, id, startsAt: at })].map(
            (owed) => owed.key,
          ),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
