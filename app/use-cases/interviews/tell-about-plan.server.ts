import { isPlanWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { loadPlanChanges } from "./internal/loop-plan.server.ts";

/**
 * Queues the mail to an interviewer whose questions are others now, because what is left of the loop was planned anew.
 * Says nothing when a later change has overtaken this one, when the interview has begun or is off, to somebody who was
 * deactivated or made the change, and about a candidate who was erased. A second run writes no second mail.
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
    const change = (await loadPlanChanges(tx, interview.applicationId)).get(interviewId);
    const { interviewer, application } = interview;
    if (
      !change ||
      !isPlanWorthTelling({ ...change, told: eventId }, { ...interview, ...application.candidate })
    )
      return;
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
        because: change.what,
        added: [...change.added],
        removed: [...change.removed],
        interviewUrl: `${ctx.baseUrl}/interviews/${interviewId}`,
      },
      to: { email: interviewer.email, name: interviewer.name },
      applicationId: interview.applicationId,
      interviewId,
      idempotencyKey: `plan:${interviewId}:${eventId}`,
    });
  });
}
