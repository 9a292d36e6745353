import { describe, expect, it } from "vitest";
import { wasLeft } from "./left-thread.ts";

const draft = { text: "How  late? ", sent: "How  late? " };
const mine = (text: string) => ({ text, mine: true });

describe("a thread that was left", () => {
  it("is the one that was sent, once it is answered or stands in the list", () => {
    expect(wasLeft(draft, false, [])).toBe(false);
    expect(wasLeft(draft, true, [])).toBe(true);
    expect(wasLeft(draft, false, [mine("How late?")])).toBe(true);
    expect(wasLeft(draft, false, [{ text: "How late?", mine: false }])).toBe(false);
  });

  it("is not what is typed on, or typed once more", () => {
    expect(wasLeft({ ...draft, text: "How  late? And" }, true, [mine("How late?")])).toBe(false);
    expect(wasLeft({ text: "How late?", sent: null }, true, [mine("How late?")])).toBe(false);
  });
});
