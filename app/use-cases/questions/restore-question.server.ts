import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { exposureOf } from "#app/hiring/questions/question-retirement.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { countUses, lockQuestion } from "./internal/question-rows.server.ts";

/**
 * Puts a question that was retired by hand back into use. Refuses one that is in use, and one that was asked too often:
 * a new question on the same story is the way then.
 */
export async function restoreQuestion(ctx: Ctx, questionId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, questionId);
    requireAllowed(canOnQuestion(ctx.actor, "retire"), "This question");
    if (question.retiredAt === null) throw conflict("This question is in use already.");
    const { uses, state } = exposureOf((await countUses(tx, [questionId])).get(questionId) ?? 0);
    if (state === "worn") {
      throw conflict(
        `It was asked ${uses} times and has gone round. Propose a new question on the same skill.`,
      );
    }
    await tx.question.update({
      where: { id: questionId },
      data: { retiredAt: null, retirement: null, retiredReason: "", retiredById: null },
    });
    await appendEvent(tx, ctx, {
      type: "question.restored",
      subject: { kind: "question", id: questionId },
      before: { retirement: question.retirement, reason: question.retiredReason },
      after: { retirement: null },
    });
  });
}
