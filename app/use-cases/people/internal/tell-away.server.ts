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
