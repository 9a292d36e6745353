/** From how many candidates answers are needed before anybody reads one; also how many are added at a time. */
export const PULSE_BATCH = 5;

/** What a candidate may answer, best first, as they read it. */
export const PULSE_RATINGS = [5, 4, 3, 2, 1] as const;

/** What each answer says: to how an interview was, and to how the whole process was. */
export const INTERVIEW_ANSWERS = ["Very well", "Well", "In part", "Hardly", "Not at all"] as const;
export const PROCESS_ANSWERS = ["Very well", "Well", "Mixed", "Badly", "Very badly"] as const;

/** Whether a number is one of the five answers. */
export function isPulseRating(rating: number): boolean {
  return PULSE_RATINGS.some((one) => one === rating);
}

export type PulseAnswer = {
  /** Orders answers that were given at the same moment. */
  readonly id: string;
  readonly candidateId: string;
  readonly at: Date;
  readonly rating: number;
  readonly words: string;
};

/** What may be read of answers: sums over whole batches, and words without a rating, an order or a day. */
export type Pulse = {
  readonly answers: number;
  readonly average: number;
  /** How many gave each answer, from 5 down to 1. */
  readonly spread: readonly number[];
  readonly words: readonly string[];
};

/**
 * What may be read of candidates' answers without telling who gave which. Answers are taken in the order they came, in
 * batches of five different candidates; an unfinished batch is left out altogether. So two looks at different times
 * differ by whole batches: subtracting one from the other tells of five people at least, never of one. Null below the
 * first batch. Words are sorted by themselves, which says nothing of whose they are.
 */
export function pulseOf(given: readonly PulseAnswer[]): Pulse | null {
  const answers = finishedBatches(given);
  if (answers.length === 0) return null;
  const sum = answers.reduce((total, { rating }) => total + rating, 0);
  return {
    answers: answers.length,
    average: Math.round((sum / answers.length) * 10) / 10,
    spread: PULSE_RATINGS.map((rating) => answers.filter((one) => one.rating === rating).length),
    words: answers
      .map(({ words }) => words.trim())
      .filter((words) => words !== "")
      .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}

function finishedBatches(given: readonly PulseAnswer[]): readonly PulseAnswer[] {
  const inOrder = given.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  let candidates = new Set<string>();
  let finished = 0;
  for (const [place, { candidateId }] of inOrder.entries()) {
    candidates.add(candidateId);
    if (candidates.size < PULSE_BATCH) continue;
    finished = place + 1;
    candidates = new Set();
  }
  return inOrder.slice(0, finished);
}
