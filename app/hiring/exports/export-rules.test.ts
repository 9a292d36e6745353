import { describe, expect, it } from "vitest";
import {
  cellOf,
  EXPORT_HOURS,
  EXPORT_STATES,
  expiryOf,
  exportFileName,
  exportPath,
  mayDownload,
} from "./export-rules.ts";

const ready = new Date("2026-11-23T10:00:00Z");

describe("an export", () => {
  it("can be downloaded for a day, by the clock", () => {
    const row = { state: "ready", expiresAt: expiryOf(ready) } as const;
    expect(mayDownload(row, new Date(ready.getTime() + EXPORT_HOURS * 3_600_000 - 1))).toBe(true);
    expect(mayDownload(row, new Date(ready.getTime() + EXPORT_HOURS * 3_600_000))).toBe(false);
    for (const state of EXPORT_STATES.filter((one) => one !== "ready"))
      expect(mayDownload({ ...row, state }, ready)).toBe(false);
  });

  it("names its files so that none leads out of it", () => {
    expect(exportFileName(ready)).toBe("baton-export-2026-11-23.zip");
    expect(exportPath({ id: "d", candidateId: "c", fileName: "../a\\b/cv.pdf" })).toBe(
      "files/c/d-.._a_b_cv.pdf",
    );
  });

  it("writes cells as text", () => {
    expect([null, ready, true, false, 4, "x", ["a", "b"]].map(cellOf)).toEqual([
      "",
      "2026-11-23T10:00:00.000Z",
      "yes",
      "no",
      "4",
      "x",
      "a; b",
    ]);
  });
});
