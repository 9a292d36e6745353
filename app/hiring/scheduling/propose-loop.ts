import { blockers } from "./blockers.ts";
import { dayReason } from "./day-reason.ts";
import type { LoopRequest, ProposedDay } from "./loop-request.ts";
import { dayFinder } from "./propose-days.ts";
import { relaxations, type Relaxation } from "./relaxations.ts";

export type Proposal = ProposedDay & { readonly reason: string };

export type Proposals = {
  readonly days: readonly Proposal[];
  /** Only when no day is possible: what to give up for one, the smallest first. */
  readonly relaxations: readonly (Relaxation & { readonly day: Proposal })[];
  /** Only when no day is possible and calendars are not the reason. */
  readonly blockers: readonly string[];
};

/**
 * Proposes whole days for the interviews of a loop, the best first, each with its reason in one sentence. When there
 * is none it says what to give up for one; and when no calendar can help, what is missing. The same request always
 * gets the same answer. `nameOf` gives the names of competencies.
 */
export function proposeLoop(asked: LoopRequest, nameOf: (competencyKey: string) => string): Proposals {
  const request = withoutLoop(asked);
  const explained = (day: ProposedDay): Proposal => ({ ...day, reason: dayReason(request, day) });
  const find = dayFinder(request.interviewers);
  const days = find(request, new Set());
  if (days.length > 0) return { days: days.map(explained), relaxations: [], blockers: [] };
  return {
    days: [],
    relaxations: relaxations(find, request).map((one) => ({ ...one, day: explained(one.day) })),
    blockers: blockers(asked, nameOf),
  };
}

/** The request without whoever takes part in the loop already, so that every look is another person's. */
function withoutLoop(request: LoopRequest): LoopRequest {
  return { ...request, interviewers: request.interviewers.filter(({ id }) => !request.onLoop.has(id)) };
}
