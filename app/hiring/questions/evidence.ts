import type { Level } from "../scorecards/vocabulary.ts";
import { wrong } from "./role.ts";

/** Something that moves the estimate of one competency: an answer rating, or a weaker stand-in for one. */
export type Evidence = {
  /** The same id twice is the same piece of evidence. */
  readonly id: string;
  readonly kind: "answer" | "signal" | "resume";
  readonly competencyKey: string;
  /** Who judged; whoever judged together shares one severity and one halo. */
  readonly raterId: string;
  readonly level: Level;
  /** 1 to 5, fractions allowed after it has drifted; null when nobody calibrated it. */
  readonly difficulty: number | null;
  /** How much it counts, 0 to 1. */
  readonly weight: number;
  /** Replaces the slope that follows from the difficulty. */
  readonly slope?: number;
  readonly questionId?: string | null;
};

/** A rating of an answer as it is stored, before it is weighed. */
export type RatedAnswer = {
  readonly id: string;
  readonly competencyKey: string;
  readonly raterId: string;
  readonly level: Level;
  readonly difficulty: number | null;
  readonly questionId: string | null;
  /** When the question was asked, in milliseconds: the first time a question is asked counts fully. */
  readonly askedAt: number;
  /** Whether the rater had seen somebody else's rating of this candidate before giving it. */
  readonly afterSeeingOthers?: boolean;
};

/** A line of a note with a direction, as its author gave it. */
export type ContentSignal = {
  readonly id: string;
  readonly competencyKey: string;
  readonly authorId: string;
  readonly direction: "plus" | "minus";
  readonly strength: 1 | 2;
  /** Linked to a rated answer it explains that rating and counts nothing by itself. */
  readonly ratedAnswerId: string | null;
  /** When it was noted, in milliseconds. */
  readonly notedAt: number;
};

/** The rater of resumes is a term of its own: reading paper is not meeting a person. */
export const RESUME_RATER = "resume";

const DISCOUNTED = 0.5;
const SIGNAL = { difficulty: 3, slope: 0.7, atMost: 2 } as const;
const RESUME = { difficulty: 3, slope: 0.5 } as const;

/**
 * What counts as evidence, and how much (research, 2.4):
 * - a rated answer counts 1; the same question asked again, or a rating written after seeing another's, 0.5;
 * - a signal linked to a rated answer counts nothing, it explains the rating; one outside any rated question is a
 *   pseudo-answer at difficulty 3 with slope 0.7 and weight 0.5 (strong minus 1, minus 2, plus 3, strong plus 4),
 *   at most the latest two per person and competency;
 * - the resume's line on must-haves is a pseudo-rating of each must-have at difficulty 3 with slope 0.5 and weight
 *   0.5 by a rater of its own. The other lines of the resume rubric speak of no competency and stay out;
 * - delivery tags are no evidence at all: they steer how a question is put, never a level.
 */
export function evidenceFrom({
  answers,
  signals = [],
  resume = null,
}: {
  readonly answers: readonly RatedAnswer[];
  readonly signals?: readonly ContentSignal[];
  readonly resume?: { readonly level: Level; readonly mustHaves: readonly string[] } | null;
}): Evidence[] {
  return [...weighAnswers(answers), ...weighSignals(signals), ...weighResume(resume)];
}

function weighAnswers(answers: readonly RatedAnswer[]): Evidence[] {
  const first = new Map<string, RatedAnswer>();
  for (const answer of answers) {
    if (answer.questionId === null) continue;
    const earlier = first.get(answer.questionId);
    if (earlier === undefined || isEarlier(answer, earlier)) first.set(answer.questionId, answer);
  }
  return answers.map((answer): Evidence => {
    const { id, competencyKey, raterId, level, difficulty, questionId } = answer;
    const earliest = questionId === null ? answer : (first.get(questionId) ?? answer);
    const again = earliest.askedAt !== answer.askedAt || earliest.raterId !== raterId;
    const weight = again || answer.afterSeeingOthers === true ? DISCOUNTED : 1;
    return { id, kind: "answer", competencyKey, raterId, level, difficulty, weight, questionId };
  });
}

function isEarlier(one: RatedAnswer, other: RatedAnswer): boolean {
  return one.askedAt < other.askedAt || (one.askedAt === other.askedAt && one.id < other.id);
}

function weighSignals(signals: readonly ContentSignal[]): Evidence[] {
  const latestFirst = signals
    .filter(({ ratedAnswerId }) => ratedAnswerId === null)
    .toSorted((a, b) => b.notedAt - a.notedAt || (a.id < b.id ? -1 : 1));
  const counted = new Map<string, number>();
  return latestFirst.flatMap(({ id, competencyKey, authorId, direction, strength }): Evidence[] => {
    const place = `${authorId} ${competencyKey}`;
    const before = counted.get(place) ?? 0;
    counted.set(place, before + 1);
    if (before >= SIGNAL.atMost) return [];
    const level = direction === "plus" ? (strength === 2 ? 4 : 3) : strength === 2 ? 1 : 2;
    const { difficulty, slope } = SIGNAL;
    const said = { id, kind: "signal" as const, competencyKey, raterId: authorId, level } as const;
    return [{ ...said, difficulty, slope, weight: DISCOUNTED }];
  });
}

function weighResume(
  resume: { readonly level: Level; readonly mustHaves: readonly string[] } | null,
): Evidence[] {
  if (resume === null) return [];
  return resume.mustHaves.map((competencyKey) => ({
    id: `${RESUME_RATER} ${competencyKey}`,
    kind: "resume" as const,
    competencyKey,
    raterId: RESUME_RATER,
    level: resume.level,
    ...RESUME,
    weight: DISCOUNTED,
  }));
}

/** Refuses a piece of evidence that cannot be counted, naming the field. */
export function checkEvidence(
  { id, competencyKey, level, difficulty, weight, slope }: Evidence,
  known: (key: string) => boolean,
): void {
  const field = (name: string) => `evidence.${id}.${name}`;
  if (!known(competencyKey)) {
    throw wrong(field("competencyKey"), `names a competency that the role does not have (${competencyKey})`);
  }
  if (!(level === 1 || level === 2 || level === 3 || level === 4)) {
    throw wrong(field("level"), "must be 1, 2, 3 or 4");
  }
  if (difficulty !== null && !(difficulty >= 1 && difficulty <= 5)) {
    throw wrong(field("difficulty"), "must lie between 1 and 5");
  }
  if (!(weight >= 0 && weight <= 1)) throw wrong(field("weight"), "must lie between 0 and 1");
  if (slope !== undefined && !(slope > 0 && slope <= 3)) {
    throw wrong(field("slope"), "must be more than 0 and at most 3");
  }
}
