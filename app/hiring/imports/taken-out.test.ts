import { expect, it } from "vitest";
import { takenOut } from "./taken-out.ts";

it("says how many people an import is taken out of, the new ones and those who were known", () => {
  expect(takenOut({ added: 4200, known: 0 })).toEqual({
    title: "Take 4,200 people out again?",
    words: "Removes 4,200 people with everything that came with them. What somebody worked on since stays.",
  });
  expect(takenOut({ added: 1, known: 2 })).toEqual({
    title: "Take 1 person out again?",
    words:
      "Removes 1 person with everything that came with them, and what it brought to 2 people who were known before. What somebody worked on since stays.",
  });
  expect(takenOut({ added: 0, known: 0 }).words).toBe("It has brought nobody. Its files are removed.");
  expect(takenOut({ added: 0, known: 1 })).toEqual({
    title: "Take out what it brought to 1 person?",
    words: "Removes what it brought to 1 person who was known before. What somebody worked on since stays.",
  });
});
