import { describe, expect, it } from "vitest";
import { MAIL_TEMPLATES, goesToCandidate, isMailTemplate } from "./templates.ts";

describe("mail templates", () => {
  it("know which of them reach a candidate", () => {
    expect(goesToCandidate("rejection")).toBe(true);
    expect(goesToCandidate("scorecard-reminder")).toBe(false);
  });

  it("are known by name only", () => {
    expect(isMailTemplate("offer")).toBe(true);
    expect(isMailTemplate("toString")).toBe(false);
  });

  it("refuse a private link that is no address", () => {
    const props = {
      candidateName: "Ana",
      openingTitle: "Analyst",
      companyName: "Northlight",
      statusUrl: "nowhere",
    };
    expect(MAIL_TEMPLATES["application-received"].props.safeParse(props).success).toBe(false);
  });
});
