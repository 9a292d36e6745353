import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordChanges } from "./word-changes.ts";

describe("two texts", () => {
  it("are compared word by word, what is gone before what is new", () => {
    expect(wordChanges("joins two tables by habit", "joins three tables by key")).toEqual([
      { kind: "same", text: "joins " },
      { kind: "gone", text: "two " },
      { kind: "new", text: "three " },
      { kind: "same", text: "tables by " },
      { kind: "gone", text: "habit" },
      { kind: "new", text: "key" },
    ]);
  });

  it("that are equal have nothing but what they share", () => {
    expect(wordChanges("the grain", "the grain")).toEqual([{ kind: "same", text: "the grain" }]);
    expect(wordChanges("", "")).toEqual([]);
  });

  it("are both found again whole in what was compared, however they differ", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c ", " d", "\n", "e e"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(" "), other.join(" ")];
        const runs = wordChanges(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join("");
        expect([without("new"), without("gone")]).toEqual([before, after]);
      }),
    );
  });

  it("of great length are shown one after the other", () => {
    const long = "word ".repeat(2000);
    expect(wordChanges(long, "short").map((run) => run.kind)).toEqual(["gone", "new"]);
  });
});
