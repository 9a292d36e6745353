import { at } from "./at.ts";
import type { LoopState } from "./loop-state.ts";
import { locationOf, normalBelow } from "./rating-model.ts";
import { MINUTES_TO_CLOSE, openState } from "./suggest.ts";
import type { BankQuestion, SuggestInput } from "./suggest-input.ts";

export type Standing = "weak" | "strong" | "open";

const WEAK = 0.7;
const STRONG = 0.9;
/** How far below the estimate a closing question lies, so that it is answered well: an expected level of 3. */
const EASY_BY = 0.7;

/**
 * How an interviewer's own ratings leave a competency: "weak" where P(theta < bar) > 0.7 and only they have
 * looked, "strong" where P(theta > bar) > 0.9, else "open"; also where they have rated nothing on it. Rests on
 * what that interviewer may know, so it may be shown to them. Source: research, 2.8.
 */
export function ownStanding<Q extends BankQuestion>(input: SuggestInput<Q>, competencyKey: string): Standing {
  const { kit, evidence, coverage } = input;
  if (!evidence.some((one) => one.raterId === kit.interviewerId && one.competencyKey === competencyKey)) {
    return "open";
  }
  const below = belowBar(openState(input), competencyKey);
  if (1 - below > STRONG) return "strong";
  const line = coverage.find((one) => one.competencyKey === competencyKey);
  return below > WEAK && (line?.lookedBy.length ?? 0) <= 1 ? "weak" : "open";
}

function belowBar({ columns, mean, covariance }: LoopState, key: string): number {
  const place = columns.place.get(key) ?? -1;
  const spread = Math.sqrt(at(covariance, place * (mean.length + 1)));
  return normalBelow((columns.bar - at(mean, place)) / spread);
}

/**
 * The question of the bank to end on, or null when none fits: on the competency where this interviewer's own
 * ratings are best, at least 0.7 standard deviations easier than the estimate, not asked in the loop, and over
 * when the close begins. Rests on own ratings only.
 */
export function closingQuestion<Q extends BankQuestion>(input: SuggestInput<Q>): Q | null {
  const { kit, evidence, asked, bank, minutesLeft } = input;
  const rated = new Set(
    evidence.filter(({ raterId }) => raterId === kit.interviewerId).map((one) => one.competencyKey),
  );
  const { columns, mean } = openState(input);
  const best = [...rated]
    .map((key) => ({ key, value: at(mean, columns.place.get(key) ?? -1) }))
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))[0];
  if (best === undefined) return null;
  const gone = new Set([...asked.map(({ questionId }) => questionId), ...(input.reserved ?? [])]);
  const fitting = bank.filter(
    ({ id, competencyKey, difficulty, minutes }) =>
      competencyKey === best.key &&
      !gone.has(id) &&
      minutes <= minutesLeft - MINUTES_TO_CLOSE &&
      locationOf(difficulty) <= best.value - EASY_BY,
  );
  return fitting.toSorted((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/**
 * The question of the bank that asks for the same competency in another form, nearest in difficulty, not asked in
 * the loop and within the minutes left; null when there is none. Rests on facts only.
 */
export function otherFormOf<Q extends BankQuestion>(
  { bank, asked, reserved = [], minutesLeft }: SuggestInput<Q>,
  { competencyKey, style, difficulty }: Pick<BankQuestion, "competencyKey" | "style" | "difficulty">,
): Q | null {
  const gone = new Set([...asked.map(({ questionId }) => questionId), ...reserved]);
  const fitting = bank.filter(
    (one) =>
      one.competencyKey === competencyKey &&
      one.style !== style &&
      !gone.has(one.id) &&
      one.minutes <= minutesLeft - MINUTES_TO_CLOSE,
  );
  const far = (one: Q) => Math.abs(locationOf(one.difficulty) - locationOf(difficulty));
  return fitting.toSorted((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1))[0] ?? null;
}
