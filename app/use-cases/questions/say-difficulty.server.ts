import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { isDifficulty } from "#app/hiring/questions/difficulty-look.ts";
import { VERSION_STATE_NAMES } from "#app/hiring/questions/question-review.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockQuestion } from "./internal/question-rows.server.ts";

/**
 * Keeps how hard a reviewer finds a proposed question, said before they are shown what its author thinks; only then may
 * they approve it. Said once. Refuses the author, whoever does not keep the bank, a second time, a number that is no
 * difficulty, and a proposal that was decided meanwhile.
 */
export async function sayDifficulty(
  ctx: Ctx,
  input: { readonly questionId: string; readonly versionId: string; readonly difficulty: number },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    const version = question.versions.find((one) => one.id === input.versionId);
    if (!version) throw notFound("This proposal");
    requireAllowed(canOnQuestion(ctx.actor, "review", { authorId: version.createdById }), "This proposal");
    if (version.state !== "proposed") {
      throw conflict(
        `This proposal is ${VERSION_STATE_NAMES[version.state]} already, so your difficulty is not needed any more.`,
      );
    }
    const { difficulty } = input;
    if (!isDifficulty(difficulty)) {
      const message = "Choose how hard you find it, from 1 to 5.";
      throw invalid(message, { difficulty: message });
    }
    const look = { versionId: version.id, personId: ctx.actor.id };
    if (await tx.difficultyLook.findUnique({ where: { versionId_personId: look } })) {
      throw conflict("You have said how hard you find it already; what its author thinks stands below.");
    }
    await tx.difficultyLook.create({ data: { ...look, difficulty, at: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "question.difficulty_said",
      subject: { kind: "question", id: question.id },
      after: { version: version.version, difficulty },
    });
  });
}
