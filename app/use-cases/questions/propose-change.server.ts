import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { compareQuestions } from "#app/hiring/questions/question-draft.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import { mayPropose } from "#app/hiring/questions/question-review.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { requireKnown } from "./internal/known-names.server.ts";
import { lockQuestion, wordsInUse, writeProposal } from "./internal/question-rows.server.ts";

/**
 * Proposes other words for a question as its next version; the words in use stay until somebody else approves. One's own
 * waiting or sent-back version is replaced by it. Returns the new version's id. Refuses when somebody wrote another
 * version since this one was opened (`seenVersionId`), while a colleague's change waits, and words that change nothing.
 */
export async function proposeChange(
  ctx: Ctx,
  input: {
    readonly questionId: string;
    readonly seenVersionId: string;
    readonly words: QuestionDraft;
    readonly changeNote: string;
  },
): Promise<{ versionId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    requireAllowed(canOnQuestion(ctx.actor, "propose"), "This question");
    const lines = question.versions.map(({ createdById, ...one }) => ({ ...one, authorId: createdById }));
    const proposable = mayPropose(lines, { id: ctx.actor.id, seenId: input.seenVersionId });
    if (!proposable.ok) throw conflict(proposable.message);
    await requireKnown(tx, { competencyKey: question.competencyKey, roles: input.words.roles });
    const inUse = wordsInUse(question.versions);
    if (inUse && compareQuestions(inUse, input.words).length === 0)
      throw invalid("This says what the question in use says already. Change something first.");
    await tx.questionVersion.updateMany({
      where: { id: { in: [...proposable.replaces] } },
      data: { state: "withdrawn" },
    });
    const version = (question.versions[0]?.version ?? 0) + 1;
    const versionId = await writeProposal(tx, {
      questionId: question.id,
      version,
      words: input.words,
      changeNote: input.changeNote.trim(),
      authorId: ctx.actor.id,
      now: ctx.now,
    });
    await appendEvent(tx, ctx, {
      type: "question.proposed",
      subject: { kind: "question", id: question.id },
      ...(inUse ? { before: { ...inUse } } : {}),
      after: { version, changeNote: input.changeNote.trim(), ...input.words },
    });
    return { versionId };
  });
}
