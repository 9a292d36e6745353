import { isInDiary, type InterviewState } from "./interview-state.ts";

/** When an interview takes place and who is needed; instants, end exclusive. */
export type Slot = {
  readonly interviewId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  readonly candidateId: string;
};

export type BookedSlot = Slot & { readonly state: InterviewState };

export type Clash = {
  readonly kind: "interviewer" | "shadow" | "candidate";
  /** The person (or candidate) who would be in two places. */
  readonly who: string;
  readonly withInterviewId: string;
  readonly overlapMinutes: number;
};

/**
 * Finds who would be in two places at once if `proposed` were booked: its interviewer or a shadow busy in
 * another interview in any part, or its candidate. Interviews that follow one another without a gap do not
 * clash; cancelled and finished ones take no time; an interview never clashes with itself. The earliest first.
 */
export function clashesOf(proposed: Slot, booked: readonly BookedSlot[]): Clash[] {
  return booked
    .filter((other) => other.interviewId !== proposed.interviewId && isInDiary(other.state))
    .map((other) => ({ other, overlapMinutes: overlapMinutes(proposed, other) }))
    .filter(({ overlapMinutes }) => overlapMinutes > 0)
    .toSorted(
      (a, b) =>
        a.other.startsAt.getTime() - b.other.startsAt.getTime() ||
        a.other.interviewId.localeCompare(b.other.interviewId),
    )
    .flatMap(({ other, overlapMinutes }) =>
      sharedPeople(proposed, other).map((shared) => ({
        ...shared,
        withInterviewId: other.interviewId,
        overlapMinutes,
      })),
    );
}

/** Minutes two slots have in common, 0 when they only touch. */
export function overlapMinutes(
  a: Pick<Slot, "startsAt" | "endsAt">,
  b: Pick<Slot, "startsAt" | "endsAt">,
): number {
  const from = Math.max(a.startsAt.getTime(), b.startsAt.getTime());
  const to = Math.min(a.endsAt.getTime(), b.endsAt.getTime());
  return Math.max(0, Math.ceil((to - from) / 60_000));
}

function sharedPeople(proposed: Slot, other: Slot): { kind: Clash["kind"]; who: string }[] {
  const busy = new Set([other.interviewerId, ...other.shadowIds]);
  const shared: { kind: Clash["kind"]; who: string }[] = [];
  if (busy.has(proposed.interviewerId)) shared.push({ kind: "interviewer", who: proposed.interviewerId });
  for (const who of new Set(proposed.shadowIds)) {
    if (who !== proposed.interviewerId && busy.has(who)) shared.push({ kind: "shadow", who });
  }
  if (proposed.candidateId === other.candidateId)
    shared.push({ kind: "candidate", who: proposed.candidateId });
  return shared;
}
