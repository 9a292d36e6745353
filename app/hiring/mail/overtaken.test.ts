import { describe, expect, it } from "vitest";
import { isWhyOvertaken, whyOvertaken, type MailFacts } from "./overtaken.ts";
import { parseMail, type MailPropsInput } from "./templates.ts";

const START = "2026-11-24T10:00:00.000Z";
const MEETING = { startsAt: START, minutes: 60, place: "Room 4", link: "" };
const COMMON = { candidateName: "Cleo", companyName: "Northlight", openingTitle: "Data Analyst" };
const TO_CANDIDATE = { ...COMMON, statusUrl: "http://baton.test/status/t" };
const REJECTION = { ...COMMON, hadInterviews: false, signedBy: "Rolf" };
const FACTS: MailFacts = {
  application: { stage: "onsite", disposition: null },
  saidLater: false,
  isOfferHeld: false,
  openDays: [],
  told: [],
};

function why<T extends keyof MailPropsInput>(
  template: T,
  props: MailPropsInput[T],
  facts: Partial<MailFacts> = {},
): string | null {
  return whyOvertaken(parseMail(template, props), { ...FACTS, ...facts })?.why ?? null;
}

describe("a mail that is no longer true", () => {
  it("is a rejection of an application that goes on, or that was rejected again since", () => {
    const rejected = { stage: "onsite", disposition: "rejected" } as const;
    expect(why("rejection", REJECTION)).toMatch(/not rejected any more/);
    expect(why("rejection", REJECTION, { application: rejected })).toBeNull();
    expect(why("rejection", REJECTION, { application: rejected, saidLater: true })).toMatch(/later mail/);
  });

  it("is an offer that the candidate does not hold, or whose application has ended", () => {
    const offer = { ...TO_CANDIDATE, terms: "72,000 EUR", signedBy: "Rolf" };
    expect(why("offer", offer)).toMatch(/does not hold this offer/);
    expect(why("offer", offer, { isOfferHeld: true })).toBeNull();
    const application = { stage: "offer", disposition: "withdrawn" } as const;
    expect(why("offer", offer, { isOfferHeld: true, application })).toMatch(/does not hold this offer/);
  });

  it("is one of days of which none is open, or that were offered anew", () => {
    const days = {
      ...TO_CANDIDATE,
      wholeDay: true,
      starts: [START, "2026-11-25T10:00:00.000Z"],
      until: START,
      timeZone: "Europe/Berlin",
    };
    expect(why("choose-a-day", days)).toMatch(/not open/);
    expect(why("choose-a-day", days, { openDays: [new Date("2026-11-26T10:00:00Z")] })).toMatch(/not open/);
    expect(why("choose-a-day", days, { openDays: [new Date(START)] })).toBeNull();
    expect(why("choose-a-day", days, { openDays: [new Date(START)], saidLater: true })).toMatch(/later mail/);
  });

  it("is a letter whose application went on without it", () => {
    const letter = { ...TO_CANDIDATE, subject: "News", body: "Hello", stage: "onsite" } as const;
    expect(why("letter", letter)).toBeNull();
    const movedOn = why("letter", { ...letter, stage: "debrief" });
    expect(movedOn).toMatch(/moved on/);
    expect([movedOn, why("rejection", REJECTION), null, "Timed out"].map(isWhyOvertaken)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("is one of an interview that is off, at another time, or that a later mail told of", () => {
    const props = {
      ...TO_CANDIDATE,
      ...MEETING,
      interviewName: "Onsite 1",
      interviewerName: "Ana",
      timeZone: "Europe/Berlin",
    };
    const on = { word: { off: false, facts: MEETING }, now: MEETING, saidLater: false } as const;
    const ofInterview = (...told: MailFacts["told"]) =>
      whyOvertaken(parseMail("interview-invitation", props), { ...FACTS, told });
    expect(ofInterview(on)).toBeNull();
    expect(ofInterview({ ...on, now: "off" })).toMatchObject({ inPart: false });
    expect(ofInterview({ ...on, now: { ...MEETING, startsAt: "2026-11-24T11:00:00.000Z" } })).not.toBeNull();
    expect(ofInterview({ ...on, saidLater: true })).not.toBeNull();
    expect(ofInterview({ ...on, word: { off: true } })).not.toBeNull();
    expect(ofInterview({ ...on, word: { off: true }, now: "off" })).toBeNull();
    expect(ofInterview(on, { ...on, now: "off" })).toMatchObject({ inPart: true });
  });

  it("is none that says what was so when it was written", () => {
    expect(why("application-received", TO_CANDIDATE, { saidLater: true })).toBeNull();
  });
});
