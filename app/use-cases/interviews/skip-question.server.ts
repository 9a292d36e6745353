import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";

/**
 * Notes that a question is left out of this interview and why: deviations from the plan are logged. Only the
 * interview's interviewer may, while it runs; refuses without a reason, and what was asked or skipped already.
 */
export async function skipQuestion(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly questionVersionId: string; readonly reason: string },
): Promise<void> {
  const { interviewId, questionVersionId } = input;
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    requireRunning(interview);
    const reason = input.reason.trim();
    if (reason.length < 3 || reason.length > 300) {
      const message = "Say why in a few words: this is kept with the interview.";
      throw invalid(message, { reason: message });
    }
    const version = await tx.questionVersion.findFirst({
      where: { id: questionVersionId },
      select: { title: true, core: true, question: { select: { competencyKey: true } } },
    });
    if (!version) throw notFound("This question");
    const where = { interviewId, questionVersionId };
    const asked = await tx.askedQuestion.findFirst({ where, select: { id: true } });
    const skipped = await tx.skippedQuestion.findFirst({ where, select: { id: true } });
    if (asked) throw conflict(`“${version.title}” was asked in this interview, so it cannot be skipped.`);
    if (skipped) throw conflict(`“${version.title}” is skipped already.`);
    await tx.skippedQuestion.create({
      data: { ...where, skippedById: ctx.actor.id, reason, skippedAt: ctx.now },
    });
    await appendEvent(tx, ctx, {
      type: "question.skipped",
      subject: { kind: "interview", id: interviewId },
      ...aboutInterview(interview),
      after: {
        title: version.title,
        core: version.core,
        competencyKey: version.question.competencyKey,
        questionVersionId,
        reason,
      },
    });
  });
}
