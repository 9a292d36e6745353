import { driftBy, type Drift } from "./difficulty-drift.ts";
import { levelOf } from "./rating-model.ts";
import { addUpMeasures, LOOPS_NEEDED, type LearntRater, type RaterMeasure } from "./severity.ts";
import type { DifficultyOf } from "./stored-evidence.ts";

/** Edition of the rules that loops are learnt by: raise it when they change, and every loop is learnt again. */
export const LEARNING_RULES = 1;

const YEAR_MS = 365.25 * 86_400_000;

/** What was kept of a person in one decided loop. */
export type KeptMeasure = RaterMeasure & { readonly decidedAt: Date };

/** Severities as they stand now, from what was kept of each loop; every year since its decision halves a loop. */
export function learntRaters(kept: readonly KeptMeasure[], now: Date): LearntRater[] {
  return addUpMeasures(
    kept.map(({ decidedAt, ...measure }) => ({
      ...measure,
      yearsAgo: (now.getTime() - decidedAt.getTime()) / YEAR_MS,
    })),
  );
}

/** What was kept of one answer to a question of the bank. */
export type KeptResidual = {
  readonly questionId: string;
  readonly label: number;
  readonly residual: number;
};

/** What the answers to one question under one label say together. */
export type LabelAnswers = Omit<Drift, "difficulty">;

/**
 * What labels count as now: answers to words with another label say nothing of this one, because whoever changed the
 * label has calibrated the question anew.
 */
export function difficultiesNow(kept: readonly LabelAnswers[]): DifficultyOf {
  const placeOf = (questionId: string, label: number) => `${questionId} ${label}`;
  const now = new Map(kept.map((one) => [placeOf(one.questionId, one.label), driftBy(one).difficulty]));
  return (questionId, label) => now.get(placeOf(questionId, label)) ?? label;
}

/** Below this a difference is no difference to speak of, in levels. */
const HARDLY = 0.1;

/**
 * A severity in words for the person and for the owner of calibration: how many tenths of a level higher or lower a
 * middling answer is rated, from how many loops, and whether estimates allow for it yet. Where it may as well be none,
 * that is said instead.
 */
export function severityWords({ severity, severityVariance, loops, inUse }: LearntRater): string {
  const from = `${loops} decided ${loops === 1 ? "loop" : "loops"}`;
  if (!inUse)
    return `${from} so far. From ${LOOPS_NEEDED} on, levels allow for it; until then it counts as average.`;
  const shift = levelOf(0) - levelOf(-severity);
  const deviation = Math.sqrt(severityVariance);
  const most = levelOf(0) - levelOf(-(severity + 1.645 * deviation));
  const least = levelOf(0) - levelOf(-(severity - 1.645 * deviation));
  if (Math.abs(shift) < HARDLY) return `About as everybody else, from ${from}.`;
  if (least < 0 && most > 0)
    return `Not to be told from colleagues who met the same people: between ${(-least).toFixed(1)} of a level higher and ${most.toFixed(1)} lower, from ${from}. Levels allow for it.`;
  const [how, one, other] = shift > 0 ? ["lower", least, most] : ["higher", -most, -least];
  const range = `${one.toFixed(1)} to ${other.toFixed(1)}`;
  return `About ${Math.abs(shift).toFixed(1)} of a level ${how} than colleagues who met the same people (${range}), from ${from}. Levels allow for it.`;
}
