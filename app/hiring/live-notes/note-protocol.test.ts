import { describe, expect, it } from "vitest";
import { formatNoteMessage, parseNoteMessage, readNoteLines } from "./note-protocol.ts";

describe("messages about a note", () => {
  it("are read as they were written", () => {
    for (const message of [
      { t: "flush", n: 0 },
      { t: "saved", n: 41 },
      { t: "scope", readOnly: true },
    ] as const) {
      expect(parseNoteMessage(formatNoteMessage(message))).toEqual(message);
    }
  });

  it.each([
    "",
    "{",
    "null",
    '{"t":"saved"}',
    '{"t":"saved","n":-1}',
    '{"t":"erase","n":1}',
    `"${"x".repeat(300)}"`,
  ])("%j is no message", (payload) => {
    expect(parseNoteMessage(payload)).toBeNull();
  });
});

describe("stored lines", () => {
  it("are read with their competency, and anything else is no lines", () => {
    const lines = [
      { lineId: "a", text: "one", competencyKey: "sql" },
      { lineId: null, text: "" },
    ];
    expect(readNoteLines(lines)).toEqual(lines);
    expect(readNoteLines({ lineId: "a" })).toEqual([]);
    expect(readNoteLines([{ lineId: 3, text: "x" }])).toEqual([]);
  });
});
