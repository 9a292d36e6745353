import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLegalMinimum } from "../mail/do-not-contact.ts";
import type { DayItem } from "../mail/template-props.ts";
import { mailsToCandidate, whyUnheard } from "./who-hears.ts";

const item = (word: DayItem["word"], interviewId: string = word): DayItem => ({
  interviewId,
  word,
  interviewName: "Onsite 1",
  startsAt: "2026-11-24T10:00:00.000Z",
  minutes: 60,
  place: "",
  link: "",
  formerStartsAt: null,
  interviewerName: "",
});
const words = fc.constantFrom("invitation", "change", "cancellation");
const REACHED = { suppressed: null, failed: false } as const;

describe("the mails to a candidate", () => {
  it("are one, with everything", () => {
    const items = [item("cancellation"), item("change")];
    expect(mailsToCandidate(items, false)).toEqual([{ items, leaves: true }]);
  });

  it("name everything once, and leave for whoever wants none only with what is off", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (all) => {
        const items = all.map((word, place) => item(word, String(place)));
        const parts = mailsToCandidate(items, true);
        const named = parts.flatMap((part) => part.items.map(({ interviewId }) => interviewId));
        expect(named.toSorted()).toEqual(items.map(({ interviewId }) => interviewId).toSorted());
        for (const part of parts) {
          const isOff = part.items.every(({ word }) => word === "cancellation");
          expect(part.items.length).toBeGreaterThan(0);
          expect(part.leaves).toBe(isOff && isLegalMinimum("day-cancelled"));
        }
      }),
    );
  });
});

describe("who is not reached by mail", () => {
  it("is whoever wants none of it, whose address is shut, or whose mail has failed", () => {
    const change = mailsToCandidate([item("change")], true);
    const off = mailsToCandidate([item("change"), item("cancellation")], true);
    const all = mailsToCandidate([item("change")], false);
    expect(whyUnheard(change, REACHED)).toBe("wants_no_mail");
    expect(whyUnheard(off, REACHED)).toBeNull();
    expect(whyUnheard(all, REACHED)).toBeNull();
    expect(whyUnheard(all, { suppressed: "bounced", failed: true })).toBe("bounced");
    expect(whyUnheard(off, { suppressed: "complained", failed: false })).toBe("complained");
    expect(whyUnheard(all, { suppressed: null, failed: true })).toBe("failed");
  });
});
