import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { VERSION_STATE_NAMES } from "#app/hiring/questions/question-review.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockQuestion } from "./internal/question-rows.server.ts";

/** Takes one's own proposal back before it is approved. Refuses somebody else's, and one that was decided meanwhile. */
export async function withdrawProposal(
  ctx: Ctx,
  input: { readonly questionId: string; readonly versionId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    const version = question.versions.find((one) => one.id === input.versionId);
    if (!version) throw notFound("This proposal");
    requireAllowed(canOnQuestion(ctx.actor, "withdraw", { authorId: version.createdById }), "This proposal");
    if (version.state !== "proposed" && version.state !== "sent_back") {
      throw conflict(
        `This proposal is ${VERSION_STATE_NAMES[version.state]} already, so it was not taken back.`,
      );
    }
    await tx.questionVersion.update({ where: { id: version.id }, data: { state: "withdrawn" } });
    await appendEvent(tx, ctx, {
      type: "question.withdrawn",
      subject: { kind: "question", id: question.id },
      before: { state: version.state },
      after: { version: version.version, state: "withdrawn" },
    });
  });
}
