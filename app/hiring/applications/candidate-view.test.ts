import { describe, expect, it } from "vitest";
import { candidateStanding, isStillOpen, knownDisposition, knowsOfRejection } from "./candidate-view.ts";
import { STAGES } from "./stages.ts";

const NONE = { held: 0, begun: 0, booked: 0, bookedDays: 0, rejectedByMail: false };

describe("where a candidate stands", () => {
  it("is told for every stage, further along each time", () => {
    const steps = STAGES.map(
      (stage) =>
        candidateStanding({ stage, disposition: null, toldOfRejection: false, offerMade: true, ...NONE })
          .step,
    );
    expect(steps).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each([
    ["phone_screen", 0, 0, 0, "Next is a conversation by phone"],
    ["phone_screen", 0, 0, 1, "Next is your phone conversation"],
    ["phone_screen", 0, 1, 0, "Your phone conversation is under way"],
    ["phone_screen", 1, 0, 0, "Thank you for talking with us"],
    ["onsite", 0, 0, 0, "Next are four interviews"],
    ["onsite", 0, 0, 4, "Next are four interviews"],
    ["onsite", 0, 1, 3, "Three more interviews to come"],
    ["onsite", 2, 0, 2, "Two more interviews to come"],
    ["onsite", 2, 1, 1, "One more interview to come"],
    ["onsite", 3, 1, 0, "Your interview is under way"],
    ["onsite", 2, 0, 0, "Thank you for the interviews so far"],
    ["onsite", 4, 0, 0, "Thank you for talking with us"],
  ] as const)(
    "counts what is still to come: %s with %i held, %i begun and %i booked",
    (stage, held, begun, booked, headline) => {
      const told = { disposition: null, toldOfRejection: false, rejectedByMail: false, offerMade: false };
      expect(candidateStanding({ stage, held, begun, booked, bookedDays: 1, ...told }).headline).toBe(
        headline,
      );
    },
  );

  it("says so when what is booked is on more than one day, so that nobody reads only the first", () => {
    const told = { disposition: null, toldOfRejection: false, offerMade: false };
    const next = (bookedDays: number) =>
      candidateStanding({ ...NONE, ...told, stage: "onsite", booked: 4, bookedDays }).whatNext;
    expect(next(1)).toMatch(/^When and where stands below/);
    expect(next(2)).toMatch(/^They are on two days\. When and where stands below/);
  });

  it("does not tell of a rejection before the mail has left", () => {
    const rejected = { stage: "onsite", disposition: "rejected", offerMade: false, ...NONE } as const;
    expect(candidateStanding({ ...rejected, toldOfRejection: false }).headline).toBe(
      "Next are four interviews",
    );
    expect(candidateStanding({ ...rejected, toldOfRejection: true }).headline).toMatch(/not going on/);
    expect(
      candidateStanding({ ...rejected, disposition: "withdrawn", toldOfRejection: false }).headline,
    ).toMatch(/withdrawn/);
  });

  it("knows of a rejection from the moment at which they were told", () => {
    const now = new Date("2026-12-03T10:00:00Z");
    const told = (at: string) => knowsOfRejection({ toldAt: new Date(at) }, now);
    expect(knowsOfRejection({ toldAt: null }, now)).toBe(false);
    expect([told("2026-12-03T10:00:00Z"), told("2026-12-03T10:00:01Z")]).toEqual([true, false]);
  });

  it("names the mail about a rejection only to somebody who got one", () => {
    const rejected = {
      stage: "onsite",
      disposition: "rejected",
      offerMade: false,
      toldOfRejection: true,
    } as const;
    const next = (rejectedByMail: boolean) =>
      candidateStanding({ ...NONE, ...rejected, rejectedByMail }).whatNext;
    expect(next(true)).toMatch(/The mail we sent you/);
    expect(next(false)).not.toMatch(/mail/);
  });

  it("does not tell of an offer before it is made", () => {
    const atOffer = { stage: "offer", disposition: null, toldOfRejection: false, ...NONE } as const;
    expect(candidateStanding({ ...atOffer, offerMade: false })).toMatchObject({
      step: 3,
      headline: "We are deciding",
    });
    expect(candidateStanding({ ...atOffer, offerMade: true }).headline).toMatch(/like to work with you/);
  });

  it("has ended for them only when they know", () => {
    const known = (disposition: "rejected" | "withdrawn" | null, toldOfRejection: boolean) =>
      knownDisposition({ disposition, toldOfRejection });
    expect(known("rejected", false)).toBeNull();
    expect(known("rejected", true)).toBe("rejected");
    expect(known("withdrawn", false)).toBe("withdrawn");
    expect(known(null, true)).toBeNull();
  });

  it("is open until they have left or are hired", () => {
    expect(isStillOpen({ stage: "offer", disposition: null })).toBe(true);
    expect(isStillOpen({ stage: "hired", disposition: null })).toBe(false);
    expect(isStillOpen({ stage: "onsite", disposition: "withdrawn" })).toBe(false);
  });
});
