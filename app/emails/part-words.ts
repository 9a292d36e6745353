import type { Part } from "#app/hiring/interviews/word-to-send.ts";

/** What somebody of ours does in an interview, after the word "You". */
export const PART_WORDS: Record<Part, string> = { interviewer: "hold it", shadow: "sit in on it" };

/** What somebody is told whose part is another one now. */
export const OTHER_PART: Record<Part, string> = {
  interviewer: "You hold this interview now; before, you would have sat in on it.",
  shadow: "You only sit in on this interview now; a colleague holds it.",
};
