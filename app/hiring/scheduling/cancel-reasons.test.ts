import { expect, it } from "vitest";
import { CANCEL_REASON_NAMES, CANCEL_REASONS, cancelReasonLacks, cancelWords } from "./cancel-reasons.ts";

it("a reason of the list says why by itself, and own words go after it", () => {
  expect(cancelWords("candidate_ill", " ")).toBe("The candidate is ill.");
  expect(cancelWords("candidate_ill", "A flu.")).toBe("The candidate is ill: A flu.");
  expect(cancelWords("other", " Fire alarm. ")).toBe("Fire alarm.");
});

it("only another reason needs words", () => {
  expect(CANCEL_REASONS.filter((code) => cancelReasonLacks(code, "  ") !== null)).toEqual(["other"]);
  expect(cancelReasonLacks("other", "Fire alarm.")).toBeNull();
});

it("every reason has a name of its own", () => {
  expect(new Set(Object.values(CANCEL_REASON_NAMES)).size).toBe(CANCEL_REASONS.length);
});
