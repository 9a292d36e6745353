import type { InterviewState } from "#app/hiring/interviews/interview-state.ts";
import { adviceWithoutQuestions, nextQuestions, scopeOf } from "#app/hiring/questions/suggest.ts";
import type { SuggestInput } from "#app/hiring/questions/suggest-input.ts";
import type { CoverageLine } from "#app/hiring/questions/coverage.ts";
import { atDifficulty } from "./difficulties.server.ts";
import type { LoopFacts } from "./loop-facts.server.ts";
import { ownReactions, roomMoments } from "./room-moments.server.ts";
import type { AnsweredHere } from "./room-moments.server.ts";
import type { QuestionView } from "./question-bank.server.ts";
import type { Rubric } from "./rubric.server.ts";
import type { SealedReading } from "./sealed-evidence.server.ts";

const SHOWN = 6;

export type SuggestFor = {
  readonly viewerId: string;
  readonly interview: {
    readonly id: string;
    readonly applicationId: string;
    readonly interviewerId: string;
    readonly focus: readonly string[];
    readonly startsAt: Date;
  };
  readonly rubric: Rubric;
  readonly facts: LoopFacts;
  readonly coverage: readonly CoverageLine[];
  /** SEALED: everybody's; it moves the order of what the interviewer is offered and nothing they can read. */
  readonly sealed: SealedReading;
  readonly bank: readonly QuestionView[];
  /** Question ids of the plan, in order. */
  readonly planned: readonly string[];
  /** Question ids this interviewer has skipped here. */
  readonly skipped: readonly string[];
  readonly minutesLeft: number;
  /** What was answered here, with the viewer's own tags and reactions; none for somebody who looks on. */
  readonly answers?: readonly AnsweredHere[];
  /** Share of the role's loops of late that used a question, by its id. */
  readonly exposure: ReadonlyMap<string, number>;
};

/**
 * What this interviewer may ask next, best first, with a sentence each, or what to do when nothing fits. The order
 * rests on all evidence of the loop, what is said about it on facts and the interviewer's own ratings. Somebody
 * else who looks on gets an order that rests on no rating at all.
 */
export function suggestNext(input: SuggestFor) {
  const { interview, facts, rubric } = input;
  const holds = input.viewerId === interview.interviewerId;
  const skipped = new Set(input.skipped);
  const names = Object.fromEntries(facts.people.map(({ id, name }) => [id, name]));
  const { difficultyOf } = input.sealed;
  const engine: SuggestInput<QuestionView> = {
    role: rubric,
    kit: {
      interviewId: interview.id,
      interviewerId: interview.interviewerId,
      focus: interview.focus,
      planned: input.planned,
      mode: rubric.strict ? "strict" : "adaptive",
    },
    coverage: input.coverage,
    evidence: holds ? input.sealed.evidence : [],
    raters: holds ? input.sealed.raters : [],
    reactions: holds ? ownReactions(input.answers ?? []) : [],
    blind: !holds,
    asked: facts.asked,
    reserved: reservedBy(input),
    minutesLeft: input.minutesLeft,
    laterInterviewers: laterOf(input),
    delivery: facts.interviews.flatMap(({ id, tags }, place) =>
      tags.map(({ name, notedById }) => ({ name, notedById, interviewId: id, place })),
    ),
    bank: atDifficulty(
      input.bank.filter(({ id }) => !skipped.has(id)),
      difficultyOf,
    ),
    exposure: input.exposure,
    candidateKey: interview.applicationId,
    names,
    limit: SHOWN,
  };
  const moments = roomMoments(engine, laterLooks(input));
  const suggestions = nextQuestions(engine).map((one) => ({
    versionId: one.question.versionId,
    questionId: one.question.id,
    title: one.question.title,
    competencyKey: one.question.competencyKey,
    minutes: one.minutes,
    style: one.style,
    rung: one.rung,
    reasons: one.reasons,
    sentence: one.sentence,
    /** How to put it to this candidate: told by the interviewers' tags. */
    moments: moments.beforeAsking(one.question, one.rung),
  }));
  return {
    suggestions,
    advice: suggestions.length === 0 ? adviceWithoutQuestions(engine) : null,
    /** Competencies that suggestions may come from. */
    scope: scopeOf(engine),
    /** What each answer asks for, by asked question: for the interviewer alone. */
    moments: new Map((holds ? (input.answers ?? []) : []).map((one) => [one.askedId, moments.onAnswer(one)])),
    closing: moments.closing,
    closingQuestion: moments.closingQuestion,
  };
}

export type Suggested = ReturnType<typeof suggestNext>;

/**
 * Questions that are left to another interview of this loop: planned in one that is still to be held, or runs, or
 * was held and has told nothing yet. One that is still to be held leaves the core question of a competency that
 * nobody has looked at to whoever looks first, since everything else on it comes after.
 */
function reservedBy({ interview, facts, planned, bank, coverage }: SuggestFor): string[] {
  const own = new Set(planned);
  const unseen = new Set(coverage.flatMap((line) => (line.state === "no_look" ? [line.competencyKey] : [])));
  const opening = new Set(bank.flatMap((one) => (one.core && unseen.has(one.competencyKey) ? [one.id] : [])));
  return facts.interviews
    .filter(
      ({ id, state, asked }) =>
        id !== interview.id &&
        (state === "scheduled" || state === "in_progress" || (state === "completed" && asked.length === 0)),
    )
    .flatMap(({ state, plannedIds }) =>
      state === "scheduled" ? plannedIds.filter((id) => !opening.has(id)) : plannedIds,
    )
    .filter((id) => !own.has(id));
}

/** Who of the loop comes later, by name. */
function laterLooks({ interview, facts }: SuggestFor): { name: string; focus: string[] }[] {
  return facts.interviews
    .filter(
      ({ id, state, interviewerId, startsAt }) =>
        id !== interview.id &&
        interviewerId !== interview.interviewerId &&
        state === "scheduled" &&
        startsAt.getTime() >= interview.startsAt.getTime(),
    )
    .map(({ interviewer, focus }) => ({ name: interviewer.name, focus }));
}

/** Who still meets the candidate: booked or running interviews, and sessions of the plan that nobody holds yet. */
function laterOf({ interview, facts, rubric }: SuggestFor) {
  const booked = facts.interviews.filter(({ state }) => state !== "cancelled" && state !== "no_show");
  const later = booked
    .filter(
      ({ id, state, startsAt }) =>
        id !== interview.id &&
        (state === "in_progress" ||
          (state === "scheduled" && startsAt.getTime() >= interview.startsAt.getTime())),
    )
    .map(({ interviewerId, focus }) => ({ id: interviewerId, focus }));
  const unbooked = rubric.sessions
    .filter(
      (session) => !booked.some(({ kind, number }) => kind === session.kind && number === session.number),
    )
    .filter(({ kind }) => kind === "onsite")
    .map(({ id, focus }) => ({ id, focus }));
  return [...later, ...unbooked];
}

/** Whole minutes until an interview's time is up; its full length before it starts, none after it ends. */
export function minutesLeftOf(
  {
    state,
    startedAt,
    minutes,
  }: {
    readonly state: InterviewState;
    readonly startedAt: Date | null;
    readonly minutes: number;
  },
  now: Date,
): number {
  if (state === "scheduled") return minutes;
  if (state !== "in_progress" || startedAt === null) return 0;
  return Math.max(0, Math.ceil(minutes - (now.getTime() - startedAt.getTime()) / 60_000));
}
