import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { questionKey } from "#app/hiring/questions/question-key.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { requireKnown } from "./internal/known-names.server.ts";
import { writeProposal } from "./internal/question-rows.server.ts";

/**
 * Proposes a new question on a competency; it is asked once somebody else has approved it. Returns its id and that of the
 * proposal. Refuses a competency or a role profile that the library does not have.
 */
export async function proposeQuestion(
  ctx: Ctx,
  input: { readonly competencyKey: string; readonly words: QuestionDraft },
): Promise<{ questionId: string; versionId: string }> {
  requireAllowed(canOnQuestion(ctx.actor, "propose"), "The question bank");
  const { competencyKey, words } = input;
  return inTransaction(ctx.db, async (tx) => {
    await requireKnown(tx, { competencyKey, roles: words.roles });
    const key = questionKey(competencyKey, words.title, await keysLike(tx, competencyKey));
    const question = await tx.question.create({
      data: { key, competencyKey, createdAt: ctx.now },
      select: { id: true },
    });
    const versionId = await writeProposal(tx, {
      questionId: question.id,
      version: 1,
      words,
      changeNote: "",
      authorId: ctx.actor.id,
      now: ctx.now,
    });
    await appendEvent(tx, ctx, {
      type: "question.proposed",
      subject: { kind: "question", id: question.id },
      after: { version: 1, competencyKey, ...words },
    });
    return { questionId: question.id, versionId };
  });
}

async function keysLike(tx: Tx, competencyKey: string): Promise<ReadonlySet<string>> {
  const rows = await tx.question.findMany({
    where: { key: { startsWith: `${competencyKey}-` } },
    select: { key: true },
  });
  return new Set(rows.map((row) => row.key));
}
