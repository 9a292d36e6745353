import { describe, expect, it } from "vitest";
import { FIRST_WORDS, WORDABLE_TEMPLATES, fieldsOf, isWordable } from "./mail-fields.ts";
import { fillOwnWords, ownWordsProblems } from "./own-words.ts";
import { parseMail } from "./templates.ts";

const meeting = {
  candidateName: "Cleo {{company}} <b>",
  companyName: "Northlight",
  openingTitle: "Data Analyst",
  statusUrl: "http://baton.test/status/t",
  interviewName: "Onsite 1",
  interviewerName: "Ivo",
  startsAt: "2026-11-24T10:00:00.000Z",
  minutes: 60,
  timeZone: "Europe/Berlin",
};
const invitation = parseMail("interview-invitation", meeting);

describe("own words of a mail", () => {
  it.each(WORDABLE_TEMPLATES)("begin with words that can be kept: %s", (template) => {
    expect(ownWordsProblems(template, FIRST_WORDS[template])).toEqual({});
    expect(isWordable(template)).toBe(true);
  });

  it("may name nothing but the mail's own fields, in its subject either", () => {
    const found = ownWordsProblems("interview-invitation", { subject: "{{salary}}", body: "Hello {{nmae}}" });
    expect(found["subject"]).toContain("no field {{salary}}");
    expect(found["body"]).toContain("no field {{nmae}}");
    expect(found["body"]).toContain("{{candidate}}");
  });

  it.each(["Hello {{candidate", "Hello candidate}}"])("close their fields: %s", (body) => {
    expect(ownWordsProblems("offer", { subject: "Hello", body })["body"]).toContain("begins with {{");
  });

  it("keep a place for what somebody writes to one candidate", () => {
    const found = ownWordsProblems("rejection", { subject: "Your application", body: "No." });
    expect(found["body"]).toContain("{{personal_note}}");
  });

  it("are filled with what is known of the mail, once", () => {
    const filled = fillOwnWords({ subject: "{{opening}}", body: "{{ candidate }}, {{day}}" }, invitation);
    expect(filled).toEqual({
      ok: true,
      subject: "Data Analyst",
      body: "Cleo {{company}} <b>, Tuesday 24 November 2026",
    });
  });

  it("name the room with the address of its building", () => {
    const props = { ...invitation.props, place: "Ada", address: "Torstrasse 12, 10119 Berlin" };
    const filled = fillOwnWords(
      { subject: "Come", body: "To {{place}}." },
      parseMail("interview-invitation", props),
    );
    expect(filled).toMatchObject({ body: "To Ada, Torstrasse 12, 10119 Berlin." });
  });

  it("never leave with a gap: an empty field refuses the mail and says what to do", () => {
    const filled = fillOwnWords({ subject: "Hello", body: "In {{place}}" }, invitation);
    expect(filled).toMatchObject({ ok: false, reason: "unfilled" });
    expect(filled.ok ? "" : filled.message).toContain("stand for {{place}}");
  });

  it("do without a personal note where nobody wrote one", () => {
    const about = { candidateName: "Cleo", companyName: "N", openingTitle: "A", signedBy: "R" };
    const mail = parseMail("rejection", { ...about, hadInterviews: false });
    expect(fillOwnWords({ subject: "A", body: "B {{personal_note}}" }, mail)).toMatchObject({ ok: true });
  });

  it("are no matter of mails to colleagues", () => {
    expect(fieldsOf("scorecard-reminder")).toEqual([]);
  });
});
