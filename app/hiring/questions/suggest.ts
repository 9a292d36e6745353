import type { CoverageLine } from "./coverage.ts";
import { activeTags, advisedStyle, extraMinutes } from "./delivery.ts";
import { mediansOf, reasonsInPlan, reasonsOf, sentenceOf, stateClause, type Reason } from "./explain.ts";
import { afterAsking, loopState, type LoopState } from "./loop-state.ts";
import { competencyValues, factorsOf, valueOf, type CompetencyValue } from "./question-value.ts";
import { locationOf } from "./rating-model.ts";
import { difficultyAsked } from "./rungs.ts";
import { formFit, strongOn } from "./own-reactions.ts";
import type { BankQuestion, SuggestInput } from "./suggest-input.ts";
import { varietyHere } from "./variety.ts";
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

type Option<Q> = {
  readonly question: Q;
  readonly minutes: number;
  readonly line: CoverageLine;
  readonly rung: Rung;
  /** Planned here as the core question of what was looked at without one: it comes before everything else. */
  readonly owed: boolean;
};

/**
 * Ranks the questions to ask next, best first, each with its reasons; suggestions only, nobody has to follow.
 *
 * Hard rules first: never a question already asked in the loop or left to another interview's plan, never past
 * the minutes left less five to close, the core question as the first look at a competency, only must-haves that no
 * later interviewer can cover while there are any, then only other such competencies as soon as time gets short, no
 * further look at a settled competency while another lacks one. Of what is left, the core questions of this plan that
 * the first look went without. Then by the expected fall of uncertainty per minute x cover x pitch x style x fresh x
 * plan x variety, from the joint state of all evidence.
 *
 * What a reader can see keeps the seal: which questions may be asked, and each one's minutes, rung, reasons and
 * sentence, follow from facts, coverage and the interviewer's own ratings only. Other people's ratings move the
 * order and nothing else. Deterministic; the order of the inputs does not matter. Empty when nothing fits: see
 * `adviceWithoutQuestions`. Source: research on adaptive interviews, 2.7 to 2.11.
 */
export function nextQuestions<Q extends BankQuestion>(input: SuggestInput<Q>): Suggestion<Q>[] {
  const { order, options, tags } = ranked(input);
  return options.length === 0 ? [] : explained(input, tags, options, order);
}

/** The order of `nextQuestions` without what is said about each; for plans and for simulating many loops. */
export function rankQuestions<Q extends BankQuestion>(
  input: SuggestInput<Q>,
): readonly { readonly question: Q; readonly minutes: number; readonly rung: Rung }[] {
  return ranked(input).order.slice(0, input.limit);
}

type Ranked<Q> = {
  readonly order: readonly Option<Q>[];
  readonly options: readonly Option<Q>[];
  readonly tags: readonly DeliveryTag[];
};

function ranked<Q extends BankQuestion>(input: SuggestInput<Q>): Ranked<Q> {
  const tags = activeTags(input.delivery, input.kit.interviewId);
  const options = allowedOptions(input, tags);
  if (options.length === 0 || input.kit.mode === "strict") return { order: options, options, tags };
  const { kit, coverage, asked, candidateKey } = input;
  const state = input.blind === true ? openState(input) : fullState(input);
  const values = competencyValues(state, kit.interviewerId, coverage, asked, strongOn(input.reactions));
  const variety = varietyHere(input);
  const weighed = options.map((option) => ({
    option,
    value:
      valueOf(optionFactors(input, tags, option, values), candidateKey, option.question.id) *
      formFit(option.question, input.reactions) *
      variety(option.question),
  }));
  const order = weighed
    .toSorted(
      (a, b) =>
        Number(b.option.owed) - Number(a.option.owed) ||
        b.value - a.value ||
        (a.option.question.id < b.option.question.id ? -1 : 1),
    )
    .map(({ option }) => option);
  return { order, options, tags };
}

const NOTHING: CompetencyValue = { worth: 0, variance: 1, mean: 0, aim: 0, steer: "none", cover: 1 };

function optionFactors<Q extends BankQuestion>(
  { kit, exposure }: SuggestInput<Q>,
  tags: readonly DeliveryTag[],
  { question, minutes }: Option<Q>,
  values: ReadonlyMap<string, CompetencyValue>,
) {
  return factorsOf(question, values.get(question.competencyKey) ?? NOTHING, {
    minutes,
    tags,
    exposure: exposure?.get(question.id) ?? 0,
    planned: kit.planned.includes(question.id),
  });
}

function fullState<Q extends BankQuestion>({ role, evidence, raters, kit }: SuggestInput<Q>): LoopState {
  return loopState(role, evidence, raters, [kit.interviewerId]);
}

/**
 * What this interviewer may know: own ratings, and that colleagues asked what they asked; everything after the
 * reveal, and not even own ratings where the choice is blind.
 */
export function openState<Q extends BankQuestion>(input: SuggestInput<Q>): LoopState {
  const { role, kit, evidence, asked, blind = false, revealed = false } = input;
  if (revealed && !blind) return fullState(input);
  const { interviewerId } = kit;
  const own = blind ? [] : evidence.filter(({ raterId }) => raterId === interviewerId);
  const people = asked.map(({ askedById }) => askedById);
  const start = loopState(role, own, ownHistory(input), [interviewerId, ...people]);
  return asked
    .filter(({ askedById }) => blind || askedById !== interviewerId)
    .toSorted((a, b) => (factOrder(a) < factOrder(b) ? -1 : 1))
    .reduce((state, fact) => afterAsking(state, fact), start);
}

/** How severely somebody rates is for themselves to see: nobody else's history may show in what they read. */
function ownHistory<Q extends BankQuestion>({ kit, raters, blind = false }: SuggestInput<Q>) {
  return blind ? [] : raters.filter(({ id }) => id === kit.interviewerId);
}

function factOrder(fact: SuggestInput<BankQuestion>["asked"][number]): string {
  return [fact.competencyKey, fact.askedById, fact.difficulty, fact.questionId, fact.interviewId].join(" ");
}

/** The first of `order` with what is said about them; medians are taken over all choices. */
function explained<Q extends BankQuestion>(
  input: SuggestInput<Q>,
  tags: readonly DeliveryTag[],
  options: readonly Option<Q>[],
  order: readonly Option<Q>[],
): Suggestion<Q>[] {
  const { kit, coverage, asked } = input;
  const values = competencyValues(
    openState(input),
    kit.interviewerId,
    coverage,
    asked,
    strongOn(input.reactions),
  );
  const medians = mediansOf(options.map((option) => optionFactors(input, tags, option, values)));
  const lastChances = lastChanceKeys(input);
  const nameOf = (id: string) => (id === kit.interviewerId ? "you" : (input.names?.[id] ?? "a colleague"));
  return order.slice(0, input.limit).map((option) => {
    const { question, minutes, line, rung, owed } = option;
    const value = values.get(question.competencyKey) ?? NOTHING;
    const coreFirst = owed || (line.state === "no_look" && question.core);
    const choice = {
      factors: optionFactors(input, tags, option, values),
      line,
      lastChance: lastChances.has(line.competencyKey),
      coreFirst,
      seen: line.lookedBy.includes(kit.interviewerId),
      stretch: value.steer === "stretch",
      otherForm: formFit(question, input.reactions) > 1,
    };
    const reasons = kit.mode === "strict" ? reasonsInPlan(coreFirst) : reasonsOf(choice, medians);
    const { title } = question;
    const difficulty = difficultyAsked(question.difficulty, rung);
    const competencyName = nameOfCompetency(input, line.competencyKey);
    const clause = stateClause(line, nameOf);
    return {
      question,
      minutes,
      style: advisedStyle(question.style, tags),
      rung,
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
  const gone = new Set([...input.asked.map(({ questionId }) => questionId), ...(input.reserved ?? [])]);
  const lines = new Map(coverage.map((line) => [line.competencyKey, line]));
  const extra = extraMinutes(tags);
  const fits = ({ minutes }: Q) => minutes + extra <= input.minutesLeft - MINUTES_TO_CLOSE;
  const aims = ownAims(input);
  const owed = owedCores(input);
  const option = (question: Q): Option<Q>[] => {
    const line = lines.get(question.competencyKey);
    if (line === undefined) return [];
    const isOwed = owed.has(question.id);
    const rung = rungFor(question, isOwed || line.state === "no_look", aims, tags, input);
    return [{ question, minutes: question.minutes + extra, line, rung, owed: isOwed }];
  };
  const free = bank.filter(({ id }) => !gone.has(id));
  if (kit.mode === "strict") {
    return kit.planned.flatMap((id) => free.filter((one) => one.id === id && fits(one)).flatMap(option));
  }
  const lastChances = lastChanceKeys(input);
  const scope = scopeOf(input);
  const unasked = free.filter(({ competencyKey }) => scope.has(competencyKey));
  const hasCore = new Set(unasked.filter(({ core }) => core).map(({ competencyKey }) => competencyKey));
  const fitting = unasked
    .filter(fits)
    .flatMap(option)
    .filter(
      ({ question, line }) =>
        line.state !== "no_look" || question.core || !hasCore.has(question.competencyKey),
    );
  const lastOnes = fitting.filter(({ line }) => lastChances.has(line.competencyKey));
  const mustHaves = lastOnes.filter(({ line }) => line.mustHave);
  if (mustHaves.length > 0) return mustHaves;
  if (lastOnes.length > 0 && isShort(lastOnes, fitting, input.minutesLeft)) return lastOnes;
  const unsettled = fitting.filter(({ line }) => line.state !== "settled");
  const gapLeft = unsettled.some(
    ({ line }) => line.looksMissing > 0 && !line.countedBy.includes(kit.interviewerId),
  );
  return gapLeft ? unsettled : fitting;
}

/**
 * The competencies that suggestions may come from: the focus, what is planned, and must-haves of which this is the
 * last chance. It follows from facts alone, so a page may show the bank of all of them.
 */
export function scopeOf<Q extends BankQuestion>(input: SuggestInput<Q>): Set<string> {
  const { kit, bank } = input;
  const planned = new Set(kit.planned);
  const ofPlan = bank.filter(({ id }) => planned.has(id)).map(({ competencyKey }) => competencyKey);
  return new Set([...kit.focus, ...lastChanceKeys(input), ...ofPlan]);
}

/**
 * Core questions of this plan whose competency was looked at with an own question or a probe, so that this candidate
 * has not been asked what everybody at the opening is. Facts alone tell, so it can be read.
 */
function owedCores<Q extends BankQuestion>({ kit, bank, coverage, asked }: SuggestInput<Q>): Set<string> {
  const heard = new Set(asked.map(({ questionId }) => questionId));
  const cores = bank.filter(({ core }) => core);
  const met = new Set(cores.flatMap(({ id, competencyKey }) => (heard.has(id) ? [competencyKey] : [])));
  const seen = new Set(coverage.flatMap((line) => (line.state === "no_look" ? [] : [line.competencyKey])));
  return new Set(
    cores
      .filter(({ id, competencyKey }) => kit.planned.includes(id) && seen.has(competencyKey))
      .flatMap(({ id, competencyKey }) => (met.has(competencyKey) ? [] : [id])),
  );
}

/** Whether one more question on something else could leave no time for what nobody later can look at. */
function isShort<Q extends BankQuestion>(
  lastOnes: readonly Option<Q>[],
  fitting: readonly Option<Q>[],
  minutesLeft: number,
): boolean {
  const shortest = new Map<string, number>();
  for (const { line, minutes } of lastOnes) {
    shortest.set(line.competencyKey, Math.min(minutes, shortest.get(line.competencyKey) ?? minutes));
  }
  const needed = [...shortest.values()].reduce((sum, minutes) => sum + minutes, 0);
  const longest = Math.max(...fitting.map(({ minutes }) => minutes));
  return minutesLeft - MINUTES_TO_CLOSE - longest < needed;
}

/** Competencies that stay short of their looks unless this interviewer looks: too few later ones can. */
function lastChanceKeys<Q extends BankQuestion>(input: SuggestInput<Q>): Set<string> {
  const { interviewerId, focus } = input.kit;
  const keys = input.coverage
    .filter((line) => line.looksMissing > 0 && !line.countedBy.includes(interviewerId))
    .filter((line) => line.mustHave || focus.includes(line.competencyKey))
    .filter((line) => {
      const later = input.laterInterviewers
        .filter(
          ({ id, focus: theirs }) => theirs.includes(line.competencyKey) && !line.countedBy.includes(id),
        )
        .map(({ id }) => id);
      return new Set(later.filter((id) => id !== interviewerId)).size < line.looksMissing;
    })
    .map((line) => line.competencyKey);
  return new Set(keys);
}

/** How far the aim must lie from a question, in standard deviations, for another rung to be put: over half a rung. */
const HALF_A_RUNG = 0.4;

/**
 * Where this interviewer's own ratings say to pitch, by competency; empty before the first. A rung can be read, so
 * it may not follow from what others rated.
 */
function ownAims<Q extends BankQuestion>(input: SuggestInput<Q>): ReadonlyMap<string, number> {
  const { role, kit, evidence, coverage, asked, blind = false, revealed = false } = input;
  const { interviewerId } = kit;
  const own = revealed ? evidence : evidence.filter(({ raterId }) => raterId === interviewerId);
  if (blind || own.length === 0) return new Map();
  const values = competencyValues(
    loopState(role, own, revealed ? input.raters : ownHistory(input), [interviewerId]),
    interviewerId,
    coverage,
    asked,
  );
  return new Map([...values].map(([key, { aim }]) => [key, aim]));
}

/**
 * Which rung of a question to put: the easier one once for a warm-up or after being stuck, else the one nearest to
 * the own aim. The core question that opens a competency is put as it is written, to whomever: it is the same for
 * everybody. What is kind to somebody who needs a warm-up is said with it.
 */
function rungFor<Q extends BankQuestion>(
  { core, difficulty, easier, harder, competencyKey }: Q,
  opens: boolean,
  aims: ReadonlyMap<string, number>,
  tags: readonly DeliveryTag[],
  { asked, kit }: SuggestInput<Q>,
): Rung {
  if (kit.mode === "strict" || (core && opens)) return "as_written";
  const eased = asked.some(({ interviewId, rung }) => interviewId === kit.interviewId && rung === "easier");
  const wantsEase = tags.includes("needs_warm_up") || tags.includes("stuck");
  if (wantsEase && !eased && easier !== "") return "easier";
  const aim = aims.get(competencyKey);
  if (aim === undefined) return "as_written";
  const beyond = aim - locationOf(difficulty);
  if (beyond > HALF_A_RUNG && harder !== "" && (difficulty ?? 3) < 5) return "harder";
  return beyond < -HALF_A_RUNG && easier !== "" && (difficulty ?? 3) > 1 ? "easier" : "as_written";
}

function nameOfCompetency<Q extends BankQuestion>({ role }: SuggestInput<Q>, key: string): string {
  return role.competencies.find((competency) => competency.key === key)?.name ?? key;
}

export type EmptyAdvice =
  | { readonly kind: "close_now"; readonly sentence: string }
  | { readonly kind: "own_question"; readonly competencyKey: string; readonly sentence: string };

/** Shortest time in which an own question and its answer are worth beginning. */
const OWN_QUESTION_MINUTES = 4;

/**
 * What to do when `nextQuestions` is empty: close now when no minutes are left before the close, or when what
 * is left for this interview would overrun; else an own question on the competency of the focus that needs it most.
 * What other interviews of the loop keep for themselves is not left. Of a strict opening only its plan is: one that
 * has been gone through is closed, one that held nothing is filled with own questions.
 */
export function adviceWithoutQuestions<Q extends BankQuestion>(input: SuggestInput<Q>): EmptyAdvice {
  const { kit } = input;
  const close: EmptyAdvice = {
    kind: "close_now",
    sentence: "Close now: thank them, name a genuine strength, take their questions, tell the next step.",
  };
  const strict = kit.mode === "strict";
  const [neediest] = input.coverage
    .filter((line) => kit.focus.includes(line.competencyKey))
    .toSorted(
      (a, b) =>
        b.looksMissing - a.looksMissing ||
        Number(b.mustHave) - Number(a.mustHave) ||
        a.minutes - b.minutes ||
        (a.competencyKey < b.competencyKey ? -1 : 1),
    );
  const roomLeft = input.minutesLeft - MINUTES_TO_CLOSE >= OWN_QUESTION_MINUTES;
  if (!roomLeft || isSomethingLeft(input) || neediest === undefined) return close;
  if (strict && kit.planned.length > 0) return { kind: "close_now", sentence: PLAN_DONE };
  const name = nameOfCompetency(input, neediest.competencyKey);
  const nothing = strict ? "Nothing is planned here" : "The bank has nothing left here";
  return {
    kind: "own_question",
    competencyKey: neediest.competencyKey,
    sentence: `${nothing}: ask an own question on ${name} and rate it against the competency's anchors.`,
  };
}

const PLAN_DONE = "The plan is done, and there is time: give it to their questions, then close well.";

/** Whether a question of the focus, or of a strict opening's plan, could still be asked here had it the minutes. */
function isSomethingLeft<Q extends BankQuestion>({
  asked,
  reserved = [],
  kit,
  bank,
}: SuggestInput<Q>): boolean {
  const gone = new Set([...asked.map(({ questionId }) => questionId), ...reserved]);
  const fits = ({ id, competencyKey }: Q) =>
    kit.mode === "strict" ? kit.planned.includes(id) : kit.focus.includes(competencyKey);
  return bank.some((question) => !gone.has(question.id) && fits(question));
}
