import type { QuestionStyle, Rung } from "./vocabulary.ts";

/** Difficulty of a question made up on the spot: nobody calibrated it, so it counts as at the bar. */
const OWN_DIFFICULTY = 3;

/**
 * How hard a question was as it was put, 1 to 5: an easier rung is one step below what is written, a harder one
 * above. `written` is null for an own question.
 */
export function difficultyAsked(written: number | null, rung: Rung): number {
  if (written === null || rung === "own") return OWN_DIFFICULTY;
  const step = { as_written: 0, easier: -1, harder: 1 }[rung];
  return Math.min(5, Math.max(1, written + step));
}

export const RUNG_NAMES: Readonly<Record<Rung, string>> = {
  as_written: "as written",
  easier: "easier rung",
  harder: "harder rung",
  own: "own question",
};

export const STYLE_NAMES: Readonly<Record<QuestionStyle, string>> = {
  open: "open",
  concrete: "concrete",
  story: "own experience",
  code: "code",
  case: "case",
};
