import { personProblem } from "#app/hiring/scheduling/day-problems.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";

/** Interviews ahead that somebody is to hold. */
export function comingInterviews(tx: Tx, ctx: BaseCtx, personId: string) {
  return tx.interview.findMany({
    where: { interviewerId: personId, state: "scheduled", startsAt: { gt: ctx.now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { application: { select: { openingId: true, candidateId: true } } },
  });
}

/** Has the recruiters of interviews told that whoever is to hold them will not be there; `why` follows their name. */
export async function tellAway(
  tx: Tx,
  ctx: BaseCtx,
  interviews: Awaited<ReturnType<typeof comingInterviews>>,
  why: string,
): Promise<void> {
  for (const { id, applicationId, interviewerId, application } of interviews) {
    await appendNews(tx, ctx, {
      type: "interview.interviewer_away",
      subject: { kind: "interview", id },
      ...application,
      applicationId,
      interviewId: id,
      after: { interviewerId, why },
    });
  }
}

/** Interviews of days that candidates choose among at present, which somebody is to hold or to watch. */
export function offeredInterviews(tx: Tx, ctx: BaseCtx, personId: string) {
  return tx.heldInterview.findMany({
    where: {
      OR: [{ interviewerId: personId }, { shadowIds: { has: personId } }],
      startsAt: { gt: ctx.now },
      hold: {
        state: "held",
        offeredAt: { not: null },
        expiresAt: { gt: ctx.now },
        application: { disposition: null },
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: {
      hold: {
        select: { applicationId: true, application: { select: { openingId: true, candidateId: true } } },
      },
    },
  });
}

/**
 * Has the recruiters of days that are offered told that these cannot be chosen any more, because somebody will not be
 * there: their candidates do not see them from now on. The days stay held, since people come back; `words` follow a name.
 */
export async function tellDaysLost(
  tx: Tx,
  ctx: BaseCtx,
  interviews: Awaited<ReturnType<typeof offeredInterviews>>,
  { name, words }: { readonly name: string; readonly words: string },
): Promise<void> {
  // Nobody has two parts in one day.
  for (const { holdId, hold, name: interviewName } of interviews) {
    await appendNews(tx, ctx, {
      type: "day.lost",
      subject: { kind: "hold", id: holdId },
      ...hold.application,
      applicationId: hold.applicationId,
      before: { state: "held" },
      after: { state: "held", why: personProblem(interviewName, name, words) },
    });
  }
}
