import { expect, it } from "vitest";
import { isLegalMinimum } from "./do-not-contact.ts";
import { goesToCandidate, MAIL_TEMPLATES } from "./templates.ts";

it("somebody who wants no mail gets the answer to what they sent, word that a meeting is off, where their page is, and nothing else", () => {
  const reach = Object.keys(MAIL_TEMPLATES).filter(isLegalMinimum);
  expect(reach).toEqual([
    "application-received",
    "application-repeated",
    "interview-cancelled",
    "day-cancelled",
    "new-link",
  ]);
  expect(reach.every(goesToCandidate)).toBe(true);
});
