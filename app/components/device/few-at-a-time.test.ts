import { describe, expect, it } from "vitest";
import { fewAtATime } from "./few-at-a-time.ts";

const settle = () => new Promise((done) => setTimeout(done, 0));

function setUp(free: () => Promise<void> = () => Promise.resolve()) {
  const keep = fewAtATime(2, free);
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: () => void }>();
  const start = (name: string) =>
    keep(name, () => {
      begun.push(name);
      return new Promise((done, failed) =>
        ends.set(name, { done, fail: () => failed(new Error("Not there.")) }),
      );
    });
  return {
    begun,
    start,
    end: (name: string) => ends.get(name)!.done(),
    fail: (name: string) => ends.get(name)!.fail(),
  };
}

describe("work that nobody waits for", () => {
  it("begins as many pieces as may run at once, and the next one when one has ended", async () => {
    const { begun, start, end } = setUp();
    const all = ["a", "b", "c", "d"].map(start);
    await settle();
    expect(begun).toEqual(["a", "b"]);
    end("b");
    await settle();
    expect(begun).toEqual(["a", "b", "c"]);
    end("a");
    end("c");
    await settle();
    end("d");
    await Promise.all(all);
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });

  it("does a piece once, however often it is asked for", async () => {
    const { begun, start, end } = setUp();
    const both = [start("a"), start("a")];
    await settle();
    end("a");
    await Promise.all(both);
    expect(begun).toEqual(["a"]);
  });

  it("goes on after a piece that failed, which may be asked for again", async () => {
    const { begun, start, end, fail } = setUp();
    const first = start("a");
    const others = [start("b"), start("c")];
    await settle();
    fail("a");
    await expect(first).rejects.toThrow("Not there.");
    await settle();
    expect(begun).toEqual(["a", "b", "c"]);
    end("b");
    end("c");
    await Promise.all(others);
    void start("a");
    await settle();
    expect(begun).toEqual(["a", "b", "c", "a"]);
  });

  it("begins nothing while somebody else is busy", async () => {
    let letGo = () => undefined as void;
    const free = new Promise<void>((done) => (letGo = done));
    const { begun, start } = setUp(() => free);
    void start("a");
    await settle();
    expect(begun).toEqual([]);
    letGo();
    await settle();
    expect(begun).toEqual(["a"]);
  });
});
