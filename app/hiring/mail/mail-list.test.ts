import { describe, expect, it } from "vitest";
import { MAIL_FILTERS, readMailCursor, readMailFilter, statesOf, writeMailCursor } from "./mail-list.ts";
import { MAIL_STATES } from "./mail-state.ts";

describe("the list of mails", () => {
  it("shows every state under exactly one filter besides all", () => {
    const shown = MAIL_FILTERS.flatMap((filter) => statesOf(filter) ?? []);
    expect(shown.toSorted()).toEqual([...MAIL_STATES].toSorted());
  });

  it("shows everything for a filter that does not exist", () => {
    expect([readMailFilter("failed"), readMailFilter("spam"), readMailFilter(null)]).toEqual([
      "failed",
      "all",
      "all",
    ]);
  });

  it("turns pages by a place that survives an address, and by nothing else", () => {
    const place = { createdAt: new Date("2026-11-23T10:00:00.123Z"), id: "tz4a98xxat96iws9zmbrgj3a" };
    expect(readMailCursor(writeMailCursor(place))).toEqual(place);
    for (const word of [null, "", "12", "12_", "12_A' OR 1=1", "9".repeat(20) + "_a"])
      expect(readMailCursor(word)).toBeNull();
  });
});
