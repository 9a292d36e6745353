import { describe, expect, it } from "vitest";
import { nextStepOf, type StepFacts, type StepInterview } from "./next-step.ts";

const now = new Date("2026-11-23T10:00:00Z");
const facts: StepFacts = {
  stage: "phone_screen",
  onHold: false,
  phoneScreens: 1,
  now,
  revealed: false,
  decision: null,
  offerState: null,
  interviews: [],
};
const phone: StepInterview = {
  kind: "phone",
  number: 1,
  state: "scheduled",
  startsAt: new Date("2026-11-24T10:00:00Z"),
  phoneOutcome: null,
  interviewerName: "Priya",
  scorecardSubmitted: false,
};
const onsite = (number: number, change: Partial<StepInterview> = {}): StepInterview => ({
  ...phone,
  kind: "onsite",
  number,
  state: "completed",
  scorecardSubmitted: true,
  ...change,
});

describe("the next step of an application", () => {
  it("at the phone screen: book, hold, record, move on", () => {
    expect(nextStepOf(facts).what).toBe("Book phone screen 1");
    expect(nextStepOf({ ...facts, interviews: [phone] })).toMatchObject({
      what: "Phone screen 1",
      who: "Priya",
      tone: "calm",
    });
    expect(nextStepOf({ ...facts, interviews: [{ ...phone, state: "completed" }] })).toMatchObject({
      what: "Record the outcome",
      who: "Priya",
    });
    const advanced = { ...phone, state: "completed" as const, phoneOutcome: "advance" as const };
    expect(nextStepOf({ ...facts, interviews: [advanced] }).what).toBe("Move to onsite");
    expect(nextStepOf({ ...facts, phoneScreens: 2, interviews: [advanced] }).what).toBe(
      "Book phone screen 2",
    );
  });

  it("says when a booked interview was not held", () => {
    const missed = { ...phone, startsAt: new Date("2026-11-22T10:00:00Z") };
    expect(nextStepOf({ ...facts, interviews: [missed] })).toMatchObject({
      what: "Phone screen 1 was not held",
      tone: "late",
    });
  });

  it("says when an interview was begun and never ended, so that nobody waits for it in silence", () => {
    const begun = (startsAt: string) => ({
      ...facts,
      interviews: [{ ...phone, state: "in_progress" as const, startsAt: new Date(startsAt) }],
    });
    expect(nextStepOf(begun("2026-11-23T09:00:00Z"))).toMatchObject({
      what: "Phone screen 1 is running",
      tone: "calm",
    });
    expect(nextStepOf(begun("2026-11-22T20:00:00Z"))).toMatchObject({
      what: "Phone screen 1 was not ended",
      who: "Priya",
      tone: "late",
    });
  });

  it("at the onsite: book four, then wait for scorecards, then the debrief", () => {
    const four = [onsite(1), onsite(2), onsite(3), onsite(4)];
    expect(nextStepOf({ ...facts, stage: "onsite", interviews: [onsite(1)] }).what).toBe(
      "Book onsites (1 of 4)",
    );
    const due = [...four.slice(0, 3), onsite(4, { scorecardSubmitted: false, interviewerName: "Ana" })];
    expect(nextStepOf({ ...facts, stage: "onsite", interviews: due })).toMatchObject({
      what: "Scorecard due",
      who: "Ana",
      tone: "late",
    });
    expect(nextStepOf({ ...facts, stage: "onsite", interviews: four }).what).toBe("Open the debrief");
  });

  it("from the debrief to hired", () => {
    expect(nextStepOf({ ...facts, stage: "debrief" }).what).toBe("Reveal the scorecards");
    expect(nextStepOf({ ...facts, stage: "debrief", revealed: true })).toMatchObject({
      what: "Decide",
      who: "hiring manager",
    });
    expect(nextStepOf({ ...facts, stage: "debrief", revealed: true, decision: "hire" }).what).toBe(
      "Act on the decision",
    );
    expect(nextStepOf({ ...facts, stage: "offer" }).what).toBe("Make the offer");
    expect(nextStepOf({ ...facts, stage: "offer", offerState: "extended" }).what).toMatch(/answer/);
    expect(nextStepOf({ ...facts, stage: "offer", offerState: "accepted" }).what).toBe("Move to hired");
    expect(nextStepOf({ ...facts, stage: "hired" }).what).toBe("Hired");
    expect(nextStepOf({ ...facts, stage: "resume_screen" }).what).toBe("Read the resume");
    expect(nextStepOf({ ...facts, onHold: true }).what).toBe("On hold");
  });
});
