import type { Actor } from "#app/hiring/access/actor.ts";
import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { decideReminder, scorecardDueAt } from "#app/hiring/scorecards/due.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { remindOfScorecardJob } from "./remind-of-scorecard.job.server.ts";

/**
 * Queues the one mail that reminds an interviewer of a scorecard that is due. Run too early it asks to be run again
 * when the scorecard is due. Does nothing when none is owed, when its day has passed, and for an interviewer who was
 * deactivated or may not hold the interview any more; a second run writes no second mail.
 */
export async function remindOfScorecard(
  ctx: SystemCtx,
  input: { readonly interviewId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await loadInterview(tx, input.interviewId);
    if (!loaded) return;
    const { row, subject } = loaded;
    const interviewer = await tx.person.findFirstOrThrow({ where: { id: row.interviewerId } });
    if (!canOnInterview(actorOf(interviewer), "conduct", subject).allowed) return;
    const submitted = await tx.scorecard.count({
      where: { interviewId: row.id, authorId: interviewer.id, state: "submitted" },
    });
    const endedAt = row.completedAt;
    const { revealedAt, disposition } = row.application;
    const facts = { submitted: submitted > 0, revealed: revealedAt !== null, left: disposition !== null };
    const decided = decideReminder({ state: row.state, endedAt, ...facts }, ctx.now);
    if (!endedAt || decided === "drop") return;
    if (decided === "send") return queueReminder(tx, ctx, { interview: row, endedAt, interviewer });
    await ctx.jobs.enqueue(tx, remindOfScorecardJob, input, { startAfter: scorecardDueAt(endedAt) });
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadInterview>>>["row"];
type Interviewer = Pick<Actor, "id" | "email" | "role"> & {
  readonly name: string;
  readonly timeZone: string;
  readonly deactivatedAt: Date | null;
};

function actorOf({ id, email, role, deactivatedAt }: Interviewer): Actor {
  return { kind: "person", id, email, role, active: deactivatedAt === null };
}

async function queueReminder(
  tx: Tx,
  ctx: SystemCtx,
  { interview, endedAt, interviewer }: { interview: Row; endedAt: Date; interviewer: Interviewer },
): Promise<void> {
  const { candidate, opening } = await tx.application.findFirstOrThrow({
    where: { id: interview.applicationId },
    select: { candidate: { select: { name: true } }, opening: { select: { title: true } } },
  });
  const company = await tx.company.findFirst({ select: { name: true } });
  await queueMail(tx, ctx, {
    template: "scorecard-reminder",
    props: {
      interviewerName: interviewer.name,
      candidateName: candidate.name,
      companyName: company?.name ?? "",
      openingTitle: opening.title,
      interviewName: interview.name,
      endedAt: endedAt.toISOString(),
      timeZone: interviewer.timeZone,
      scorecardUrl: `${ctx.baseUrl}/interviews/${interview.id}/scorecard`,
    },
    to: { email: interviewer.email, name: interviewer.name },
    applicationId: interview.applicationId,
    interviewId: interview.id,
    idempotencyKey: `scorecard-reminder:${interview.id}`,
  });
}
