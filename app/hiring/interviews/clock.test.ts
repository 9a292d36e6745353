import { describe, expect, it } from "vitest";
import { CLOSE_FROM_MINUTES, closeHasCome, roomClock, WRITING_MS } from "./clock.ts";

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
    expect([at(49), at(50), at(55), at(58), at(61)].map(({ advice }) => advice)).toEqual([
      "",
      "last questions",
      "begin the close",
      "say goodbye",
      "let them go",
    ]);
  });

  it("says the time left in words, in whole minutes", () => {
    expect(at(0).words).toBe("60 min left");
    expect(at(47, 59).words).toBe("12 min left");
    expect(at(59, 0).words).toBe("1 min left");
    expect(at(59, 1).words).toBe("under a minute");
    expect(at(60).words).toBe("time is up");
    expect([at(60, 30).words, at(63, 10).words]).toEqual(["1 min over", "3 min over"]);
  });

  it("asks for the close in the last eight minutes", () => {
    expect([at(51).closing, at(52).closing, at(70).closing]).toEqual([false, true, true]);
  });

  it("never asks for last questions while the close is open", () => {
    expect([at(51, 59).advice, at(52).advice, at(54).advice]).toEqual([
      "last questions",
      "begin the close",
      "begin the close",
    ]);
  });

  it("is read out at ten minutes, at eight and at two only", () => {
    const spoken = new Set(Array.from({ length: 65 }, (_, minutes) => at(minutes).announcement));
    expect([...spoken].map((words) => words.slice(0, 12))).toEqual([
      "",
      "10 minutes l",
      `${CLOSE_FROM_MINUTES} minutes le`,
      "2 minutes le",
    ]);
  });
});

describe("the close that comes by itself", () => {
  const due = { due: true, came: false };

  it("comes when it is due and nobody writes", () => {
    expect(closeHasCome({ ...due, quietMs: Number.POSITIVE_INFINITY })).toBe(true);
    expect(closeHasCome({ due: false, came: false, quietMs: Number.POSITIVE_INFINITY })).toBe(false);
  });

  it("waits five seconds after the last key", () => {
    expect([0, WRITING_MS - 1, WRITING_MS].map((quietMs) => closeHasCome({ ...due, quietMs }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(WRITING_MS).toBe(5_000);
  });

  it("stays once it has come, whoever writes in it", () => {
    expect(closeHasCome({ due: true, came: true, quietMs: 0 })).toBe(true);
  });

  it("waits anew when it had come too early", () => {
    const came = closeHasCome({ due: false, came: true, quietMs: 0 });
    expect(closeHasCome({ due: true, came, quietMs: 0 })).toBe(false);
  });
});
