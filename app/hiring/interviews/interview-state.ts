import { ok, refused, type Outcome } from "../result.ts";

export const INTERVIEW_KINDS = ["phone", "onsite"] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

export const INTERVIEW_STATES = ["scheduled", "in_progress", "completed", "cancelled", "no_show"] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** What a phone screen ends with, once its scorecard is in. */
export const PHONE_OUTCOMES = ["advance", "reject"] as const;
export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];

const MOVES: Record<InterviewState, readonly InterviewState[]> = {
  scheduled: ["in_progress", "cancelled", "no_show"],
  in_progress: ["completed", "cancelled", "no_show"],
  completed: [],
  cancelled: [],
  no_show: ["scheduled"],
};

const STATE_WORDS: Record<InterviewState, string> = {
  scheduled: "scheduled",
  in_progress: "in progress",
  completed: "completed",
  cancelled: "cancelled",
  no_show: "marked as a no-show",
};

/** The last minutes of an interview, as the interviewer ticked and wrote them. */
export type PositiveClose = {
  readonly thanked: boolean;
  /** The genuine strength that was named to the candidate, in the interviewer's words. */
  readonly strength: string;
  readonly questionsAsked: boolean;
  readonly nextStepTold: boolean;
};

export type InterviewRefusal = "already_there" | "not_allowed" | "not_closed_positively";

/** What the positive close still lacks, one sentence each; an empty list is a good ending. */
export function closeLacks(close: PositiveClose): string[] {
  const lacks: string[] = [];
  if (!close.thanked) lacks.push("Thank the candidate for their time.");
  if (!isGenuine(close.strength)) {
    lacks.push("Name a genuine strength you saw, in two words or more; tell the candidate.");
  }
  if (!close.questionsAsked) lacks.push("Ask for the candidate's own questions.");
  if (!close.nextStepTold) lacks.push("Tell the candidate what comes next and when.");
  return lacks;
}

function isGenuine(strength: string): boolean {
  const words = strength.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 2;
}

/**
 * Decides whether an interview may be completed: it is in progress and its positive close is done (law: ends
 * well). Refuses with all that is missing in one message.
 */
export function canComplete({
  state,
  close,
}: {
  readonly state: InterviewState;
  readonly close: PositiveClose;
}): Outcome<{ readonly to: "completed" }, InterviewRefusal> {
  const move = decideInterviewMove({ state, to: "completed" });
  if (!move.ok) return move;
  const lacks = closeLacks(close);
  if (lacks.length > 0) return refused("not_closed_positively", lacks.join(" "));
  return ok({ to: "completed" as const });
}

/** Decides whether an interview may go to another state; completing also needs `canComplete`. */
export function decideInterviewMove({
  state,
  to,
}: {
  readonly state: InterviewState;
  readonly to: InterviewState;
}): Outcome<{ readonly to: InterviewState }, "already_there" | "not_allowed"> {
  if (state === to) {
    return refused(
      "already_there",
      `This interview is already ${STATE_WORDS[to]}. Reload to see the change.`,
    );
  }
  if (!MOVES[state].includes(to)) {
    return refused("not_allowed", `An interview that is ${STATE_WORDS[state]} cannot be ${STATE_WORDS[to]}.`);
  }
  return ok({ to });
}

/** Whether the interview still takes time in somebody's diary. */
export function isInDiary(state: InterviewState): boolean {
  return state === "scheduled" || state === "in_progress";
}
