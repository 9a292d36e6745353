import type { QuestionStyle } from "./vocabulary.ts";

/** How many questions a competency wants at levels 1 to 5 (research/adaptive 5.1). */
export const WANTED_BY_LEVEL = [1, 2, 4, 3, 2] as const;

type Counted = {
  /** Null where the reader is not told: it stands at no level. */
  readonly difficulty: number | null;
  readonly style: QuestionStyle;
  readonly core: boolean;
};

/**
 * What the questions in use on one competency still lack, one sentence each, the most wanted first: a core question,
 * a second format, and levels that are thinner than wanted, wherever the questions stand whose difficulty is not told.
 */
export function bankGaps(questions: readonly Counted[]): readonly string[] {
  const gaps: string[] = [];
  const cores = questions.filter((one) => one.core).length;
  if (cores === 0) gaps.push("No core question.");
  const styles = new Set(questions.map((one) => one.style));
  if (questions.length > 0 && styles.size < 2)
    gaps.push("Only one format; a contradiction needs a second one.");
  const untold = countUntold(questions);
  WANTED_BY_LEVEL.forEach((wanted, index) => {
    const have = countAt(questions, index + 1);
    if (have + untold < wanted) gaps.push(`Level ${index + 1}: ${have} of ${wanted}.`);
  });
  return gaps;
}

/** How many questions there are whose difficulty the reader is not told. */
export function countUntold(questions: readonly Counted[]): number {
  return questions.filter((one) => one.difficulty === null).length;
}

/** How many questions there are at levels 1 to 5. */
export function countByLevel(questions: readonly Counted[]): readonly number[] {
  return WANTED_BY_LEVEL.map((_, index) => countAt(questions, index + 1));
}

function countAt(questions: readonly Counted[], level: number): number {
  return questions.filter((one) => one.difficulty === level).length;
}
