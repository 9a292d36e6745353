import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PULSE_BATCH, pulseOf } from "./pulse.ts";
import type { PulseAnswer } from "./pulse.ts";

const answer = (place: number, changed: Partial<PulseAnswer> = {}): PulseAnswer => ({
  id: `a${String(place).padStart(3, "0")}`,
  candidateId: `c${place}`,
  at: new Date(Date.UTC(2026, 10, 1, 0, place)),
  rating: 4,
  words: "",
  ...changed,
});
const answers = (count: number) => Array.from({ length: count }, (_, place) => answer(place));

describe("a pulse", () => {
  it("says nothing below five answers, not even an average", () => {
    for (const count of [0, 1, 4]) expect(pulseOf(answers(count))).toBeNull();
    expect(pulseOf(answers(5))).toEqual({ answers: 5, average: 4, spread: [0, 5, 0, 0, 0], words: [] });
  });

  it("needs five candidates, not five answers of fewer", () => {
    const four = Array.from({ length: 12 }, (_, place) => answer(place, { candidateId: `c${place % 4}` }));
    expect(pulseOf(four)).toBeNull();
    expect(pulseOf([...four, answer(12)])?.answers).toBe(13);
  });

  it("does not change with a sixth answer, so that subtracting tells nothing of it", () => {
    const five = pulseOf(answers(5));
    for (let more = 1; more < PULSE_BATCH; more += 1) {
      const later = Array.from({ length: more }, (_, place) =>
        answer(5 + place, { rating: 1, words: "Mine" }),
      );
      expect(pulseOf([...answers(5), ...later])).toEqual(five);
    }
    expect(pulseOf(answers(10))?.answers).toBe(10);
  });

  it("tells words apart from ratings, days and order", () => {
    const given = answers(5).map((one, place) => ({
      ...one,
      words: ["  b", "", "c", "a", "b"][place] ?? "",
    }));
    expect(pulseOf(given)?.words).toEqual(["a", "b", "b", "c"]);
    expect(pulseOf(given.toReversed())).toEqual(pulseOf(given));
  });

  it("read again after any further answers differs by at least five candidates, or not at all", () => {
    const given = fc.array(fc.record({ candidate: fc.nat(12), rating: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(given, fc.nat(40), (all, seen) => {
        const made = all.map(({ candidate, rating }, place) =>
          answer(place, { candidateId: `c${candidate}`, rating }),
        );
        const before = pulseOf(made.slice(0, seen))?.answers ?? 0;
        const after = pulseOf(made)?.answers ?? 0;
        const between = made.slice(before, after);
        return between.length === 0 || new Set(between.map((one) => one.candidateId)).size >= PULSE_BATCH;
      }),
    );
  });
});
