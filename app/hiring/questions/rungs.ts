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

/** A rung that the bank has words for: everything but an own question. */
export type BankRung = Exclude<Rung, "own">;

/**
 * The next rung of a question on the same story, or null when there is none: one step, among those with words that were
 * not put yet. Up, what was put already is stepped over; down, it ends there, because it has been answered.
 */
export function nextRung(
  { easier, harder }: { readonly easier: string; readonly harder: string },
  from: Rung,
  way: "up" | "down",
  put: readonly Rung[],
): BankRung | null {
  const free = (rung: BankRung) => (put.includes(rung) ? null : rung);
  const top = harder === "" ? null : free("harder");
  const foot = easier === "" ? null : free("easier");
  switch (from) {
    case "easier":
      return way === "up" ? (free("as_written") ?? top) : null;
    case "as_written":
      return way === "up" ? top : foot;
    case "harder":
      return way === "up" ? null : free("as_written");
    case "own":
      return null;
  }
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
