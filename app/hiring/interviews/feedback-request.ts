import type { InterviewState } from "./interview-state.ts";

const HOUR_MS = 3_600_000;

/** Interviews that begin within this time belong to one visit: nobody is asked about the first before the last. */
export const ONE_VISIT_HOURS = 4;

export type HeldOrAhead = {
  readonly id: string;
  readonly state: InterviewState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whether the candidate was asked about it before, or has said how it went unasked. */
  readonly settled: boolean;
};

export type FeedbackRequest =
  { readonly kind: "drop" } | { readonly kind: "wait"; readonly until: Date } | FeedbackQuestion;
type FeedbackQuestion = { readonly kind: "ask"; readonly interviewIds: readonly string[] };

/**
 * Decides what to ask a candidate about now (law: ends well). Every finished interview is asked about once, and those
 * of one visit together when the last of them should be over, because nobody answers questions between two
 * interviews. One that runs late is not waited for: it is asked about when it is finished.
 */
export function decideFeedbackRequest(interviews: readonly HeldOrAhead[], now: Date): FeedbackRequest {
  const held = interviews.filter(({ state, settled }) => state === "completed" && !settled);
  if (held.length === 0) return { kind: "drop" };
  const visit = now.getTime() + ONE_VISIT_HOURS * HOUR_MS;
  const ahead = interviews.filter(
    ({ state, startsAt, endsAt }) =>
      (state === "scheduled" || state === "in_progress") && endsAt > now && startsAt.getTime() <= visit,
  );
  if (ahead.length === 0) return { kind: "ask", interviewIds: held.map(({ id }) => id) };
  return { kind: "wait", until: new Date(Math.max(...ahead.map(({ endsAt }) => endsAt.getTime()))) };
}
