import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../timeline/event-types.ts";
import { INBOX_KINDS } from "./inbox-words.ts";
import { comesBack, MAIL_OF, newsOf, settledBy } from "./news.ts";
import type { NewsFacts } from "./news.ts";

const facts: NewsFacts = {
  eventId: "7",
  type: "interview.scheduled",
  actorId: "rec",
  applicationId: "a",
  interviewId: "i",
  hiringManagerId: "hm",
  recruiterId: "rec",
  loopIds: ["ana", "ben"],
  interviewIds: ["ana", "shadow"],
  isOver: false,
  stillHolds: true,
  relievedIds: [],
  joinedIds: [],
  briefReaders: [],
  allScorecardsIn: false,
  isFull: false,
};
const told = (change: Partial<NewsFacts>) =>
  newsOf({ ...facts, ...change }).map(({ personId, kind }) => `${personId} ${kind}`);

describe("news", () => {
  it("of a booking goes to those who hold and shadow it", () => {
    expect(told({})).toEqual(["ana interview_booked", "shadow interview_booked"]);
    expect(told({ type: "interview.cancelled" })).toEqual([
      "ana interview_cancelled",
      "shadow interview_cancelled",
    ]);
  });

  it("of a swap tells who came, who stays and who is free", () => {
    const swap = { type: "interview.interviewer_changed", joinedIds: ["ana"], relievedIds: ["old"] } as const;
    expect(told(swap)).toEqual([
      "ana interview_booked",
      "shadow interview_changed",
      "old interview_given_away",
    ]);
  });

  it("of a booking or a change that is told late goes to nobody once its interview is over", () => {
    const people = { joinedIds: ["ana"], relievedIds: ["old"], isOver: true };
    for (const type of ["interview.scheduled", "interview.changed", "interview.interviewer_changed"] as const)
      expect(told({ ...people, type }), type).toEqual([]);
  });

  it("goes to nobody for what they did themself, and to nobody twice", () => {
    expect(told({ type: "debrief.revealed", actorId: "hm", loopIds: ["ana", "rec"] })).toEqual([
      "ana debrief_revealed",
      "rec debrief_revealed",
    ]);
  });

  it("of somebody who applies again goes to their recruiter alone", () => {
    expect(told({ type: "application.repeated", actorId: null, interviewId: null })).toEqual([
      "rec applied_again",
    ]);
  });

  it("of files that no longer fit is one item at a time, which comes back, however often they are sent", () => {
    const full = { type: "application.repeated", actorId: null, interviewId: null, isFull: true } as const;
    const sent = ["7", "8"].flatMap((eventId) => newsOf({ ...facts, ...full, eventId }));
    expect(sent.map(({ kind, key }) => [kind, key])).toEqual([
      ["applied_full", "applied_full:a"],
      ["applied_full", "applied_full:a"],
    ]);
    expect(comesBack("applied_full")).toBe(true);
    expect(comesBack("applied_again")).toBe(false);
  });

  it("of an interviewer who is away goes to the recruiter, until the interview is another one or over", () => {
    const away = { type: "interview.interviewer_away", actorId: "ana" } as const;
    expect(told(away)).toEqual(["rec interviewer_away"]);
    expect(told({ ...away, isOver: true })).toEqual([]);
    expect(told({ ...away, stillHolds: false })).toEqual([]);
    for (const type of ["interview.interviewer_changed", "interview.changed", "interview.cancelled"] as const)
      expect(settledBy(type)).toMatchObject({
        kinds: expect.arrayContaining(["interviewer_away"]) as string[],
        of: "interview",
      });
    expect(settledBy("interview.changed", { isMoved: false })?.kinds).not.toContain("interviewer_away");
  });

  it("of a day that a candidate chose in vain goes to their recruiter until something is booked", () => {
    const lost = { type: "day.lost", actorId: null, interviewId: null } as const;
    expect(newsOf({ ...facts, ...lost })).toEqual([
      { personId: "rec", kind: "day_lost", key: "day_lost:a", interviewId: null },
    ]);
    expect(comesBack("day_lost")).toBe(true);
    for (const type of ["interview.scheduled", "application.withdrawn"] as const)
      expect(settledBy(type)).toMatchObject({
        kinds: expect.arrayContaining(["day_lost"]) as string[],
        of: "application",
      });
  });

  it("of scorecards comes when all are in, once for an application, to those who open the debrief", () => {
    const last = { type: "scorecard.submitted", actorId: "ana" } as const;
    expect(told(last)).toEqual([]);
    const news = newsOf({ ...facts, ...last, allScorecardsIn: true });
    expect(news.map(({ personId, key, interviewId }) => [personId, key, interviewId])).toEqual([
      ["hm", "scorecards_in:a", null],
      ["rec", "scorecards_in:a", null],
    ]);
  });

  it("of a late line goes to those who have read a brief of another interview", () => {
    const briefReaders = [
      { personId: "ben", interviewId: "next" },
      { personId: "ana", interviewId: "i" },
    ];
    expect(newsOf({ ...facts, type: "thread.opened", actorId: "ana", briefReaders })).toEqual([
      { personId: "ben", interviewId: "next", kind: "brief_updated", key: "brief_updated:next" },
    ]);
  });

  it("is no news for every other change", () => {
    const telling = EVENT_TYPES.filter(
      (type) => newsOf({ ...facts, type, allScorecardsIn: true }).length > 0,
    );
    expect(telling).toEqual([
      "application.withdrawn",
      "interview.scheduled",
      "interview.changed",
      "interview.interviewer_changed",
      "interview.cancelled",
      "scorecard.submitted",
      "debrief.revealed",
      "decision.recorded",
    ]);
  });
});

describe("what stops being true", () => {
  it("is the reminder of a scorecard that is in, and of preparing for what is off", () => {
    expect(settledBy("scorecard.submitted")).toMatchObject({ of: "interview" });
    expect(settledBy("scorecard.submitted")?.kinds).toContain("scorecard_missing");
    expect(settledBy("interview.cancelled")?.kinds).toContain("preparation");
    for (const type of ["interview.completed", "interview.no_show", "interview.cancelled"] as const)
      expect(settledBy(type)?.kinds).toEqual(
        expect.arrayContaining([
          ...["interview_open", "interview_unfinished"],
          ...["preparation", "interview_booked", "interview_changed"],
        ]),
      );
    expect(settledBy("debrief.revealed")?.kinds).toEqual(
      expect.arrayContaining(["interview_open", "interview_unfinished", "scorecard_late"]),
    );
    expect(settledBy("application.rejected")).toMatchObject({ of: "application" });
    expect(settledBy("handoff.read")).toBeNull();
  });

  it("takes back the mails of the reminders it settles, and only those", () => {
    expect(INBOX_KINDS.filter((kind) => MAIL_OF[kind] !== undefined)).toEqual([
      "scorecard_due",
      "scorecard_waits",
      "scorecard_late",
      "scorecard_missing",
      "preparation",
    ]);
  });
});
