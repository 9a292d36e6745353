import type { CoverageLine } from "./coverage.ts";
import { styleFit } from "./delivery.ts";
import type { BankQuestion, OwnRating, SuggestInput } from "./suggest-input.ts";
import type { DeliveryTag } from "./vocabulary.ts";

/** What a question is worth now, as factors that multiply; each can become the reason that is shown. */
export type Factors = {
  readonly need: number;
  readonly balance: number;
  readonly pace: number;
  readonly pitch: number;
  readonly style: number;
  readonly plan: number;
};

export type Steer = "none" | "press_once" | "move_on" | "stretch";

/** What this interviewer's own ratings on a competency advise: press once at the bar, move on, or stretch. */
export function steerOf(own: readonly OwnRating[]): Steer {
  if (own.length === 0) return "none";
  if (own.every(({ level }) => level <= 2)) return own.length === 1 ? "press_once" : "move_on";
  return own.every(({ level }) => level === 4) ? "stretch" : "none";
}

/** The difficulty to aim at, 1 to 5: the bar is 3; own ratings move it one rung beyond the hardest asked. */
export function aimOf(own: readonly OwnRating[]): number {
  const beyond = Math.max(0, ...own.map(({ difficulty }) => difficulty)) + 1;
  const steer = steerOf(own);
  if (steer === "press_once") return Math.min(4, Math.max(3, beyond));
  return steer === "stretch" ? Math.min(5, beyond) : 3;
}

/** How much a competency needs this interviewer's look, between 0.05 and 1.25. */
export function needOf(line: CoverageLine, interviewerId: string, steer: Steer): number {
  const looked = line.lookedBy.includes(interviewerId);
  const base = { no_look: 1, one_look: 0.45, two_looks: 0.3, settled: 0.08, looks_disagree: 0.9 }[line.state];
  const cover = line.looksMissing > 0 && !looked ? (line.state === "one_look" ? 2.5 : 1.25) : 1;
  const again = looked && steer !== "press_once" ? 0.6 : 1;
  return base * cover * again * (steer === "move_on" || steer === "stretch" ? 0.6 : 1);
}

/** Shares of weight and of minutes spent so far, by competency; sums are taken in order of key. */
export function balanceOf(
  input: Pick<SuggestInput<BankQuestion>, "rubric" | "coverage">,
): Map<string, number> {
  const byKey = input.rubric.competencies.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const spent = new Map(input.coverage.map((line) => [line.competencyKey, line.minutes]));
  const weights = byKey.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const minutes = byKey.reduce((sum, { key }) => sum + (spent.get(key) ?? 0), 0) || 1;
  return new Map(
    byKey.map(({ key, weight, mustHave }) => {
      const wanted = (weight / weights) * (mustHave ? 1.5 : 1) + 0.02;
      return [key, wanted / ((spent.get(key) ?? 0) / minutes + 0.15)];
    }),
  );
}

/** The factors of one question; `minutes` is what it will take, tags included. */
export function factorsOf({
  question,
  minutes,
  line,
  own,
  tags,
  balance,
  planned,
  interviewerId,
}: {
  readonly question: BankQuestion;
  readonly minutes: number;
  readonly line: CoverageLine;
  readonly own: readonly OwnRating[];
  readonly tags: readonly DeliveryTag[];
  readonly balance: number;
  readonly planned: readonly string[];
  readonly interviewerId: string;
}): Factors {
  const place = planned.indexOf(question.id);
  const off = 0.7 * (aimOf(own) - question.difficulty);
  return {
    need: needOf(line, interviewerId, steerOf(own)),
    balance,
    pace: 1 / minutes,
    pitch: Math.exp((-off * off) / 2),
    style: styleFit(question.style, tags),
    plan: place < 0 ? 1 : Math.max(1.1, 1.3 - 0.01 * place),
  };
}

/** The product of the factors, moved by at most 2 % between candidates so that near ties vary, repeatably. */
export function valueOf(factors: Factors, candidateKey: string, questionId: string): number {
  const product =
    factors.need * factors.balance * factors.pace * factors.pitch * factors.style * factors.plan;
  return product * (1 - 0.02 * fractionOf(`${candidateKey} ${questionId}`));
}

/** A number in [0, 1) that depends on every letter of the text (FNV-1a, 32 bits). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}
