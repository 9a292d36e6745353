import { describe, expect, it } from "vitest";
import { questions } from "../content/all-questions.ts";
import { answerLevel, askedOfNotes } from "./asked-of-notes.ts";

// A core question is found wherever it stands.
const bank = questions
  .filter(({ competency }) => competency === "predict")
  .toSorted((one, other) => Number(one.core) - Number(other.core));
const line = (text: string) => ({ text });
const titles = (lines: readonly { readonly text: string }[], aim = 4) =>
  askedOfNotes(bank, lines, aim).map(({ question, lines: told }) => [question.title, told.length]);

describe("the questions that a note of the demo tells of", () => {
  it("are told by the words they share with it, and share out its lines in their order", () => {
    const notes = [
      line("Four hundred calls: starts with contract end and complaints as the rule to beat."),
      line("Keeps 50 of the list uncalled: otherwise you measure the list and call it the calls."),
      line("Too good (97 of 100): strongest column, when was it written, remove, look again."),
    ];
    expect(titles(notes)).toEqual([
      ["Four hundred calls a week", 2],
      ["Too good", 1],
    ]);
  });

  it("are the core question and one near the difficulty aimed at where no words tell", () => {
    const [first, second] = askedOfNotes(bank, [], 4);
    expect([first?.question.core, second?.question.core]).toEqual([true, false]);
    expect(second?.question.difficulty).toBe(4);
    expect(askedOfNotes(bank, [], 2)[1]?.question.difficulty).toBe(2);
  });

  it("are none when the bank has not two", () => {
    expect(askedOfNotes(bank.slice(-1), [line("Anything")], 4)).toEqual([]);
  });
});

describe("the level of one answer of the demo", () => {
  const [plus, minus, fact] = [{ direction: "plus", strength: 2 }, { direction: "minus" }, {}] as const;

  it("follows what was noted to it", () => {
    expect([answerLevel(3, [minus]), answerLevel(4, [minus, fact])]).toEqual([2, 3]);
    expect([answerLevel(2, [plus, minus]), answerLevel(1, [plus])]).toEqual([3, 2]);
    expect([answerLevel(2, [minus]), answerLevel(3, [plus]), answerLevel(3, [])]).toEqual([2, 3, 3]);
  });
});
