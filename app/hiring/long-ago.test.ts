import { describe, expect, it } from "vitest";
import { longAgo } from "./long-ago.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const before = (minutes: number) => longAgo(new Date(NOW.getTime() - minutes * 60_000), NOW);

describe("how long ago", () => {
  it("is said in the largest whole unit", () => {
    expect([0.9, 1, 59.9, 60, 1439, 1440, 4000].map(before)).toEqual([
      "just now",
      "1 minute ago",
      "59 minutes ago",
      "1 hour ago",
      "23 hours ago",
      "1 day ago",
      "2 days ago",
    ]);
  });

  it("is now for what a faster clock wrote", () => {
    expect(before(-3)).toBe("just now");
  });
});
