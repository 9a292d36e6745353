import { describe, expect, it } from "vitest";
import { roomClock } from "./clock.ts";

const startedAt = new Date("2026-11-23T10:00:00Z");
const at = (minutes: number, seconds = 0) =>
  roomClock({
    startedAt,
    minutes: 60,
    now: new Date(startedAt.getTime() + minutes * 60_000 + seconds * 1000),
  });

describe("the clock of a room", () => {
  it("counts down, and up once the time is over", () => {
    expect(at(0).face).toBe("60:00");
    expect(at(21, 55).face).toBe("38:05");
    expect(at(60).face).toBe("0:00");
    expect(at(62, 10).face).toBe("+2:10");
  });

  it("changes its word at ten, five and two minutes", () => {
    const tones = [49, 50, 55, 58, 61].map((minutes) => at(minutes).tone);
    expect(tones).toEqual(["calm", "ten", "five", "two", "over"]);
    expect(at(49).words).toBe("on time");
    expect(at(61).words).toBe("over time");
  });

  it("asks for the close in the last eight minutes", () => {
    expect([at(51).closing, at(52).closing, at(70).closing]).toEqual([false, true, true]);
  });

  it("is read out at ten and at two minutes only", () => {
    const spoken = new Set(Array.from({ length: 65 }, (_, minutes) => at(minutes).announcement));
    expect([...spoken].map((words) => words.slice(0, 11))).toEqual(["", "Ten minutes", "Two minutes"]);
  });
});
