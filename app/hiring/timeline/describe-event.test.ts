import { describe, expect, it } from "vitest";
import { describeEvent, isOnTimeline } from "./describe-event.ts";
import { EVENT_TYPES, isSealedEvent } from "./event-types.ts";

const nothing = { before: null, after: null, interviewName: null };

describe("the timeline of an application", () => {
  it("has words for every kind of change", () => {
    for (const type of EVENT_TYPES)
      expect(describeEvent({ ...nothing, type }).length, type).toBeGreaterThan(3);
  });

  it("names stages and reasons as people know them", () => {
    const moved = {
      ...nothing,
      type: "application.moved" as const,
      before: { stage: "phone_screen" },
      after: { stage: "onsite" },
    };
    expect(describeEvent(moved)).toBe("Moved from Phone screen to Onsite");
    const rejected = {
      ...nothing,
      type: "application.rejected" as const,
      before: { stage: "onsite" },
      after: { reason: "below_the_bar" },
    };
    expect(describeEvent(rejected)).toBe("Rejected at Onsite: Below the bar on a must-have");
    expect(
      describeEvent({ ...nothing, type: "interview.completed", interviewName: "SQL and modelling" }),
    ).toBe("Held: SQL and modelling");
  });

  it("tells a first application from another one, and what was new in it", () => {
    const say = (type: "application.received" | "application.repeated", after: object) =>
      describeEvent({ ...nothing, type, after: { ...after } });
    expect(say("application.received", { stage: "resume_screen" })).toBe("Applied on the careers page");
    expect(say("application.received", { attempt: 2 })).toMatch(/^Applied again on the careers page/);
    expect(say("application.repeated", { documentId: "d" })).toBe(
      "Applied again; the new resume was kept here",
    );
    expect(say("application.repeated", { answers: 1 })).toContain("new resume and a new answer were kept");
    expect(say("application.repeated", { answers: 3 })).toContain("new resume and 3 new answers were kept");
    expect(say("application.repeated", { documentId: null, answers: 0 })).toMatch(
      /no more files fit, so none was kept$/,
    );
    expect(say("application.repeated", { documentId: null, answers: 1 })).toMatch(
      /none was kept, but a new answer was$/,
    );
  });

  it("says why a second phone screen was waived or asked for, to those who run the process", () => {
    const type = "application.phone_screens_changed";
    const waived = { phoneScreens: 1, reason: "Built our connector" };
    expect(describeEvent({ ...nothing, type, before: { phoneScreens: 2 }, after: waived })).toBe(
      "Waived the second phone screen: Built our connector",
    );
    const asked = { phoneScreens: 2, reason: "SQL is still open" };
    expect(describeEvent({ ...nothing, type, before: { phoneScreens: 1 }, after: asked })).toBe(
      "Asked for a second phone screen: SQL is still open",
    );
    expect(isOnTimeline(type, { runsProcess: true })).toBe(true);
    expect(isOnTimeline(type, { runsProcess: false })).toBe(false);
  });

  it("says which mail it was", () => {
    const after = { template: "rejection" };
    expect(describeEvent({ ...nothing, type: "mail.sent", after })).toBe("Mail sent: Rejection");
    expect(describeEvent({ ...nothing, type: "mail.taken_back", before: after })).toBe(
      "Took a mail back; it never left: Rejection",
    );
    expect(describeEvent({ ...nothing, type: "mail.sent" })).toBe("Mail sent");
  });

  it("repeats no verdict, whatever an event holds", () => {
    for (const type of EVENT_TYPES.filter(isSealedEvent)) {
      const told = describeEvent({
        ...nothing,
        type,
        before: { level: "CANARY" },
        after: { level: "CANARY", recommendation: "CANARY" },
      });
      expect(told).not.toContain("CANARY");
    }
  });

  it("keeps mails, offers and reasons of rejection from interviewers", () => {
    const interviewer = { runsProcess: false };
    expect(isOnTimeline("mail.sent", interviewer)).toBe(false);
    expect(isOnTimeline("bulk.written", interviewer)).toBe(false);
    expect(isOnTimeline("application.rejected", interviewer)).toBe(false);
    expect(isOnTimeline("interview.completed", interviewer)).toBe(true);
    expect(isOnTimeline("mail.sent", { runsProcess: true })).toBe(true);
    expect(isOnTimeline("answer.rated", { runsProcess: true })).toBe(false);
  });
});
