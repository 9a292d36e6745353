import { describe, expect, it } from "vitest";
import {
  ApplicationQuestionInputSchema,
  OpeningInputSchema,
  SessionInputSchema,
  slugFor,
} from "./opening-form.ts";

describe("an opening's address", () => {
  it("is its title in plain letters, kept apart by a suffix", () => {
    expect(slugFor("Señior Data Engineer (m/f/x)", "a1b2")).toBe("senior-data-engineer-m-f-x-a1b2");
    expect(slugFor("数据分析师", "a1b2")).toBe("opening-a1b2");
  });
});

describe("the form of an opening", () => {
  it("asks for a title, a headcount and the two people who answer for it", () => {
    const parsed = OpeningInputSchema.safeParse({
      title: " ",
      headcount: 0,
      hiringManagerId: "",
      recruiterId: "",
    });
    const faulty = parsed.error?.issues.map((issue) => issue.path[0]);
    expect(faulty).toEqual(expect.arrayContaining(["title", "headcount", "hiringManagerId", "recruiterId"]));
  });

  it("refuses a choice question with one choice, and an interview of five minutes", () => {
    const question = { id: null, kind: "choice", prompt: "Where?", choices: ["Here"], required: true };
    expect(ApplicationQuestionInputSchema.safeParse(question).success).toBe(false);
    expect(
      ApplicationQuestionInputSchema.safeParse({ ...question, choices: ["Here", "There"] }).success,
    ).toBe(true);
    const session = {
      kind: "onsite",
      number: 1,
      name: "SQL",
      minutes: 5,
      focus: [],
      defaultInterviewerId: null,
    };
    expect(SessionInputSchema.safeParse(session).success).toBe(false);
  });
});
