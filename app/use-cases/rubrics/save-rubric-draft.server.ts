import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { lockRubricVersion, requireSeenDraft } from "./internal/seen-draft.server.ts";
import type { SeenDraft } from "./internal/seen-draft.server.ts";
import { writeDraft } from "./internal/write-draft.server.ts";

const TOO_LATE = {
  published: (version: number) =>
    `Not saved: version ${version} has been published meanwhile, and a published version never changes. What you typed is still here.`,
  saved: "Not saved: somebody has saved this draft since you opened it. What you typed is still here.",
};

/**
 * Saves a draft as it stands, also while it lacks something. Refuses whoever may not draft rubrics, a draft that was
 * published or saved since it was read, and a competency or an interview that stands in it twice.
 */
export async function saveRubricDraft(ctx: Ctx, seen: SeenDraft, draft: RubricDraft): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const former = await lockRubricVersion(tx, seen.versionId);
    requireAllowed(canOnRubric(ctx.actor, "draft", former), "This rubric version");
    requireSeenDraft(former, seen, TOO_LATE);
    await writeDraft(tx, ctx, former, draft);
  });
}
