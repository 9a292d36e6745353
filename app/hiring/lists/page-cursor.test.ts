import { expect, it } from "vitest";
import { readPageCursor, writePageCursor } from "./page-cursor.ts";

it("a list turns pages by a place that survives an address, and by nothing else", () => {
  const place = { createdAt: new Date("2026-11-23T10:00:00.123Z"), id: "tz4a98xxat96iws9zmbrgj3a" };
  expect(readPageCursor(writePageCursor(place))).toEqual(place);
  for (const word of [null, "", "12", "12_", "12_A' OR 1=1", "9".repeat(20) + "_a"])
    expect(readPageCursor(word)).toBeNull();
});
