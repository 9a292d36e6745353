import { ok, refused } from "../result.ts";
import type { Outcome } from "../result.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { DIFFICULTIES } from "./vocabulary.ts";
import type { Difficulty } from "./vocabulary.ts";

/** From so many steps between two labels on, one of the two has read another question. */
const APART = 2;

const LEAST_WORDS = 10;
const MOST_WORDS = 1000;

/** What each difficulty means, for whoever gives one. */
export const DIFFICULTY_MEANINGS: Readonly<Record<Difficulty, string>> = {
  1: "one fact or step, with an own example",
  2: "one standard step",
  3: "the role's daily work",
  4: "conflicting needs, or a hidden trap",
  5: "open design at scale, no clean answer",
};

/** Whether a number is one of the five difficulties. */
export function isDifficulty(value: number): value is Difficulty {
  return DIFFICULTIES.some((one) => one === value);
}

type Labelled = Pick<QuestionDraft, "prompt" | "difficulty">;

/**
 * Whether a proposal's difficulty has to be said by a second person who has not seen its label: that of a new question,
 * and of one whose words to the candidate or whose label would change. Anything else leaves the difficulty as it was.
 * What comes with Baton has no author here: two people have labelled it before.
 */
export function needsOwnDifficulty(
  inUse: Labelled | null,
  proposed: Labelled & { readonly createdById: string | null },
): boolean {
  if (proposed.createdById === null) return false;
  return inUse === null || inUse.prompt !== proposed.prompt || inUse.difficulty !== proposed.difficulty;
}

/** A question as it is shown: without its difficulty to whoever has to say their own first. */
export type ShownWords = Omit<QuestionDraft, "difficulty"> & { readonly difficulty: number | null };

/** Two difficulties of one question, given by two people who did not know of each other's. */
export type TwoLooks = { readonly author: number; readonly own: number };

/** Whether two difficulties are so far from each other that it has to be settled what the question asks for. */
export function areApart({ author, own }: TwoLooks): boolean {
  return Math.abs(author - own) >= APART;
}

/** How two people came to one difficulty. */
export type Settlement = { readonly difficulty: number; readonly how: string };

type Settled = { readonly difficulty: number; readonly note: string };

/**
 * What a question's difficulty is, once it is to be asked. Labels that are equal or one step apart leave the author's,
 * which answers then correct. Two steps or more need a settlement: a difficulty between both, and how it came about.
 * Refuses where the reviewer has not given their own yet, where nothing was settled, and a settlement outside of both.
 */
export function settleDifficulty(
  author: number,
  own: number | null,
  settlement: Settlement | null,
): Outcome<Settled, "no-look" | "not-settled" | "outside" | "no-words"> {
  if (own === null) {
    return refused("no-look", "Say how hard you find it first. Its author's difficulty is shown after that.");
  }
  if (!areApart({ author, own })) return ok({ difficulty: author, note: "" });
  if (settlement === null) {
    return refused(
      "not-settled",
      `You find it ${own}, its author ${author}. Settle what it counts as before it is asked, or send it back.`,
    );
  }
  const { difficulty } = settlement;
  const [low, high] = [Math.min(author, own), Math.max(author, own)];
  if (!isDifficulty(difficulty) || difficulty < low || difficulty > high) {
    return refused(
      "outside",
      `Settle on a difficulty from ${low} to ${high}: between yours and its author's.`,
    );
  }
  const note = settlement.how.trim();
  if (note.length < LEAST_WORDS || note.length > MOST_WORDS) {
    return refused("no-words", "Say in a sentence how you two settled it (10 to 1,000 characters).");
  }
  return ok({ difficulty, note });
}
