import { expect, it } from "vitest";
import { NO_DRAFTS, draftFor, withDraft } from "./drafts.ts";

const first = draftFor(NO_DRAFTS, "a", null);

it("what was written beside a resume is there again when its reader comes back to it", () => {
  const written = withDraft(NO_DRAFTS, "a", { ...first, note: "Led the move to Kafka", levels: { role: 3 } });
  const elsewhere = withDraft(written, "b", { ...draftFor(written, "b", null), note: "Other" });
  expect(draftFor(elsewhere, "a", null)).toMatchObject({
    note: "Led the move to Kafka",
    levels: { role: 3 },
  });
});

it("a resume that is met for the first time has empty lines, the track and the choice to write as they were", () => {
  const written = withDraft(NO_DRAFTS, "a", {
    track: "graduate",
    levels: { role: 3 },
    note: "Led the move",
    sendMail: false,
  });
  expect(draftFor(written, "b", null)).toEqual({
    track: "graduate",
    levels: {},
    note: "",
    sendMail: false,
  });
  expect(draftFor(written, "b", "experienced").track).toBe("experienced");
});

it("with no resume open nothing is kept", () => {
  expect(withDraft(NO_DRAFTS, null, { ...first, note: "x" })).toBe(NO_DRAFTS);
});
