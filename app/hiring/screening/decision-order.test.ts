import { describe, expect, it } from "vitest";
import { inOrderTaken } from "./decision-order.ts";

const latest = new Date("2026-11-23T10:00:00.000Z");
const before = (seconds: number) => new Date(latest.getTime() - seconds * 1000);

describe("the moment of a decision", () => {
  it("is its own when nothing arrived before it, or only something earlier", () => {
    expect(inOrderTaken(before(3), null)).toEqual(before(3));
    expect(inOrderTaken(before(-1), latest)).toEqual(before(-1));
  });

  it("is just after the one before it when that was longer under way", () => {
    const after = new Date("2026-11-23T10:00:00.001Z");
    for (const seconds of [0, 4, 60]) expect(inOrderTaken(before(seconds), latest)).toEqual(after);
  });

  it("stays when it waited on another device", () => {
    expect(inOrderTaken(before(61), latest)).toEqual(before(61));
  });
});
