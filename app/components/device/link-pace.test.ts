import { describe, expect, it } from "vitest";
import { FIRST_MS, goOnAfter, longerPause } from "./link-pace.ts";

const REST = { sending: false, rereading: false, away: false, waits: false };
const PAUSE = 1_600;

describe("a room's link to the server", () => {
  it("has nothing to do while nothing waits and the server is there", () => {
    expect(goOnAfter(REST, PAUSE)).toBeNull();
    expect(goOnAfter({ ...REST, rereading: true }, PAUSE)).toBeNull();
  });

  it("sends what was done while the room is being read anew, too", () => {
    expect(goOnAfter({ ...REST, waits: true, rereading: true }, PAUSE)).toBe(0);
    expect(goOnAfter({ ...REST, waits: true, rereading: true, away: true }, PAUSE)).toBe(PAUSE);
    expect(goOnAfter({ ...REST, waits: true }, PAUSE)).toBe(0);
  });

  it("sends one thing after the other", () => {
    expect(goOnAfter({ ...REST, waits: true, sending: true }, PAUSE)).toBeNull();
    expect(goOnAfter({ ...REST, waits: true, sending: true, away: true }, PAUSE)).toBeNull();
  });

  it("asks for the room while the server is away, and not twice at once", () => {
    expect(goOnAfter({ ...REST, away: true }, PAUSE)).toBe(PAUSE);
    expect(goOnAfter({ ...REST, away: true, rereading: true }, PAUSE)).toBeNull();
  });

  it("asks an absent server less and less often, and four times a minute at least", () => {
    const pauses = [FIRST_MS];
    for (let tries = 0; tries < 12; tries += 1) pauses.push(longerPause(pauses.at(-1)!));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect([pauses[1], pauses.at(-1)]).toEqual([1_600, 15_000]);
  });
});
