import { describe, expect, it } from "vitest";
import { decidePhoneScreens, mayNeedPhoneScreens, type PhoneScreenFacts } from "./phone-screens.ts";

const firstAdvanced: PhoneScreenFacts = {
  stage: "phone_screen",
  disposition: null,
  needed: 2,
  planned: 2,
  advanced: 1,
  secondStands: false,
};
const onlyOne: PhoneScreenFacts = { ...firstAdvanced, needed: 1, advanced: 0 };

describe("waiving the second phone screen", () => {
  it("is possible once the first was advanced", () => {
    expect(mayNeedPhoneScreens(1, firstAdvanced)).toMatchObject({ ok: true, to: 1 });
    expect(mayNeedPhoneScreens(1, { ...firstAdvanced, advanced: 0 })).toMatchObject({
      reason: "first_not_advanced",
    });
  });

  it("never makes a second one that is booked or was held count for nothing", () => {
    expect(mayNeedPhoneScreens(1, { ...firstAdvanced, secondStands: true })).toMatchObject({
      reason: "second_stands",
    });
  });

  it("is possible where the opening's plan has lost its second one meanwhile", () => {
    expect(mayNeedPhoneScreens(1, { ...firstAdvanced, planned: 1 }).ok).toBe(true);
  });

  it("needs a reason", () => {
    expect(decidePhoneScreens(1, "  ", firstAdvanced)).toMatchObject({ reason: "needs_reason" });
    expect(decidePhoneScreens(1, " Knows SQL ", firstAdvanced)).toMatchObject({
      ok: true,
      to: 1,
      reason: "Knows SQL",
    });
  });
});

describe("asking for a second phone screen", () => {
  it("is possible where the opening's plan has one, before and after the first", () => {
    expect(mayNeedPhoneScreens(2, onlyOne)).toMatchObject({ ok: true, to: 2 });
    expect(mayNeedPhoneScreens(2, { ...onlyOne, advanced: 1 }).ok).toBe(true);
    expect(mayNeedPhoneScreens(2, { ...onlyOne, planned: 1 })).toMatchObject({ reason: "not_in_plan" });
  });

  it("needs a reason", () => {
    expect(decidePhoneScreens(2, "", onlyOne)).toMatchObject({ reason: "needs_reason" });
  });
});

describe("both", () => {
  it("are refused when nothing would change", () => {
    expect(mayNeedPhoneScreens(2, firstAdvanced)).toMatchObject({ reason: "already_so" });
    expect(mayNeedPhoneScreens(1, onlyOne)).toMatchObject({ reason: "already_so" });
  });

  it("are refused at every other stage and once the application has left", () => {
    for (const stage of ["resume_screen", "onsite", "debrief", "offer", "hired"] as const) {
      expect(mayNeedPhoneScreens(1, { ...firstAdvanced, stage })).toMatchObject({ reason: "other_stage" });
      expect(mayNeedPhoneScreens(2, { ...onlyOne, stage })).toMatchObject({ reason: "other_stage" });
    }
    expect(mayNeedPhoneScreens(1, { ...firstAdvanced, disposition: "rejected" })).toMatchObject({
      reason: "has_left",
    });
  });
});
