import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictWords } from "./verdict-words.ts";

describe("a shared-note line that reads like a verdict", () => {
  it.each([
    ["Seems weak on joins", "Seems weak"],
    ["strong hire for me", "strong hire"],
    ["no hire", "no hire"],
    ["I would definitely hire", "would definitely hire"],
    ["very smart, knows partitioning", "very smart"],
    ["bad at SQL", "bad at S"],
    ["Great answer on late events", "Great answer"],
    ["below the bar", "below the bar"],
    ["not senior enough", "not senior enough"],
    ["Red flag: blames the team", "Red flag"],
    ["I'd pass", "I'd pass"],
    ["SQL level 2", "level 2"],
    ["modelling 3/4", "3/4"],
    ["leaning no", "leaning no"],
    ["comes across as arrogant", "comes across as arrogant"],
  ])("%j is recognised", (line, words) => {
    expect(verdictWords(line)).toBe(words);
  });

  it.each([
    "Joined orders to payments, got doubled revenue, found the fan-out after a hint",
    "Explained strong consistency against eventual consistency",
    "Their store is strongly consistent; the cache is very weak consistency",
    "Used a weak reference to avoid the leak",
    "Led a team of 4 on a 3 TB warehouse",
    "Wants to know when we hire next",
    "Hired two analysts last year",
    "Was a senior engineer at a bank",
    'Said: "my manager was weak, I would hire differently"',
    "Level of detail: tables, then columns",
    "p99 went from 3 s to 400 ms",
    "Raised the bar chart's axis to zero",
    "",
  ])("%j is a fact", (line) => {
    expect(verdictWords(line)).toBeNull();
  });

  it("finds its words in the line itself, for any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("seems weak", "strong hire", "no hire"), (noise, verdict) => {
        const line = `${noise.replaceAll(/["“”„«»\p{L}\p{N}_'-]/gu, " ")} ${verdict}`;
        const found = verdictWords(line);
        expect(found).not.toBeNull();
        expect(line).toContain(found ?? "nothing");
      }),
    );
  });
});
