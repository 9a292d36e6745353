import type { WaitingCandidate } from "#app/hiring/applications/promise.ts";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** An interview that runs or lies ahead: what happens next is known. */
export function interviewAhead(now: Date) {
  return { OR: [{ state: "in_progress" as const }, { state: "scheduled" as const, startsAt: { gt: now } }] };
}

/** What tells whether a candidate waits for us, as columns of an application. */
export function waitingFacts(now: Date) {
  return {
    id: true,
    stage: true,
    disposition: true,
    promisedFor: true,
    interviews: { where: interviewAhead(now), select: { id: true }, take: 1 },
    holds: {
      where: { state: "held", offeredAt: { not: null }, expiresAt: { gt: now } },
      select: { id: true },
      take: 1,
    },
    offers: { where: { state: "extended" }, select: { id: true }, take: 1 },
  } as const;
}

type Facts = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly promisedFor: string | null;
  readonly interviews: readonly unknown[];
  readonly holds: readonly unknown[];
  readonly offers: readonly unknown[];
};

/** The same as the rule takes it. */
export function waitingOf(facts: Facts, zones: readonly string[]): WaitingCandidate {
  const { stage, disposition, promisedFor, interviews, holds, offers } = facts;
  return {
    stage,
    disposition,
    promisedFor,
    zones,
    interviewAhead: interviews.length > 0,
    theirMove: holds.length > 0 || offers.length > 0,
  };
}

/** One application's facts as the rule takes them. */
export async function readWaiting(
  db: Db,
  application: { readonly id: string; readonly candidate: { readonly timeZone: string } },
  now: Date,
): Promise<WaitingCandidate> {
  const [facts, company] = await Promise.all([
    db.application.findFirstOrThrow({ where: { id: application.id }, select: waitingFacts(now) }),
    db.company.findFirst({ select: { timeZone: true } }),
  ]);
  return waitingOf(facts, [company?.timeZone ?? "Etc/UTC", application.candidate.timeZone]);
}
