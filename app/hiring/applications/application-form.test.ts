import { describe, expect, it } from "vitest";
import { CandidateInputSchema, checkAnswers, contactSchema } from "./application-form.ts";

const ana = {
  name: "Ana Ruiz",
  email: " Ana@Example.com ",
  phone: "+49 30 1234",
  links: "github.com/ana\nhttps://ana.example",
};

const plain = { choices: [], required: false, knockOuts: [] } as const;

describe("an application form", () => {
  it("takes names, addresses and links as people type them", () => {
    expect(CandidateInputSchema.parse(ana)).toEqual({
      name: "Ana Ruiz",
      email: "ana@example.com",
      phone: "+49 30 1234",
      links: ["https://github.com/ana", "https://ana.example"],
    });
  });

  it.each([["javascript:alert(1)"], ["data:text/html,x"], ["a b c d e f"]])(
    "refuses links that are none: %s",
    (links) => {
      expect(CandidateInputSchema.safeParse({ ...ana, links }).success).toBe(false);
    },
  );

  it.each(["not a link", "link", "https://a", "1", "https://localhost/ana", ".com", "github.com/ana cv."])(
    "refuses words that are no links, and says which: %s",
    (links) => {
      const parsed = CandidateInputSchema.safeParse({ ...ana, links });
      expect(parsed.error?.issues[0]?.message).toMatch(
        /^“(not|link|a|1|localhost\/ana|\.com|cv\.)” is no link/,
      );
    },
  );

  it("lets somebody keep as many links as they are known by, and no more", () => {
    const links = Array.from({ length: 7 }, (_, at) => `ana${at}.example`).join("\n");
    expect(contactSchema(7).safeParse({ ...ana, links }).success).toBe(true);
    expect(contactSchema(6).safeParse({ ...ana, links }).success).toBe(false);
    expect(contactSchema(0).safeParse(ana).success).toBe(true);
  });

  it("refuses an address that cannot be one, and says what one looks like", () => {
    const parsed = CandidateInputSchema.safeParse({ ...ana, email: "ana at example" });
    expect(parsed.error?.issues[0]?.message).toMatch(/ana@example.com/);
  });

  it("asks for required answers, takes only choices on offer, and leaves optional ones out", () => {
    const questions = [
      { ...plain, id: "why", kind: "text", prompt: "Why us?", required: true },
      { ...plain, id: "where", kind: "choice", prompt: "Where?", choices: ["Berlin", "Lisbon"] },
      { ...plain, id: "permit", kind: "yes_no", prompt: "Permit?" },
    ] as const;
    expect(checkAnswers(questions, { where: "Paris", permit: "maybe" }).faults).toEqual({
      why: "Answer this question.",
      where: "Choose one of the answers.",
      permit: "Choose one of the answers.",
    });
    expect(checkAnswers(questions, { why: " Data ", permit: "yes" })).toEqual({
      answers: [
        { questionId: "why", prompt: "Why us?", answer: "Data", knockOut: false },
        { questionId: "permit", prompt: "Permit?", answer: "yes", knockOut: false },
      ],
      faults: {},
    });
  });

  it("asks for a file by its name, and says so when it is missing", () => {
    const sample = { ...plain, id: "sample", kind: "file", prompt: "A sample", required: true } as const;
    expect(checkAnswers([sample], {}).faults).toEqual({ sample: "Add a file." });
    expect(checkAnswers([sample], { sample: "report.pdf" }).answers[0]?.answer).toBe("report.pdf");
  });

  it("flags a knock-out answer for a person and takes it like any other", () => {
    const permit = { ...plain, id: "permit", kind: "yes_no", prompt: "Permit?", knockOuts: ["no"] } as const;
    expect(checkAnswers([permit], { permit: "no" })).toEqual({
      answers: [{ questionId: "permit", prompt: "Permit?", answer: "no", knockOut: true }],
      faults: {},
    });
    expect(checkAnswers([permit], { permit: "yes" }).answers[0]?.knockOut).toBe(false);
  });
});
