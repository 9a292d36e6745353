/** After this many uses a question has gone round, and answers to it tell less (research/adaptive 5.1). */
export const MOST_USES = 40;
const NEARLY = 30;

/** `by_hand`: somebody took it out, with a reason; `worn`: it was asked too often. */
export const QUESTION_RETIREMENTS = ["by_hand", "worn"] as const;
export type QuestionRetirement = (typeof QUESTION_RETIREMENTS)[number];

/** How far a question is used up: `uses` counts every time it was asked, on any rung and in any wording. */
export function exposureOf(uses: number): {
  readonly uses: number;
  readonly most: number;
  readonly state: "fresh" | "nearly" | "worn";
} {
  return { uses, most: MOST_USES, state: uses >= MOST_USES ? "worn" : uses >= NEARLY ? "nearly" : "fresh" };
}

/**
 * Whether a question is offered at an opening. One retired by hand is offered nowhere any more, because it may have got
 * out. A worn one is not taken up by new openings; an opening that already asks it as its core question keeps it, so
 * that its candidates are all asked the same (Law 1).
 */
export function isOffered(question: {
  readonly retirement: QuestionRetirement | null;
  readonly core: boolean;
  readonly usedAtOpening: boolean;
}): boolean {
  switch (question.retirement) {
    case null:
      return true;
    case "by_hand":
      return false;
    case "worn":
      return question.core && question.usedAtOpening;
  }
}
