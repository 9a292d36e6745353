import { describe, expect, it } from "vitest";
import { freeKey } from "./free-key.ts";

describe("a key made from words", () => {
  it("has small letters, digits and single hyphens, whatever stands in the words", () => {
    expect(freeKey("  Late events! (2nd) ", new Set())).toBe("late-events-2nd");
    expect(freeKey("Café crème", new Set())).toBe("cafe-creme");
    expect(freeKey("x".repeat(200), new Set())).toHaveLength(60);
  });

  it("stands behind its prefix, and is something where the words hold no letter it can use", () => {
    expect(freeKey("Doubled revenue", new Set(), { prefix: "sql-" })).toBe("sql-doubled-revenue");
    expect(freeKey("统计", new Set(), { prefix: "sql-", empty: "question" })).toBe("sql-question");
  });

  it("is nobody else's", () => {
    expect(freeKey("Late events", new Set(["late-events", "late-events-2"]))).toBe("late-events-3");
  });
});
