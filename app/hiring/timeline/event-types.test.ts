import { describe, expect, it } from "vitest";
import { EVENT_TYPES, isSealedEvent } from "./event-types.ts";

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
});
