import { expect, it } from "vitest";
import { newestFirst, readPageCursor, writePageCursor } from "./page-cursor.ts";

it("a list turns pages by a place that survives an address, and by nothing else", () => {
  const place = { createdAt: new Date("2026-11-23T10:00:00.123Z"), id: "tz4a98xxat96iws9zmbrgj3a" };
  expect(readPageCursor(writePageCursor(place))).toEqual(place);
  for (const word of [null, "", "12", "12_", "12_A' OR 1=1", "9".repeat(14) + "_a"])
    expect(readPageCursor(word)).toBeNull();
});

it("rows of several lists stand together as in each of them: the newest first, those of one instant by id", () => {
  const row = (day: number, id: string) => ({ createdAt: new Date(Date.UTC(2026, 0, day)), id });
  const rows = [row(1, "b"), row(3, "a"), row(1, "c"), row(2, "z")];
  expect(newestFirst(rows).map(({ id }) => id)).toEqual(["a", "z", "c", "b"]);
});
