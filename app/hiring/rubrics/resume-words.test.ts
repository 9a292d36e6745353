import { expect, test } from "vitest";
import { readResumeWords } from "./resume-words.ts";

test("words are read by lines and commas, each once, and short ones by their case", () => {
  expect(readResumeWords(" Kafka \nkafka, event   streams;\n—\nR\nr")).toEqual({
    ok: true,
    words: ["Kafka", "event streams", "R", "r"],
  });
  expect(readResumeWords("")).toEqual({ ok: true, words: [] });
});

test("too many words, and words that are sentences, are refused in words", () => {
  const many = Array.from({ length: 81 }, (_, index) => `word${index}`).join("\n");
  expect(readResumeWords(many)).toEqual({
    ok: false,
    problem: expect.stringContaining("80 words") as string,
  });
  expect(readResumeWords("x".repeat(61))).toMatchObject({ ok: false });
});
