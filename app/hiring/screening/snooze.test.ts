import { describe, expect, it } from "vitest";
import { readSnoozeDays, SNOOZE_DAYS, snoozedUntil } from "./snooze.ts";

describe("a resume that is put off", () => {
  it("in the afternoon comes back on the morning of its day", () => {
    const until = SNOOZE_DAYS.map((days) =>
      snoozedUntil(new Date("2026-11-23T16:00:00Z"), days).toISOString(),
    );
    expect(until).toEqual([
      "2026-11-24T08:00:00.000Z",
      "2026-11-26T08:00:00.000Z",
      "2026-11-30T08:00:00.000Z",
    ]);
  });

  it("comes back tomorrow when nobody says otherwise", () => {
    expect([readSnoozeDays("3"), readSnoozeDays("400"), readSnoozeDays("")]).toEqual([3, 1, 1]);
  });
});
