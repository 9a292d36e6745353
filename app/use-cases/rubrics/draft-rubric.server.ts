import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { RUBRIC_PARTS } from "./internal/rubric-parts.server.ts";
import { createDraft, lockOpenDraft } from "./internal/write-draft.server.ts";

/**
 * Drafts a new version of a rubric from an existing one. Returns the draft's id; a profile has one draft at a time,
 * so a second try leads to the first one's draft. Refuses whoever may not draft rubrics.
 */
export async function draftRubric(ctx: Ctx, fromVersionId: string): Promise<{ versionId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const from = await tx.rubricVersion.findFirst({
      where: { id: fromVersionId },
      include: RUBRIC_PARTS,
    });
    if (!from) throw notFound("This rubric version");
    requireAllowed(canOnRubric(ctx.actor, "draft", from), "This rubric version");
    const open = await lockOpenDraft(tx, from.profileId);
    const draft = open ?? (await createDraft(tx, ctx, from));
    return { versionId: draft.id };
  });
}
