import { describe, expect, it } from "vitest";
import { eraseMail } from "./erased-mail.ts";
import { MAIL_STATES } from "./mail-state.ts";
import { isMailTemplate, MAIL_TEMPLATES, parseMail, type MailTemplate } from "./templates.ts";

const TEMPLATES = Object.keys(MAIL_TEMPLATES).filter(isMailTemplate);

const TO_INTERVIEWERS = [
  "interview-invitation-interviewer",
  "interview-changed-interviewer",
  "interview-cancelled-interviewer",
] as const;

const WORDS = {
  candidateName: "Rosa Lindqvist",
  interviewerName: "Ben",
  companyName: "Northlight Data",
  openingTitle: "Data Analyst",
  interviewName: "Onsite 2",
  startsAt: "2026-11-24T10:00:00.000Z",
  minutes: 60,
  timeZone: "Europe/Berlin",
  place: "her own room",
  link: "https://meet.example/rosa",
  reason: "her own words",
  personalNote: "her own words",
  interviewUrl: "http://baton.test/interviews/i",
  statusUrl: "http://baton.test/status/token",
};

function stored(template: MailTemplate, change: object = {}) {
  return {
    template,
    props: WORDS,
    to: "rosa@mail.example",
    toName: "Rosa Lindqvist",
    state: "sent" as const,
    mayHaveLeft: false,
    ...change,
  };
}

describe("a mail about an erased candidate", () => {
  it("to the candidate keeps nothing of them, whatever its kind", () => {
    for (const template of TEMPLATES.filter((one) => MAIL_TEMPLATES[one].toCandidate)) {
      const erased = JSON.stringify(eraseMail(stored(template)));
      expect(erased).not.toMatch(/rosa|her own words/i);
    }
  });

  it("to an interviewer keeps the time of the meeting and whom it told, not whom they would meet", () => {
    const ben = { to: "ben@northlight.example", toName: "Ben" };
    for (const template of TO_INTERVIEWERS) {
      const erased = eraseMail(stored(template, ben));
      expect(erased).toMatchObject(ben);
      expect(JSON.stringify(erased)).not.toMatch(/rosa|her own/i);
      expect(parseMail(template, erased.props).props).toMatchObject({
        candidateName: "Erased candidate",
        startsAt: WORDS.startsAt,
      });
    }
  });

  it("to an interviewer about several meetings keeps what became of each and when, and no more", () => {
    const { startsAt, minutes, place, link, interviewName } = WORDS;
    const item = { interviewId: "i", interviewName, startsAt, minutes, place, link };
    const items = [
      { ...item, word: "cancellation" },
      { ...item, interviewId: "j", word: "change", formerStartsAt: "2026-11-24T09:00:00.000Z" },
    ];
    const { props } = stored("day-changed-interviewer");
    const change = { props: { ...props, items, interviewsUrl: "http://baton.test/interviews" } };
    const erased = eraseMail(
      stored("day-changed-interviewer", { ...change, to: "ben@x.example", toName: "Ben" }),
    );
    expect(JSON.stringify(erased)).not.toMatch(/rosa|her own/i);
    expect(parseMail("day-changed-interviewer", erased.props).props).toMatchObject({
      items: [
        { interviewId: "i", word: "cancellation", startsAt },
        { interviewId: "j", word: "change", startsAt, formerStartsAt: "2026-11-24T09:00:00.000Z" },
      ],
    });
  });

  it("never leaves any more, and one that is leaving says that it may have", () => {
    const states = MAIL_STATES.map((state) => eraseMail(stored("rejection", { state })).state);
    expect(new Set(states)).toEqual(new Set(["sent", "taken_back"]));
    expect(eraseMail(stored("rejection", { state: "sending" }))).toMatchObject({ mayHaveLeft: true });
    expect(eraseMail(stored("rejection", { state: "waiting" }))).toMatchObject({ mayHaveLeft: false });
  });

  it("that nobody can read is emptied all the same", () => {
    const broken = { ...stored("interview-invitation-interviewer"), props: { note: "Rosa" } };
    expect(eraseMail(broken).props).toEqual({});
  });
});
