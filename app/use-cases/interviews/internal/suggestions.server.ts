import type { InterviewState } from "#app/hiring/interviews/interview-state.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import { adviceWithoutQuestions, nextQuestions } from "#app/hiring/questions/suggest.ts";
import type { OwnRating, SuggestInput } from "#app/hiring/questions/suggest-input.ts";
import type { CoverageLine } from "#app/hiring/questions/coverage.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { LoopFacts } from "./loop-facts.server.ts";
import type { QuestionView } from "./question-bank.server.ts";
import type { Rubric } from "./rubric.server.ts";

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
  readonly bank: readonly QuestionView[];
  /** Question ids of the plan, in order. */
  readonly planned: readonly string[];
  /** Question ids this interviewer has skipped here. */
  readonly skipped: readonly string[];
  readonly minutesLeft: number;
};

/**
 * What this interviewer may ask next, best first, with a sentence each, or what to do when nothing fits. It
 * steers by the viewer's own ratings only, and by none when somebody else than the interviewer looks on.
 */
export async function suggestNext(db: Db | Tx, input: SuggestFor) {
  const { interview, facts, rubric } = input;
  const holds = input.viewerId === interview.interviewerId;
  const skipped = new Set(input.skipped);
  const names = Object.fromEntries(facts.people.map(({ id, name }) => [id, name]));
  const engine: SuggestInput<QuestionView> = {
    rubric,
    kit: {
      interviewId: interview.id,
      interviewerId: interview.interviewerId,
      focus: interview.focus,
      planned: input.planned,
    },
    coverage: input.coverage,
    asked: facts.asked.map(({ questionId, interviewId, rung }) => ({ questionId, interviewId, rung })),
    minutesLeft: input.minutesLeft,
    laterInterviewers: laterOf(input),
    delivery: facts.interviews.flatMap(({ id, tags }) =>
      tags.map(({ name, notedById }) => ({ name, notedById, interviewId: id })),
    ),
    bank: input.bank.filter(({ id }) => !skipped.has(id)),
    candidateKey: interview.applicationId,
    ownRatings: holds ? await ownRatings(db, interview.applicationId, input.viewerId) : [],
    names,
  };
  const suggestions = nextQuestions(engine)
    .slice(0, SHOWN)
    .map(({ question, minutes, style, rung, reasons, sentence }) => ({
      versionId: question.versionId,
      questionId: question.id,
      title: question.title,
      competencyKey: question.competencyKey,
      minutes,
      style,
      rung,
      reasons,
      sentence,
    }));
  return { suggestions, advice: suggestions.length === 0 ? adviceWithoutQuestions(engine) : null };
}

export type Suggested = Awaited<ReturnType<typeof suggestNext>>;

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

async function ownRatings(db: Db | Tx, applicationId: string, raterId: string): Promise<OwnRating[]> {
  const rows = await db.answerRating.findMany({
    where: { raterId, supersededAt: null, askedQuestion: { interview: { applicationId } } },
    orderBy: { ratedAt: "asc" },
    select: {
      level: true,
      askedQuestion: {
        select: { competencyKey: true, rung: true, questionVersion: { select: { difficulty: true } } },
      },
    },
  });
  return rows.flatMap(({ level, askedQuestion }) =>
    isLevel(level)
      ? [
          {
            competencyKey: askedQuestion.competencyKey,
            level,
            difficulty: difficultyAsked(
              askedQuestion.questionVersion?.difficulty ?? null,
              askedQuestion.rung,
            ),
          },
        ]
      : [],
  );
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
