import { isLevel, type Level } from "../scorecards/vocabulary.ts";
import { evidenceFrom, type ContentSignal, type Evidence, type RatedAnswer } from "./evidence.ts";
import { difficultyAsked } from "./rungs.ts";
import type { Rung } from "./vocabulary.ts";

/** A rating that stands, with the question it was given to, as it is stored. */
export type StoredAnswer = {
  readonly askedQuestionId: string;
  readonly competencyKey: string;
  readonly raterId: string;
  readonly level: number;
  readonly rung: Rung;
  /** null for an own question. */
  readonly questionId: string | null;
  /** Difficulty on the label of the words that were asked; null for an own question. */
  readonly label: number | null;
  readonly askedAt: Date;
  readonly ratedAt: Date;
};

/** A line of a note with its direction, as it is stored. */
export type StoredSignal = {
  readonly id: string;
  readonly competencyKey: string;
  readonly authorId: string;
  readonly direction: "plus" | "minus";
  readonly strength: number;
  readonly askedQuestionId: string | null;
  readonly notedAt: Date;
};

/** SEALED: every verdict of an application that can move an estimate. */
export type StoredVerdicts = {
  readonly answers: readonly StoredAnswer[];
  readonly signals: readonly StoredSignal[];
  /** Levels of the screening that stands, by line of the resume rubric. */
  readonly resumeLevels: unknown;
  readonly revealedAt: Date | null;
};

/** What a question's label counts as now. */
export type DifficultyOf = (questionId: string, label: number) => number;

const AS_LABELLED: DifficultyOf = (_, label) => label;

/** The id of the evidence that a rating of an asked question becomes. */
export function answerId(askedQuestionId: string, raterId: string): string {
  return `${askedQuestionId} ${raterId}`;
}

/**
 * SEALED: weighs what is stored of an application into evidence on the competencies of its rubric; what is on others is
 * left out. `difficultyOf` gives drifted difficulties, the labels when left out. A signal explains a rating only where
 * its question has been rated, until then it speaks for itself; a rating given after the reveal counts half.
 */
export function evidenceOfStored(
  stored: StoredVerdicts,
  competencies: readonly { readonly key: string; readonly mustHave: boolean }[],
  difficultyOf: DifficultyOf = AS_LABELLED,
): Evidence[] {
  const rated = new Set(stored.answers.map(({ askedQuestionId }) => askedQuestionId));
  const weighed = evidenceFrom({
    answers: stored.answers.flatMap((one) => ratedAnswer(one, stored.revealedAt, difficultyOf)),
    signals: stored.signals.map((one) => contentSignal(one, rated)),
    resume: resumeOf(stored.resumeLevels, competencies),
  });
  const known = new Set(competencies.map(({ key }) => key));
  return weighed.filter(({ competencyKey }) => known.has(competencyKey));
}

function ratedAnswer(
  answer: StoredAnswer,
  revealedAt: Date | null,
  difficultyOf: DifficultyOf,
): readonly RatedAnswer[] {
  const { askedQuestionId, competencyKey, raterId, level, questionId, label, rung } = answer;
  if (!isLevel(level)) return [];
  const written = label === null || questionId === null ? label : difficultyOf(questionId, label);
  return [
    {
      id: answerId(askedQuestionId, raterId),
      competencyKey,
      raterId,
      level,
      difficulty: difficultyAsked(written, rung),
      questionId,
      askedAt: answer.askedAt.getTime(),
      afterSeeingOthers: revealedAt !== null && answer.ratedAt > revealedAt,
    },
  ];
}

function contentSignal(signal: StoredSignal, rated: ReadonlySet<string>): ContentSignal {
  const { askedQuestionId, notedAt, strength, ...rest } = signal;
  const isLinked = askedQuestionId !== null && rated.has(askedQuestionId);
  return {
    ...rest,
    strength: strength === 2 ? 2 : 1,
    ratedAnswerId: isLinked ? askedQuestionId : null,
    notedAt: notedAt.getTime(),
  };
}

/** The level of the resume's line on must-haves, as the screening decision that stands gave it. */
function resumeOf(
  levels: unknown,
  competencies: readonly { readonly key: string; readonly mustHave: boolean }[],
): { readonly level: Level; readonly mustHaves: string[] } | null {
  if (typeof levels !== "object" || levels === null || !("must_haves" in levels)) return null;
  const level = levels.must_haves;
  if (!isLevel(level)) return null;
  return { level, mustHaves: competencies.filter(({ mustHave }) => mustHave).map(({ key }) => key) };
}
