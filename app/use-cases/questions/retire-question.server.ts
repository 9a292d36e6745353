import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockQuestion } from "./internal/question-rows.server.ts";

/**
 * Takes a question out of use everywhere, with a reason; where it was planned or asked it stays readable. A worn question
 * can be retired by hand too, so that no opening keeps it. Refuses without a reason, and what was retired by hand already.
 */
export async function retireQuestion(
  ctx: Ctx,
  input: { readonly questionId: string; readonly reason: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    requireAllowed(canOnQuestion(ctx.actor, "retire"), "This question");
    if (question.retirement === "by_hand") {
      throw conflict("Somebody has retired this question already; why stands below. Nothing was changed.");
    }
    const reason = input.reason.trim();
    if (reason.length < 5 || reason.length > 500) {
      const message = "Say why it is retired, in 5 to 500 characters.";
      throw invalid(message, { reason: message });
    }
    await tx.question.update({
      where: { id: question.id },
      data: {
        retiredAt: ctx.now,
        retirement: "by_hand",
        retiredReason: reason,
        retiredById: ctx.actor.id,
      },
    });
    await appendEvent(tx, ctx, {
      type: "question.retired",
      subject: { kind: "question", id: question.id },
      before: { retirement: question.retirement },
      after: { retirement: "by_hand", reason },
    });
  });
}
