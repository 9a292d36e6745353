import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allNew, dayItems, type KnownMeeting } from "./day-word.ts";
import type { LastWord, MeetingFacts } from "./word-to-send.ts";

const TEN = "2026-11-24T10:00:00.000Z";
const ELEVEN = "2026-11-24T11:00:00.000Z";
const facts = (startsAt = TEN): MeetingFacts => {
  return { startsAt, minutes: 60, place: "", link: "", interviewerName: "Ana" };
};
const told = (startsAt = TEN): LastWord => ({ off: false, facts: facts(startsAt) });
const meeting = (id: string, change: Partial<KnownMeeting> = {}): KnownMeeting => {
  const about = { interviewId: id, interviewName: id, startsAt: TEN, minutes: 60 };
  return { ...about, facts: facts(), last: told(), ...change };
};

describe("what somebody has to be told about a day", () => {
  it("is what differs from what they know, in order of time, and nothing else", () => {
    const items = dayItems([
      meeting("same"),
      meeting("moved", { facts: facts("2026-11-24T12:00:00.000Z"), last: told(ELEVEN) }),
      meeting("new", { facts: facts(), last: null }),
      meeting("off", { facts: "off", last: told(ELEVEN), startsAt: "2026-11-24T15:00:00.000Z" }),
    ]);
    expect(
      items.map(({ interviewId, word, startsAt, formerStartsAt }) => [
        interviewId,
        word,
        startsAt,
        formerStartsAt,
      ]),
    ).toEqual([
      ["new", "invitation", TEN, null],
      ["off", "cancellation", ELEVEN, null],
      ["moved", "change", "2026-11-24T12:00:00.000Z", ELEVEN],
    ]);
  });

  it("is nothing about what was moved and moved back, or booked and called off, before anybody was told", () => {
    expect(dayItems([meeting("back"), meeting("never", { facts: "off", last: null })])).toEqual([]);
  });

  it("names the person a candidate meets when another one takes over, at the same time", () => {
    const [item] = dayItems([meeting("swap", { facts: { ...facts(), interviewerName: "Ben" } })]);
    expect(item).toMatchObject({ word: "change", interviewerName: "Ben", formerStartsAt: null });
  });

  it("is that somebody who watched an interview holds it now, and the other way; older mails did not say", () => {
    const own = (part?: "interviewer" | "shadow") => ({
      startsAt: TEN,
      minutes: 60,
      place: "",
      link: "",
      part,
    });
    const told = (now: "interviewer" | "shadow", before?: "interviewer" | "shadow") =>
      dayItems([meeting("swap", { facts: own(now), last: { off: false, facts: own(before) } })]);
    expect(told("interviewer", "shadow")).toMatchObject([
      { word: "change", part: "interviewer", otherPart: true, formerStartsAt: null },
    ]);
    expect(told("shadow", "interviewer")).toMatchObject([{ part: "shadow", otherPart: true }]);
    expect(told("interviewer", "interviewer")).toEqual([]);
    expect(told("interviewer")).toEqual([]);
  });

  it("tells an interview that goes on without the reader from one that is off", () => {
    const off = { facts: "off", last: told() } as const;
    expect(dayItems([meeting("swap", { ...off, goesOn: true }), meeting("off", off)])).toMatchObject([
      { word: "cancellation", goesOn: true },
      { word: "cancellation" },
    ]);
  });

  it("is nothing once it has been told", () => {
    const start = fc.integer({ min: 0, max: 3 }).map((hour) => `2026-11-24T1${hour}:00:00.000Z`);
    const now = fc.option(start.map(facts), { nil: "off" as const });
    const last = fc.option(fc.oneof(start.map(told), fc.constant<LastWord>({ off: true })), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ now, last })), (rows) => {
        const meetings = rows.map((row, place) => meeting(String(place), { facts: row.now, last: row.last }));
        const items = dayItems(meetings);
        const after = meetings.map((one) => {
          const item = items.find(({ interviewId }) => interviewId === one.interviewId);
          if (!item) return one;
          const heard: LastWord = item.word === "cancellation" ? { off: true } : { off: false, facts: item };
          return { ...one, last: heard };
        });
        expect(dayItems(after)).toEqual([]);
      }),
    );
  });
});

describe("several words at once", () => {
  it("are an invitation when all of them are new, and a change otherwise", () => {
    expect(allNew([{ word: "invitation" }, { word: "invitation" }])).toBe(true);
    expect(allNew([{ word: "invitation" }, { word: "change" }])).toBe(false);
    expect(allNew([{ word: "cancellation" }])).toBe(false);
  });
});
