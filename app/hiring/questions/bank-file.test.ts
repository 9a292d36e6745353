import { describe, expect, it } from "vitest";
import { planImport, readBankFile, writeBankFile } from "./bank-file.ts";
import type { FiledQuestion } from "./bank-file.ts";

const question: FiledQuestion = {
  key: "sql-late-rows",
  competency: "sql",
  title: "Late rows",
  roles: ["data-analyst"],
  difficulty: 3,
  style: "case",
  minutes: 6,
  core: false,
  prompt: "Rows of yesterday arrive today. What does your report do?",
  good: ["Says which date it counts by.", "Restates."],
  poor: ["Ignores them.", "Loads everything."],
  easier: "Which two dates?",
  harder: "They were paid by it.",
  reactions: { terse: "a", rambling: "b", warmUp: "c", weak: "d", strong: "e" },
  sources: ["The warehouse handbook, chapter 3"],
};
const known = { competencies: ["sql", "comm"], roles: ["data-analyst"] };
const read = (...questions: readonly object[]) =>
  readBankFile(JSON.stringify({ ...writeBankFile([]), questions }), known);

describe("a file of questions", () => {
  it("gives back the questions it was written from, with nothing lost", () => {
    const text = JSON.stringify(writeBankFile([question]));
    expect(readBankFile(text, known)).toEqual({ ok: true, questions: [question] });
  });

  it("may leave sources out", () => {
    expect(read({ ...question, sources: undefined })).toMatchObject({
      ok: true,
      questions: [{ sources: [] }],
    });
  });

  it("is refused by the name of the question and the field, all faults at once", () => {
    const reactions = { ...question.reactions, strong: undefined };
    expect(
      read({ ...question, style: "song", reactions }, { ...question, key: "Late Rows", title: "" }),
    ).toEqual({
      ok: false,
      faults: [
        "Late rows, Style: This must be “open” or “concrete” or “story” or “code” or “case”.",
        "Late rows, What to say next, strong: This is missing.",
        "Question 2, Title: Give the question a short title.",
        "Question 2, Key: A key has small letters, digits and single hyphens.",
      ],
    });
  });

  it("is refused when it names what this installation does not have, or a key twice", () => {
    expect(read({ ...question, competency: "juggling", roles: ["clown"] }, question, question)).toMatchObject(
      {
        faults: [
          "Late rows, Competency: The library has no competency “juggling”.",
          "Late rows, Roles: There is no role profile “clown”.",
          "Late rows, Key: “sql-late-rows” stands in this file twice.",
          "Late rows, Key: “sql-late-rows” stands in this file twice.",
        ],
      },
    );
    expect(readBankFile("[]", known)).toMatchObject({ ok: false });
    expect(readBankFile("{", known)).toMatchObject({ faults: [expect.stringMatching(/not a JSON file/)] });
  });
});

describe("importing questions", () => {
  const { key, competency, ...words } = question;
  const entry = { key, competency, words, waiting: false };
  const kindOf = (one: FiledQuestion, ...bank: readonly (typeof entry)[]) => planImport([one], bank)[0];

  it("tells new, changed and unchanged ones apart", () => {
    expect(kindOf(question)?.kind).toBe("new");
    expect(kindOf(question, entry)?.kind).toBe("unchanged");
    expect(kindOf({ ...question, minutes: 7 }, entry)?.kind).toBe("changed");
  });

  it("stops at a change that waits already, unless it is the same as what is in use", () => {
    const waiting = { ...entry, waiting: true };
    expect(kindOf({ ...question, minutes: 7 }, waiting)).toMatchObject({
      kind: "blocked",
      problem: expect.stringMatching(/waits for review/) as string,
    });
    expect(kindOf(question, waiting)?.kind).toBe("unchanged");
  });

  it("never moves a question to another competency", () => {
    expect(kindOf({ ...question, competency: "comm" }, entry)).toMatchObject({
      kind: "blocked",
      problem: expect.stringMatching(/another key/) as string,
    });
  });
});
