import type { CoverageLine } from "./coverage.ts";
import { activeTags, advisedStyle, extraMinutes } from "./delivery.ts";
import { reasonsOf, sentenceOf, stateClause, type Reason } from "./explain.ts";
import { aimOf, balanceOf, factorsOf, steerOf, valueOf, type Factors } from "./question-value.ts";
import type { BankQuestion, OwnRating, SuggestInput } from "./suggest-input.ts";
import type { DeliveryTag, QuestionStyle, Rung } from "./vocabulary.ts";

export type Suggestion<Q extends BankQuestion> = {
  readonly question: Q;
  readonly minutes: number;
  /** How to put it now, which may differ from how it is written. */
  readonly style: QuestionStyle;
  readonly rung: Rung;
  readonly reasons: readonly Reason[];
  readonly sentence: string;
};

/** The last minutes of every interview belong to its positive close. */
export const MINUTES_TO_CLOSE = 5;

type Option<Q> = { question: Q; minutes: number; line: CoverageLine; own: readonly OwnRating[] };

/**
 * Ranks the questions to ask next, best first, each with its reasons; suggestions only, nobody has to follow.
 * Hard rules: never a question already asked in the loop, never past the minutes left less five to close, the
 * core question as the first look at a competency, only must-haves that no later interviewer can cover while
 * there are any, no further look at a settled competency while another lacks one. Deterministic, and the order
 * of evidence does not matter. It steers by the interviewer's own ratings, so the result is for their eyes only.
 * Empty when nothing fits: see `adviceWithoutQuestions`. Source: research on adaptive interviews, 2.7 to 2.11.
 */
export function nextQuestions<Q extends BankQuestion>(input: SuggestInput<Q>): Suggestion<Q>[] {
  const tags = activeTags(input.delivery, input.kit.interviewId);
  const options = allowedOptions(input, tags);
  const balance = balanceOf(input);
  const nameOf = (id: string) =>
    id === input.kit.interviewerId ? "you" : (input.names?.[id] ?? "a colleague");
  const lastChances = lastChanceKeys(input);
  const weighed = options.map((option) => {
    const factors = factorsOf({
      ...option,
      tags,
      balance: balance.get(option.line.competencyKey) ?? 1,
      planned: input.kit.planned,
      interviewerId: input.kit.interviewerId,
    });
    return { option, factors, value: valueOf(factors, input.candidateKey, option.question.id) };
  });
  const medians = mediansOf(
    weighed.map(({ option, factors }) => ({ competencyKey: option.line.competencyKey, factors })),
  );
  return weighed
    .toSorted((a, b) => b.value - a.value || (a.option.question.id < b.option.question.id ? -1 : 1))
    .map(({ option: { question, minutes, line, own }, factors }) => {
      const reasons = reasonsOf({
        factors,
        medians,
        line,
        steer: steerOf(own),
        lastChance: lastChances.has(line.competencyKey),
        coreFirst: line.state === "no_look" && question.core,
      });
      const competencyName = nameOfCompetency(input, line.competencyKey);
      const clause = stateClause(line, nameOf);
      const { title, difficulty } = question;
      return {
        question,
        minutes,
        style: advisedStyle(question.style, tags),
        rung: rungFor(question, own, tags, input),
        reasons,
        sentence: sentenceOf({ title, minutes, difficulty, competencyName, clause, reasons, tags }),
      };
    });
}

function allowedOptions<Q extends BankQuestion>(
  input: SuggestInput<Q>,
  tags: readonly DeliveryTag[],
): Option<Q>[] {
  const { kit, bank, coverage } = input;
  const asked = new Set(input.asked.map(({ questionId }) => questionId));
  const lines = new Map(coverage.map((line) => [line.competencyKey, line]));
  const lastChances = lastChanceKeys(input);
  const planned = new Set(kit.planned);
  const scope = new Set([...kit.focus, ...lastChances]);
  for (const question of bank) if (planned.has(question.id)) scope.add(question.competencyKey);
  const unasked = bank.filter((question) => !asked.has(question.id) && scope.has(question.competencyKey));
  const hasCore = new Set(unasked.filter(({ core }) => core).map(({ competencyKey }) => competencyKey));
  const fitting = unasked.flatMap((question): Option<Q>[] => {
    const line = lines.get(question.competencyKey);
    const minutes = question.minutes + extraMinutes(tags);
    if (line === undefined || !(minutes <= input.minutesLeft - MINUTES_TO_CLOSE)) return [];
    if (line.state === "no_look" && hasCore.has(line.competencyKey) && !question.core) return [];
    const own = input.ownRatings.filter(({ competencyKey }) => competencyKey === line.competencyKey);
    return [{ question, minutes, line, own }];
  });
  const urgent = fitting.filter(({ line }) => lastChances.has(line.competencyKey));
  if (urgent.length > 0) return urgent;
  const unsettled = fitting.filter(({ line }) => line.state !== "settled");
  const gapLeft = unsettled.some(
    ({ line }) => line.looksMissing > 0 && !line.lookedBy.includes(kit.interviewerId),
  );
  return gapLeft ? unsettled : fitting;
}

/** Must-haves that stay short of two people unless this interviewer looks: too few later ones can. */
function lastChanceKeys<Q extends BankQuestion>(input: SuggestInput<Q>): Set<string> {
  const { interviewerId } = input.kit;
  const keys = input.coverage
    .filter((line) => line.mustHave && line.looksMissing > 0 && !line.lookedBy.includes(interviewerId))
    .filter((line) => {
      const later = input.laterInterviewers
        .filter(({ id, focus }) => focus.includes(line.competencyKey) && !line.lookedBy.includes(id))
        .map(({ id }) => id);
      return new Set(later.filter((id) => id !== interviewerId)).size < line.looksMissing;
    })
    .map((line) => line.competencyKey);
  return new Set(keys);
}

/** Easier once for a warm-up or after being stuck; harder when own ratings aim beyond the question. */
function rungFor<Q extends BankQuestion>(
  question: Q,
  own: readonly OwnRating[],
  tags: readonly DeliveryTag[],
  { asked, kit }: SuggestInput<Q>,
): Rung {
  const eased = asked.some(({ interviewId, rung }) => interviewId === kit.interviewId && rung === "easier");
  const wantsEase = tags.includes("needs_warm_up") || tags.includes("stuck");
  if (wantsEase && !eased && question.easier !== "") return "easier";
  return aimOf(own) > question.difficulty && own.length > 0 && question.harder !== ""
    ? "harder"
    : "as_written";
}

/** Medians over the choices; need and balance are a competency's, so each competency counts once there. */
function mediansOf(all: readonly { readonly competencyKey: string; readonly factors: Factors }[]): Factors {
  const onePerCompetency = [...new Map(all.map((one) => [one.competencyKey, one])).values()];
  const median = (key: keyof Factors, among: typeof all) => {
    const sorted = among.map(({ factors }) => factors[key]).toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
  };
  return {
    need: median("need", onePerCompetency),
    balance: median("balance", onePerCompetency),
    pace: median("pace", all),
    pitch: median("pitch", all),
    style: median("style", all),
    plan: median("plan", all),
  };
}

function nameOfCompetency<Q extends BankQuestion>({ rubric }: SuggestInput<Q>, key: string): string {
  return rubric.competencies.find((competency) => competency.key === key)?.name ?? key;
}

export type EmptyAdvice =
  | { readonly kind: "close_now"; readonly sentence: string }
  | { readonly kind: "own_question"; readonly competencyKey: string; readonly sentence: string };

/** Shortest time in which an own question and its answer are worth beginning. */
const OWN_QUESTION_MINUTES = 4;

/**
 * What to do when `nextQuestions` is empty: close now when no minutes are left before the close, or when what
 * is left in the bank would overrun; else an own question on the competency of the focus that needs it most.
 */
export function adviceWithoutQuestions<Q extends BankQuestion>(input: SuggestInput<Q>): EmptyAdvice {
  const close: EmptyAdvice = {
    kind: "close_now",
    sentence: "Close now: thank them, name a genuine strength, take their questions, tell the next step.",
  };
  const asked = new Set(input.asked.map(({ questionId }) => questionId));
  const unaskedInFocus = input.bank.some(
    ({ id, competencyKey }) => !asked.has(id) && input.kit.focus.includes(competencyKey),
  );
  const [neediest] = input.coverage
    .filter((line) => input.kit.focus.includes(line.competencyKey))
    .toSorted(
      (a, b) =>
        b.looksMissing - a.looksMissing ||
        Number(b.mustHave) - Number(a.mustHave) ||
        a.minutes - b.minutes ||
        (a.competencyKey < b.competencyKey ? -1 : 1),
    );
  const roomLeft = input.minutesLeft - MINUTES_TO_CLOSE >= OWN_QUESTION_MINUTES;
  if (!roomLeft || unaskedInFocus || neediest === undefined) return close;
  const name = nameOfCompetency(input, neediest.competencyKey);
  return {
    kind: "own_question",
    competencyKey: neediest.competencyKey,
    sentence: `The bank has nothing left here: ask an own question on ${name} and rate it against the competency's anchors.`,
  };
}
