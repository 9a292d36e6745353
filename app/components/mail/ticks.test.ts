import { describe, expect, it } from "vitest";
import { countTicked, tick, valueOf, type Ticks } from "./ticks.ts";

const NONE: Ticks = new Map();
const cleo = { id: "cleo", stage: "phone_screen" } as const;
const cleoLater = { id: "cleo", stage: "onsite" } as const;
const rosa = { id: "rosa", stage: "onsite" } as const;

describe("who is ticked", () => {
  it("keeps the stage in which they were seen, however often the list is read again", () => {
    const ticked = tick(NONE, [cleo], true);
    expect(valueOf(cleoLater, ticked)).toBe("cleo:phone_screen");
    expect(valueOf(cleoLater, tick(ticked, [cleoLater, rosa], true))).toBe("cleo:phone_screen");
  });

  it("is seen anew when they were unticked", () => {
    const again = tick(tick(tick(NONE, [cleo], true), [cleoLater], false), [cleoLater], true);
    expect(valueOf(cleoLater, again)).toBe("cleo:onsite");
  });

  it("is counted as long as they can be chosen", () => {
    const ticked = tick(NONE, [cleo, rosa], true);
    expect(countTicked(ticked, [cleo, rosa])).toBe(2);
    expect(countTicked(ticked, [rosa])).toBe(1);
    expect(countTicked(tick(ticked, [rosa], false), [rosa])).toBe(0);
  });
});
