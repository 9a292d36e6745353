import { describe, expect, it } from "vitest";
import { areApart, needsOwnDifficulty, settleDifficulty } from "./difficulty-look.ts";

const HOW = "We talked: the trap in it is announced.";

describe("a second person's difficulty", () => {
  const words = { prompt: "What happens to accepted writes?", difficulty: 3, createdById: "ivo" };

  it("is needed for a new question, another prompt and another label, and for nothing else", () => {
    expect(needsOwnDifficulty(null, words)).toBe(true);
    expect(needsOwnDifficulty(words, { ...words, prompt: "What happens to readers?" })).toBe(true);
    expect(needsOwnDifficulty(words, { ...words, difficulty: 4 })).toBe(true);
    expect(needsOwnDifficulty(words, words)).toBe(false);
  });

  it("is not needed for what comes with Baton: two people have labelled it before", () => {
    const ofBaton = { ...words, difficulty: 4, createdById: null };
    expect(needsOwnDifficulty(null, ofBaton)).toBe(false);
    expect(needsOwnDifficulty(words, ofBaton)).toBe(false);
  });

  it("is apart from its author's at two steps, either way", () => {
    expect([1, 2, 3, 4, 5].map((own) => areApart({ author: 3, own }))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("settling a difficulty", () => {
  it("cannot be done before the second person has said theirs", () => {
    const settled = settleDifficulty(3, null, { difficulty: 3, how: HOW });
    expect(settled).toMatchObject({ ok: false, reason: "no-look" });
  });

  it("leaves the author's where both agree within a step, whatever is sent along", () => {
    for (const own of [2, 3, 4]) {
      expect(settleDifficulty(3, own, { difficulty: 5, how: HOW })).toEqual({
        ok: true,
        difficulty: 3,
        note: "",
      });
    }
  });

  it("is asked for from two steps on, and names both", () => {
    expect(settleDifficulty(2, 4, null)).toMatchObject({
      ok: false,
      reason: "not-settled",
      message: expect.stringMatching(/You find it 4, its author 2/) as string,
    });
  });

  it("takes a difficulty between both with words on how, and no other", () => {
    for (const difficulty of [2, 3, 4]) {
      expect(settleDifficulty(2, 4, { difficulty, how: ` ${HOW} ` })).toEqual({
        ok: true,
        difficulty,
        note: HOW,
      });
    }
    for (const difficulty of [1, 5, 2.5, Number.NaN]) {
      expect(settleDifficulty(2, 4, { difficulty, how: HOW })).toMatchObject({ reason: "outside" });
    }
    expect(settleDifficulty(2, 4, { difficulty: 3, how: " so " })).toMatchObject({ reason: "no-words" });
    expect(settleDifficulty(2, 4, { difficulty: 3, how: "x".repeat(1001) })).toMatchObject({
      reason: "no-words",
    });
  });
});
