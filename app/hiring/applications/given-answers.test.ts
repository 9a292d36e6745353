import { describe, expect, it } from "vitest";
import { byQuestion, newAnswers } from "./given-answers.ts";

const given = (openingQuestionId: string, day: number, answer: string, documentId: string | null = null) => ({
  openingQuestionId,
  givenAt: new Date(Date.UTC(2026, 10, day)),
  answer,
  documentId,
});

describe("answers to the questions of a form", () => {
  it("stand by their question: the last one given, and the former ones behind it, newest first", () => {
    const answers = [
      given("why", 20, "third"),
      given("where", 3, "Porto"),
      given("why", 2, "first"),
      given("why", 9, "second"),
    ];
    expect(
      byQuestion(answers).map(({ latest, earlier }) => [
        latest.openingQuestionId,
        latest.answer,
        earlier.map(({ answer }) => answer),
      ]),
    ).toEqual([
      ["why", "third", ["second", "first"]],
      ["where", "Porto", []],
    ]);
  });

  it("given again are kept where they say something else than the last ones", () => {
    const former = [given("why", 2, "first"), given("why", 9, "second"), given("where", 3, "Porto")];
    const again = [
      { questionId: "why", answer: "first" },
      { questionId: "where", answer: "Porto" },
      { questionId: "when", answer: "May" },
    ];
    expect(newAnswers(again, former).map(({ questionId }) => questionId)).toEqual(["why", "when"]);
  });

  it("given again as a file are always kept, for a name says nothing of what is in it", () => {
    const former = [given("sample", 2, "sample.pdf", "document1")];
    expect(newAnswers([{ questionId: "sample", answer: "sample.pdf" }], former)).toHaveLength(1);
  });
});
