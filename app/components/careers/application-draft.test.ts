import { describe, expect, it } from "vitest";
import { isKept, readDraft } from "./application-draft.ts";

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const held = { token: "t", fileName: "resume.pdf", bytes: 9 };
const draft = { fields: { name: "Ana", phone: " " }, held, savedAt: NOW - HOUR };

describe("an application begun on this device", () => {
  it("comes back with what was typed and the resume that was sent ahead", () => {
    expect(readDraft(JSON.stringify(draft), NOW)).toEqual({ ...draft, fields: { name: "Ana" } });
  });

  it("never brings consent back, nor the fields that only programs fill in", () => {
    expect(["consent", "website", "held", "resume", "timeZone", "name", "answer.q1"].filter(isKept)).toEqual([
      "name",
      "answer.q1",
    ]);
    const forged = { ...draft, held: null, fields: { consent: "yes" } };
    expect(readDraft(JSON.stringify(forged), NOW)).toBeNull();
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["fields of another kind", JSON.stringify({ ...draft, fields: { name: 7 } })],
    ["no date", JSON.stringify({ ...draft, savedAt: undefined })],
    ["a draft of three days ago", JSON.stringify({ ...draft, savedAt: NOW - 72 * HOUR })],
  ])("is forgotten when it is %s", (_, text) => {
    expect(readDraft(text, NOW)).toBeNull();
  });

  it("comes back without its resume when that cannot be understood", () => {
    expect(readDraft(JSON.stringify({ ...draft, held: { token: 1 } }), NOW)?.held).toBeNull();
  });
});
