import { describe, expect, it } from "vitest";
import { BEGINNINGS, ENDINGS, EVENT_TYPES, isSealedEvent, type EventWords } from "./event-types.ts";

type Told = EventWords<Readonly<Record<string, string>>>;

describe("event types", () => {
  it("are written once each, as a noun and a past tense", () => {
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length);
    for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z]+\.[a-z_]+$/);
  });

  it("seal a rating but not the fact that a question was asked or a scorecard submitted", () => {
    expect(isSealedEvent("answer.rated")).toBe(true);
    expect(isSealedEvent("scorecard.revised")).toBe(true);
    expect(isSealedEvent("signal.weighed")).toBe(true);
    expect(isSealedEvent("signal.noted")).toBe(false);
    expect(isSealedEvent("question.asked")).toBe(false);
    expect(isSealedEvent("scorecard.submitted")).toBe(false);
  });

  it("say how it stood before and stands after, where something stood: who leaves one out does not compile", () => {
    const whole: Told = { type: "offer.extended", before: { state: "draft" }, after: { state: "extended" } };
    // @ts-expect-error A change without how it stands now.
    const noAfter: Told = { type: "offer.extended", before: { state: "draft" } };
    // @ts-expect-error A change without how it stood.
    const noBefore: Told = { type: "candidate.hired", after: { hired: "yes" } };
    // @ts-expect-error A beginning that says nothing of what it brought.
    const empty: Told = { type: "candidate.added" };
    // @ts-expect-error A removal that says nothing of what it took away.
    const gone: Told = { type: "thread.removed" };
    expect([whole, noAfter, noBefore, empty, gone].map((told) => told.type)).toHaveLength(5);
  });

  it("are a beginning, an ending or a change, never two of them", () => {
    expect(new Set<string>([...BEGINNINGS, ...ENDINGS]).size).toBe(BEGINNINGS.length + ENDINGS.length);
    const removals = EVENT_TYPES.filter((type) => type.endsWith(".removed"));
    expect([...ENDINGS].toSorted()).toEqual(removals.toSorted());
  });
});
