import { describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import { INTERVIEW_TEMPLATES } from "./interview-templates.ts";
import {
  goesToCandidate,
  isMailTemplate,
  MAIL_TEMPLATE_NAMES,
  MAIL_TEMPLATES,
  mailLabel,
  mayReadWords,
} from "./templates.ts";

describe("the list of mails", () => {
  it("marks every mail that is written to a candidate", () => {
    expect(MAIL_TEMPLATE_NAMES.filter(goesToCandidate)).toEqual([
      "application-received",
      "application-repeated",
      "choose-a-day",
      "interview-invitation",
      "day-invitation",
      "interview-changed",
      "interview-cancelled",
      "day-changed",
      "day-cancelled",
      "rejection",
      "offer",
      "hired-welcome",
      "feedback-request",
      "new-link",
      "new-date",
      "letter",
    ]);
  });

  it("has the mails about interviews together, in the order in which lists show them", () => {
    const names = Object.keys(INTERVIEW_TEMPLATES);
    const from = MAIL_TEMPLATE_NAMES.indexOf("choose-a-day");
    expect(MAIL_TEMPLATE_NAMES.slice(from, from + names.length)).toEqual(names);
    expect(MAIL_TEMPLATE_NAMES.filter((name) => /interview|day-|plan-|scorecard/.test(name))).toEqual(
      names.filter((name) => name !== "choose-a-day"),
    );
  });

  it("gives every mail a name for people, each its own", () => {
    const labels = MAIL_TEMPLATE_NAMES.map(mailLabel);
    expect(new Set(labels).size).toBe(MAIL_TEMPLATE_NAMES.length);
    expect(mailLabel("a-template-of-last-year")).toBe("a-template-of-last-year");
  });

  it("knows no template by the name of an object's own property", () => {
    expect(["toString", "constructor", "__proto__"].filter(isMailTemplate)).toEqual([]);
    expect(goesToCandidate("toString")).toBe(false);
  });

  it("hides the words of mails whose link opens or makes somebody's account", () => {
    const hiddenFrom = (role: Role) => MAIL_TEMPLATE_NAMES.filter((name) => !mayReadWords(name, role));
    expect(hiddenFrom("admin")).toEqual(["sign-in-link"]);
    expect(hiddenFrom("recruiter")).toEqual(["sign-in-link", "invitation"]);
    expect(hiddenFrom("hiring_manager")).toEqual(["sign-in-link", "invitation"]);
  });

  it("takes only links that a browser opens as a page", () => {
    const props = { name: "Ana", minutes: 10, link: "javascript:alert(1)" };
    expect(MAIL_TEMPLATES["sign-in-link"].props.safeParse(props).success).toBe(false);
    expect(
      MAIL_TEMPLATES["sign-in-link"].props.safeParse({ ...props, link: "http://127.0.0.1:3000/x" }).success,
    ).toBe(true);
  });

  it("fills in what a caller may leave out", () => {
    const props = MAIL_TEMPLATES.rejection.props.parse({
      candidateName: "Ana",
      companyName: "Northlight",
      openingTitle: "Data Analyst",
      hadInterviews: false,
      signedBy: "Rolf",
    });
    expect(props.personalNote).toBe("");
  });
});
