import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { judgeQuestion } from "#app/hiring/questions/question-review.ts";
import type { Review } from "#app/hiring/questions/question-review.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockQuestion } from "./internal/question-rows.server.ts";

/**
 * Approves a proposed version, which is asked from now on, or sends it back with a reason. Openings that asked the
 * question before keep the version they asked. Returns the next proposal this person may review, or null. Refuses the
 * author, whoever does not keep the bank, and a proposal that was decided meanwhile.
 */
export async function reviewQuestion(
  ctx: Ctx,
  input: { readonly questionId: string; readonly versionId: string; readonly review: Review },
): Promise<{ nextQuestionId: string | null }> {
  return inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    const version = question.versions.find((one) => one.id === input.versionId);
    if (!version) throw notFound("This proposal");
    requireAllowed(canOnQuestion(ctx.actor, "review", { authorId: version.createdById }), "This proposal");
    const judged = judgeQuestion(version, input.review);
    if (!judged.ok) {
      if (judged.reason === "decided") throw conflict(judged.message);
      throw invalid(judged.message, { reason: judged.message });
    }
    await tx.questionVersion.update({
      where: { id: version.id },
      data: {
        state: judged.state,
        reviewedById: ctx.actor.id,
        reviewedAt: ctx.now,
        reviewNote: judged.note,
      },
    });
    await appendEvent(tx, ctx, {
      type: judged.state === "approved" ? "question.approved" : "question.sent_back",
      subject: { kind: "question", id: question.id },
      before: { state: "proposed" },
      after: { version: version.version, state: judged.state, note: judged.note },
    });
    const next = await tx.questionVersion.findFirst({
      where: { state: "proposed", OR: [{ createdById: null }, { createdById: { not: ctx.actor.id } }] },
      orderBy: { createdAt: "asc" },
      select: { questionId: true },
    });
    return { nextQuestionId: next?.questionId ?? null };
  });
}
