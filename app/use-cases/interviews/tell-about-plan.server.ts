import { isPlanWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { newsOf } from "#app/hiring/interviews/plan-word.ts";
import { heardOfInterview, whenToldOfDay } from "./internal/heard-of-interview.server.ts";
import { loadPlanSteps } from "./internal/loop-plan.server.ts";
import { tellAboutPlanJob } from "./tell-about-plan.job.server.ts";

/**
 * Queues the mail to an interviewer whose questions are others now, because what is left of the loop was planned anew
 * or somebody changed their plan by hand. It tells all that has come and gone since they were told last, and waits
 * while they are still to be told of the interview itself, which brings its questions along. Says nothing when a later change has overtaken this one, when the interview has begun or is off, to somebody who was deactivated
 * or made the change, and about a candidate who was erased. A second run writes no second mail.
 */
export async function tellAboutPlan(
  ctx: SystemCtx,
  { interviewId, eventId }: { readonly interviewId: string; readonly eventId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await tx.interview.findFirst({
      where: { id: interviewId },
      include: {
        interviewer: true,
        application: {
          select: {
            candidate: { select: { name: true, erasedAt: true } },
            opening: { select: { title: true } },
          },
        },
      },
    });
    if (!interview) return;
    const steps = await loadPlanSteps(tx, interview.applicationId, interviewId);
    const last = steps.at(-1);
    if (!last) return;
    const { interviewer, application } = interview;
    const told = await lastTold(tx, interviewId);
    const heardAt = await heardOfInterview(tx, interview);
    const news = newsOf(
      steps.filter(
        (step) => (told === null || BigInt(step.eventId) > told) && (!heardAt || step.at > heardAt),
      ),
      interviewer.id,
    );
    const change = { ...last, ...news, told: eventId };
    if (!isPlanWorthTelling(change, { ...interview, ...application.candidate })) return;
    const startAfter = await whenToldOfDay(tx, interview, ctx.now);
    if (startAfter) return ctx.jobs.enqueue(tx, tellAboutPlanJob, { interviewId, eventId }, { startAfter });
    const company = await tx.company.findFirst({ select: { name: true } });
    await queueMail(tx, ctx, {
      template: "plan-changed",
      props: {
        interviewerName: interviewer.name,
        candidateName: application.candidate.name,
        companyName: company?.name ?? "",
        openingTitle: application.opening.title,
        interviewName: interview.name,
        startsAt: interview.startsAt.toISOString(),
        timeZone: interviewer.timeZone,
        because: last.what,
        byHand: last.byHand ? (last.by ?? "Somebody") : null,
        added: [...news.added],
        removed: [...news.removed],
        interviewUrl: `${ctx.baseUrl}/interviews/${interviewId}`,
      },
      to: { email: interviewer.email, name: interviewer.name },
      applicationId: interview.applicationId,
      interviewId,
      idempotencyKey: `${mailKey(interviewId)}${eventId}`,
    });
  });
}

function mailKey(interviewId: string): string {
  return `plan:${interviewId}:`;
}

/** The last change that an interviewer has had a mail of, by its event; null before the first. */
async function lastTold(tx: Tx, interviewId: string): Promise<bigint | null> {
  const mails = await tx.mail.findMany({
    where: { interviewId, template: "plan-changed" },
    select: { idempotencyKey: true },
  });
  const key = mailKey(interviewId);
  const told = mails.map(({ idempotencyKey }) => BigInt(idempotencyKey.slice(key.length)));
  return told.length === 0 ? null : told.reduce((most, one) => (one > most ? one : most));
}
