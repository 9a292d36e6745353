import { exposureOf } from "#app/hiring/questions/question-retirement.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Retires the question of a version that has just been asked, once it has been asked too often. */
export async function retireWornQuestion(tx: Tx, ctx: BaseCtx, questionVersionId: string): Promise<void> {
  const { question } = await tx.questionVersion.findFirstOrThrow({
    where: { id: questionVersionId },
    select: { question: { select: { id: true, retiredAt: true } } },
  });
  if (question.retiredAt !== null) return;
  const uses = await tx.askedQuestion.count({ where: { questionVersion: { questionId: question.id } } });
  if (exposureOf(uses).state !== "worn") return;
  const { count } = await tx.question.updateMany({
    where: { id: question.id, retiredAt: null },
    data: { retiredAt: ctx.now, retirement: "worn" },
  });
  if (count === 0) return;
  await appendEvent(
    tx,
    { ...ctx, eventActor: { kind: "system", id: null } },
    {
      type: "question.retired",
      subject: { kind: "question", id: question.id },
      before: { retirement: null },
      after: { retirement: "worn", uses },
    },
  );
}
