import { describe, expect, it } from "vitest";
import { exampleMail } from "#test/builders/mails.ts";
import { eraseMail } from "./erased-mail.ts";
import { MAIL_STATES } from "./mail-state.ts";
import { isMailTemplate, MAIL_TEMPLATES, parseMail, type MailTemplate } from "./templates.ts";

const TEMPLATES = Object.keys(MAIL_TEMPLATES).filter(isMailTemplate);

function stored(template: MailTemplate, change: object = {}) {
  const { props } = exampleMail(template, "Rosa Lindqvist", "her own words");
  return {
    template,
    props,
    to: "rosa@mail.example",
    toName: "Rosa Lindqvist",
    state: "sent" as const,
    mayHaveLeft: false,
    ...change,
  };
}

describe("a mail about an erased candidate", () => {
  it("to the candidate keeps nothing of them, whatever its kind", () => {
    for (const template of TEMPLATES.filter((one) => MAIL_TEMPLATES[one].toCandidate)) {
      const erased = JSON.stringify(eraseMail(stored(template)));
      expect(erased).not.toMatch(/rosa|her own words/i);
    }
  });

  it("to an interviewer keeps the time of the meeting and whom it told, not whom they would meet", () => {
    const mail = stored("interview-invitation-interviewer", { to: "ben@northlight.example", toName: "Ben" });
    const named = { ...mail, props: { ...mail.props, candidateName: "Rosa", place: "Rosa's room" } };
    const erased = eraseMail(named);
    expect(erased).toMatchObject({ to: "ben@northlight.example", toName: "Ben" });
    expect(parseMail(mail.template, erased.props).props).toMatchObject({
      candidateName: "Erased candidate",
      startsAt: "2026-11-24T10:00:00.000Z",
      place: "",
      link: "",
    });
  });

  it("never leaves any more, and one that is leaving says that it may have", () => {
    const states = MAIL_STATES.map((state) => eraseMail(stored("rejection", { state })).state);
    expect(new Set(states)).toEqual(new Set(["sent", "taken_back"]));
    expect(eraseMail(stored("rejection", { state: "sending" }))).toMatchObject({ mayHaveLeft: true });
    expect(eraseMail(stored("rejection", { state: "waiting" }))).toMatchObject({ mayHaveLeft: false });
  });

  it("that nobody can read is emptied all the same", () => {
    const broken = { ...stored("interview-invitation-interviewer"), props: { note: "Rosa" } };
    expect(eraseMail(broken).props).toEqual({});
  });
});
