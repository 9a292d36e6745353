import { describe, expect, it } from "vitest";
import { compareQuestions, wordsOfQuestion } from "./question-draft.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { questionKey } from "./question-key.ts";
import { linesOf, readQuestionForm } from "./read-question-form.ts";

const form: Readonly<Record<string, string>> = {
  title: "Late rows",
  difficulty: "3",
  style: "case",
  minutes: "6",
  core: "on",
  prompt: "Rows of yesterday arrive today. What does your report do?",
  good: "Says which date it counts by.\n\n  Restates. ",
  poor: "Ignores them.\nLoads everything.",
  easier: "Which two dates?",
  harder: "They were paid by it.",
  "reactions.terse": "Wait.",
  "reactions.rambling": "First the dates.",
  "reactions.warmUp": "Your own report.",
  "reactions.weak": "Easier rung.",
  "reactions.strong": "Harder rung.",
  sources: "",
};
const words: QuestionDraft = {
  title: "Late rows",
  roles: ["data-analyst"],
  difficulty: 3,
  style: "case",
  minutes: 6,
  core: true,
  prompt: "Rows of yesterday arrive today. What does your report do?",
  good: ["Says which date it counts by.", "Restates."],
  poor: ["Ignores them.", "Loads everything."],
  easier: "Which two dates?",
  harder: "They were paid by it.",
  reactions: {
    terse: "Wait.",
    rambling: "First the dates.",
    warmUp: "Your own report.",
    weak: "Easier rung.",
    strong: "Harder rung.",
  },
  sources: [],
};

describe("a posted question", () => {
  it("is read with a line for each answer", () => {
    expect(readQuestionForm(form, ["data-analyst"])).toEqual({ ok: true, value: words });
    expect(linesOf(" a \n\n b")).toEqual(["a", "b"]);
  });

  it("has what to say next on one line, however it was typed", () => {
    const read = readQuestionForm({ ...form, "reactions.weak": "Easier\n rung." }, ["data-analyst"]);
    expect(read).toEqual({ ok: true, value: words });
  });

  it("is refused field by field, a fault inside a list at the list", () => {
    const read = readQuestionForm(
      {
        ...form,
        title: " ",
        good: "One only.",
        poor: "x".repeat(401) + "\ny",
        "reactions.weak": "",
        minutes: "",
      },
      [],
    );
    expect(read).toMatchObject({
      ok: false,
      problem: "Correct the fields marked below.",
      fields: {
        title: "Give the question a short title.",
        roles: "Choose at least one role profile.",
        minutes: "Give the minutes as a number.",
        good: "Describe at least two good answers, so that raters agree.",
        poor: "Keep this under 400 characters.",
        "reactions.weak": "Say what the interviewer does next.",
      },
    });
  });

  it("with one fault says at once which", () => {
    const read = readQuestionForm({ ...form, easier: "" }, ["data-analyst"]);
    expect(read).toMatchObject({
      problem: expect.stringMatching(/^Easier rung: Write an easier rung/) as string,
    });
  });
});

describe("two versions of a question", () => {
  it("differ in nothing when they say the same, whatever order their roles are kept in", () => {
    const two = { ...words, roles: ["a", "b"] };
    expect(compareQuestions(two, { ...two, roles: ["b", "a"] })).toEqual([]);
  });

  it("are told apart in the order in which they are read", () => {
    const after = {
      ...words,
      prompt: "Rows of last week arrive today. What does your report do?",
      roles: ["statistician"],
      core: false,
      reactions: { ...words.reactions, weak: "Wait longer." },
    };
    const roleName = (key: string) => key.replace("-", " ");
    expect(compareQuestions(words, after, roleName).map((one) => [one.field, one.prose])).toEqual([
      ["Question", true],
      ["Core question", false],
      ["Roles", false],
      ["Weak", true],
    ]);
    expect(compareQuestions(words, after, roleName)[2]).toMatchObject({ before: "data analyst" });
  });

  it("are read from what is stored, also when a reaction is missing there", () => {
    const stored = { ...words, id: "x", reactions: { terse: "Wait.", weak: 7 } };
    const blank = { rambling: "", warmUp: "", weak: "", strong: "" };
    expect(wordsOfQuestion(stored)).toEqual({ ...words, reactions: { terse: "Wait.", ...blank } });
    expect(wordsOfQuestion({ ...words, reactions: null }).reactions).toEqual({ terse: "", ...blank });
  });
});

describe("a new question's key", () => {
  it("is made of its competency and title, and of a number while that is taken", () => {
    expect(questionKey("sql", "Doubled revenue, où?", new Set())).toBe("sql-doubled-revenue-ou");
    expect(questionKey("sql", "???", new Set())).toBe("sql-question");
    const taken = new Set(["sql-late-rows", "sql-late-rows-2"]);
    expect(questionKey("sql", "Late rows", taken)).toBe("sql-late-rows-3");
  });
});
