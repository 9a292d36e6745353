import { expect, it } from "vitest";
import { isLegalMinimum } from "./do-not-contact.ts";
import { goesToCandidate, MAIL_TEMPLATES } from "./templates.ts";

it("somebody who wants no mail gets the answer to what they sent, and word that a meeting is off, and nothing else", () => {
  const reach = Object.keys(MAIL_TEMPLATES).filter(isLegalMinimum);
  expect(reach).toEqual([
    "application-received",
    "application-repeated",
    "interview-cancelled",
    "day-cancelled",
  ]);
  expect(reach.every(goesToCandidate)).toBe(true);
});
