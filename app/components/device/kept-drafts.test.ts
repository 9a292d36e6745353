import { describe, expect, it } from "vitest";
import { createDrafts } from "./kept-drafts.ts";
import type { TextShelf } from "./kept-drafts.ts";

const PLACE = "baton-draft:ana:interview:";

function makeShelf(): TextShelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

describe("what is begun in a room", () => {
  it("is there again when the tab was killed at any letter", () => {
    const shelf = makeShelf();
    const typed = "How late";
    for (let letters = 1; letters <= typed.length; letters += 1) {
      createDrafts(PLACE, shelf).write("thread", typed.slice(0, letters));
      expect(createDrafts(PLACE, shelf).read("thread")).toBe(typed.slice(0, letters));
    }
    expect(createDrafts("baton-draft:ana:another:", shelf).read("thread")).toBeNull();
  });

  it("leaves nothing behind once it is done", () => {
    const shelf = makeShelf();
    const drafts = createDrafts(PLACE, shelf);
    drafts.write("thread", "How late?");
    drafts.write("thread", null);
    expect([drafts.read("thread"), shelf.kept.size]).toEqual([null, 0]);
  });

  it("is not undone by another tab that writes something else", () => {
    const shelf = makeShelf();
    const [one, other] = [createDrafts(PLACE, shelf), createDrafts(PLACE, shelf)];
    one.write("thread", "How late?");
    other.write("strength", "Checked first.");
    const next = createDrafts(PLACE, shelf);
    expect([next.read("thread"), next.read("strength")]).toEqual(["How late?", "Checked first."]);
  });

  it("lives as long as the page where the browser keeps nothing", () => {
    const refuse = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    const full = { getItem: refuse, setItem: refuse, removeItem: refuse };
    for (const shelf of [null, full]) {
      const drafts = createDrafts(PLACE, shelf);
      drafts.write("thread", "How late?");
      expect(drafts.read("thread")).toBe("How late?");
      drafts.write("thread", null);
      expect(drafts.read("thread")).toBeNull();
    }
  });

  it("is told to whoever shows it when it changes, and not when it stays", () => {
    const drafts = createDrafts(PLACE, makeShelf());
    let told = 0;
    const stop = drafts.subscribe(() => (told += 1));
    drafts.write("thread", "H");
    drafts.write("thread", "H");
    stop();
    drafts.write("thread", "Ho");
    expect(told).toBe(1);
  });
});
