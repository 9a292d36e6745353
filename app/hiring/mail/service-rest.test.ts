import { describe, expect, it } from "vitest";
import { HEALTHY, afterAnswer, afterFailure, decideAsk, type ServiceHealth } from "./service-rest.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000);

function failed(times: number): ServiceHealth {
  let health = HEALTHY;
  for (let at = 0; at < times; at += 1) health = afterFailure(health, "It had a fault (500).", NOW);
  return health;
}

describe("the mail service", () => {
  it("is asked while it answers, and through four failures in a row", () => {
    expect(decideAsk(HEALTHY, NOW)).toEqual({ ask: true, health: HEALTHY });
    expect(decideAsk(failed(4), NOW).ask).toBe(true);
  });

  it("is given ten seconds of rest after the fifth, and remembers why and since when", () => {
    expect(failed(5)).toEqual({
      failures: 5,
      rests: 1,
      restingSince: NOW,
      askAgainAt: seconds(10),
      lastReason: "It had a fault (500).",
    });
    expect(decideAsk(failed(5), seconds(9))).toEqual({ ask: false, until: seconds(10) });
  });

  it("is tried by one mail when the rest is over, while the others wait for what becomes of it", () => {
    const first = decideAsk(failed(5), seconds(10));
    if (!first.ask) throw new Error("The rest is over.");
    expect(decideAsk(first.health, seconds(10))).toEqual({ ask: false, until: seconds(20) });
  });

  it("is tried by the next mail when the first one died with its process", () => {
    const first = decideAsk(failed(5), seconds(10));
    if (!first.ask) throw new Error("The rest is over.");
    expect(decideAsk(first.health, seconds(20)).ask).toBe(true);
  });

  it.each([
    [6, 20],
    [7, 40],
    [8, 60],
    [40, 60],
  ])("rests longer with each try that fails, at most a minute (%i failures, %i s)", (times, rest) => {
    expect(failed(times).askAgainAt).toEqual(seconds(rest));
    expect(failed(times).restingSince).toEqual(NOW);
  });

  it("is asked about once a minute: at most seventy times in half an hour", () => {
    let health = HEALTHY;
    let calls = 0;
    for (let second = 0; second < 1800; second += 0.5) {
      const now = seconds(second);
      const decided = decideAsk(health, now);
      if (!decided.ask) continue;
      calls += 1;
      health = afterFailure(decided.health, "It hangs.", now);
    }
    expect(calls).toBeGreaterThan(30);
    expect(calls).toBeLessThanOrEqual(70);
  });

  it("is as good as new once it has answered", () => {
    expect(afterAnswer()).toEqual(HEALTHY);
  });
});
