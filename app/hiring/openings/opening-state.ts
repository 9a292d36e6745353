import { ok, refused, type Outcome } from "../result.ts";
import { planFaults, type PlannedSession } from "./interview-plan.ts";

/** The life of an opening: written, open to candidates, paused, closed. */
export const OPENING_STATES = ["draft", "published", "paused", "closed"] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

export const SENIORITIES = ["graduate", "mid", "senior"] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const EMPLOYMENT_TYPES = ["full_time", "part_time", "contract", "internship"] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** What the application form of an opening can ask. */
export const APPLICATION_QUESTION_KINDS = ["text", "choice", "yes_no", "file"] as const;
export type ApplicationQuestionKind = (typeof APPLICATION_QUESTION_KINDS)[number];

const MOVES: Record<OpeningState, readonly OpeningState[]> = {
  draft: ["published", "closed"],
  published: ["paused", "closed"],
  paused: ["published", "closed"],
  closed: ["published"],
};

const MOVE_WORDS: Record<OpeningState, string> = {
  draft: "put back to draft",
  published: "published",
  paused: "paused",
  closed: "closed",
};

/** What publishing asks about; `plan` is the opening's own interview plan. */
export type OpeningFacts = {
  readonly title: string;
  readonly headcount: number;
  readonly rubricVersionId: string | null;
  readonly rubricPublished: boolean;
  readonly rubricKeys: readonly string[];
  readonly hiringManagerId: string | null;
  readonly recruiterId: string | null;
  readonly plan: readonly PlannedSession[];
};

export type OpeningRefusal = "already_there" | "not_allowed" | "not_ready";

/** The states this opening may go to next. */
export function openingMoves(state: OpeningState): readonly OpeningState[] {
  return MOVES[state];
}

/** What an opening lacks before candidates may see it, one sentence each. */
export function publishingLacks(facts: OpeningFacts): string[] {
  const lacks: string[] = [];
  if (facts.title.trim() === "") lacks.push("Give the opening a title.");
  if (facts.headcount < 1) lacks.push("Set a headcount of at least one.");
  if (facts.hiringManagerId === null) lacks.push("Name a hiring manager; they decide.");
  if (facts.recruiterId === null) lacks.push("Name a recruiter; they screen and book.");
  if (facts.rubricVersionId === null) lacks.push("Choose a rubric version.");
  else if (!facts.rubricPublished)
    lacks.push("The chosen rubric version is still a draft; publish it first.");
  return [...lacks, ...planFaults(facts.plan, facts.rubricKeys)];
}

/**
 * Decides whether an opening may change its state. Publishing, also again after a pause or a close, needs a
 * rubric version, a complete interview plan, a hiring manager and a recruiter. Nothing returns to draft.
 */
export function decideOpeningMove({
  state,
  to,
  facts,
}: {
  readonly state: OpeningState;
  readonly to: OpeningState;
  readonly facts: OpeningFacts;
}): Outcome<{ readonly from: OpeningState; readonly to: OpeningState }, OpeningRefusal> {
  if (state === to) {
    return refused(
      "already_there",
      `This opening is already ${MOVE_WORDS[to]}. Reload to see who changed it.`,
    );
  }
  if (!MOVES[state].includes(to)) {
    return refused("not_allowed", `An opening that is ${state} cannot be ${MOVE_WORDS[to]}.`);
  }
  const lacks = to === "published" ? publishingLacks(facts) : [];
  if (lacks.length > 0) return refused("not_ready", lacks.join(" "));
  return ok({ from: state, to });
}

/** Whether candidates may see the opening and apply. */
export function isOpenToCandidates(state: OpeningState): boolean {
  return state === "published";
}
