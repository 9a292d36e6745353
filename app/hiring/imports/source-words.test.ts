import { describe, expect, it } from "vitest";
import { DISPOSITION_REASONS } from "../applications/reasons.ts";
import { LANDINGS, LANDING_NAMES, reasonFor, statusOf, suggestLanding } from "./source-words.ts";

describe("words of other systems", () => {
  it.each([
    ["Hired", "hired"],
    ["Placed", "hired"],
    ["Candidate Declined", "withdrawn"],
    ["Client Declined", "rejected"],
    ["Archived", "rejected"],
    ["Abgesagt", "rejected"],
    ["Zurückgezogen", "withdrawn"],
    ["Active", "open"],
    ["Neu", "open"],
    ["Interview 2", null],
    ["", null],
  ] as const)("%s says how an application stands: %s", (word, status) => {
    expect(statusOf(word)).toBe(status);
  });

  it.each([
    ["Application Review", "open", "resume_screen"],
    ["New Lead", "open", "resume_screen"],
    ["Phone Screen", "open", "phone_screen"],
    ["Face to Face", "open", "phone_screen"],
    ["Offer", "open", "phone_screen"],
    ["Onsite", "rejected", "rejected"],
    ["Onsite", "withdrawn", "withdrawn"],
    ["Hired", "hired", "history"],
  ] as const)("%s, %s lands at %s", (stage, status, landing) => {
    expect(suggestLanding(stage, status)).toBe(landing);
    expect(LANDING_NAMES[landing]).toBeTruthy();
  });

  it("no landing lies behind the phone screen: what follows rests on evidence of our own", () => {
    expect(LANDINGS).not.toEqual(expect.arrayContaining(["onsite"]));
    expect(LANDINGS).toHaveLength(5);
  });

  it("a reason is ours only where theirs leaves no doubt", () => {
    expect(reasonFor("rejected", "Position filled").code).toBe("position_filled");
    expect(reasonFor("withdrawn", "Salary too low").code).toBe("pay_too_low");
    expect(reasonFor("rejected", "Lacking skills")).toEqual({
      code: "other_rejection",
      text: "Lacking skills",
    });
    expect(reasonFor("withdrawn", "")).toEqual({ code: "other_withdrawal", text: "" });
  });

  it("our own codes come back as they were", () => {
    for (const { code, disposition } of DISPOSITION_REASONS)
      expect(reasonFor(disposition, `${code}: in words`)).toEqual({ code, text: "in words" });
    // A code of the other kind is just a word.
    expect(reasonFor("rejected", "pay_too_low").code).toBe("other_rejection");
  });
});
