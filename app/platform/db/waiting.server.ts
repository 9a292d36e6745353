import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Telling, WaitingCandidate } from "#app/hiring/applications/promise.ts";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** So long after its end an interview that nobody has closed does not run any more. */
const RUNS_OVER_MS = 12 * 3_600_000;

/** An interview that runs or lies ahead: what happens next is known. */
export function interviewAhead(now: Date) {
  const latest = new Date(now.getTime() - RUNS_OVER_MS);
  return {
    OR: [
      { state: "in_progress" as const, endsAt: { gt: latest } },
      { state: "scheduled" as const, startsAt: { gt: now } },
    ],
  };
}

/** Whom a word may be owed to until a day: whose application goes on, and who was rejected and may not know. */
export function mayBeOwedAWord(until: string): Prisma.ApplicationWhereInput {
  return {
    toldAt: null,
    OR: [
      {
        disposition: null,
        stage: { not: "hired" },
        OR: [{ promisedFor: null }, { promisedFor: { lte: until } }],
      },
      { disposition: "rejected", promisedFor: { lte: until } },
    ],
  };
}

/** What tells whether a candidate waits for us, as columns of an application. */
export function waitingFacts(now: Date) {
  return {
    id: true,
    stage: true,
    disposition: true,
    promisedFor: true,
    toldAt: true,
    interviews: { where: interviewAhead(now), select: { id: true }, take: 1 },
    holds: {
      where: { state: "held", offeredAt: { not: null }, expiresAt: { gt: now } },
      select: { id: true },
      take: 1,
    },
    offers: { where: { state: "extended" }, select: { id: true }, take: 1 },
    mails: {
      where: { template: { in: ["offer", "rejection"] } },
      select: { template: true, state: true, sendAfter: true, delivery: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    },
  } as const satisfies Prisma.ApplicationSelect;
}

type Facts = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly promisedFor: string | null;
  readonly toldAt: Date | null;
  readonly interviews: readonly unknown[];
  readonly holds: readonly unknown[];
  readonly offers: readonly unknown[];
  readonly mails: readonly (Telling & { readonly template: string })[];
};

/** The same as the rule takes it. */
export function waitingOf(facts: Facts, zones: readonly string[]): WaitingCandidate {
  const { stage, disposition, promisedFor, toldAt, interviews, holds, offers, mails } = facts;
  const last = (template: string) => mails.find((mail) => mail.template === template) ?? null;
  return {
    stage,
    disposition,
    promisedFor,
    zones,
    interviewAhead: interviews.length > 0,
    daysOffered: holds.length > 0,
    offer: offers.length > 0 ? { mail: last("offer") } : null,
    toldAt,
    rejectionMail: last("rejection"),
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
