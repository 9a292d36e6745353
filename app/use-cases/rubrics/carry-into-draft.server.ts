import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { RUBRIC_PARTS } from "./internal/rubric-parts.server.ts";
import { createDraft, lockOpenDraft, writeDraft } from "./internal/write-draft.server.ts";

/**
 * Keeps the words of an editor whose draft was published meanwhile, as the draft of the next version. Returns that
 * draft. Refuses whoever may not draft rubrics, and while somebody drafts the next version already: their words are not
 * overwritten.
 */
export async function carryIntoDraft(
  ctx: Ctx,
  fromVersionId: string,
  words: RubricDraft,
): Promise<{ versionId: string; version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const from = await tx.rubricVersion.findFirst({
      where: { id: fromVersionId },
      include: RUBRIC_PARTS,
    });
    if (!from) throw notFound("This rubric version");
    requireAllowed(canOnRubric(ctx.actor, "draft", from), "This rubric version");
    const open = await lockOpenDraft(tx, from.profileId);
    if (open) {
      throw conflict(
        `Version ${open.version} is being drafted already. Open it in another tab and copy over what you need: what you typed is still here.`,
      );
    }
    const draft = await createDraft(tx, ctx, from);
    // What the published version says of its own changes is not what the next one changes.
    const changeNote = words.changeNote === from.changeNote ? "" : words.changeNote;
    await writeDraft(tx, ctx, draft, { ...words, changeNote });
    return { versionId: draft.id, version: draft.version };
  });
}
