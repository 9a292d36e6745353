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

export type OwnView<Q> = {
  /**
   * How their ratings leave a competency: "weak" where P(theta < bar) > 0.7 and only they have looked, "strong"
   * where P(theta > bar) > 0.9, else "open"; also where they have rated nothing on it.
   */
  readonly standingOn: (competencyKey: string) => Standing;
  /**
   * The question of the bank to end on, or null when none fits: on the competency where their ratings are best, at
   * least 0.7 standard deviations easier than the estimate, not asked in the loop, and over when the close begins.
   */
  readonly closing: Q | null;
};

/**
 * What an interviewer's own ratings say so far. Rests on what that interviewer may know and on nobody else's
 * ratings, so it may be shown to them alone. Source: research, 2.8.
 */
export function ownView<Q extends BankQuestion>(input: SuggestInput<Q>): OwnView<Q> {
  const { kit, evidence, coverage } = input;
  const own = evidence.filter(({ raterId }) => raterId === kit.interviewerId);
  const rated = new Set(own.map(({ competencyKey }) => competencyKey));
  const state = openState(input);
  function standingOn(competencyKey: string): Standing {
    if (!rated.has(competencyKey)) return "open";
    const below = belowBar(state, competencyKey);
    if (1 - below > STRONG) return "strong";
    const line = coverage.find((one) => one.competencyKey === competencyKey);
    return below > WEAK && (line?.lookedBy.length ?? 0) <= 1 ? "weak" : "open";
  }
  return { standingOn, closing: closingQuestion(input, state, rated) };
}

function belowBar({ columns, mean, covariance }: LoopState, key: string): number {
  const place = columns.place.get(key) ?? -1;
  const spread = Math.sqrt(at(covariance, place * (mean.length + 1)));
  return normalBelow((at(columns.bars, place) - at(mean, place)) / spread);
}

function closingQuestion<Q extends BankQuestion>(
  { asked, bank, minutesLeft, reserved = [] }: SuggestInput<Q>,
  { columns, mean }: LoopState,
  rated: ReadonlySet<string>,
): Q | null {
  const best = [...rated]
    .map((key) => ({ key, value: at(mean, columns.place.get(key) ?? -1) }))
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))[0];
  if (best === undefined) return null;
  const gone = new Set([...asked.map(({ questionId }) => questionId), ...reserved]);
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
