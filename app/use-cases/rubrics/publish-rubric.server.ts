import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { publishingFaults, wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockRubricVersion, requireSeenDraft } from "./internal/seen-draft.server.ts";
import type { SeenDraft } from "./internal/seen-draft.server.ts";

const TOO_LATE = {
  published: (version: number) =>
    `Version ${version} has been published already: new openings start with it, and nothing is left to do.`,
  saved: "Somebody has saved this draft since you opened it. Read what it says now, then publish it.",
};

/**
 * Publishes a draft: from now on new openings start with it, and it never changes again. Openings keep the version
 * they started with. Refuses whoever may not draft rubrics, a draft that was published or saved since it was read, and
 * one that lacks something, naming each fault.
 */
export async function publishRubric(ctx: Ctx, seen: SeenDraft): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const draft = await lockRubricVersion(tx, seen.versionId);
    requireAllowed(canOnRubric(ctx.actor, "draft", draft), "This rubric version");
    requireSeenDraft(draft, seen, TOO_LATE);
    const faults = publishingFaults(wordsOfRubric(draft));
    if (faults.length > 0) throw invalid(faults.join(" "));
    await tx.rubricVersion.updateMany({
      where: { profileId: draft.profileId, state: "published" },
      data: { state: "retired" },
    });
    await tx.rubricVersion.update({
      where: { id: draft.id },
      data: { state: "published", publishedAt: ctx.now },
    });
    await appendEvent(tx, ctx, {
      type: "rubric.published",
      subject: { kind: "rubric_version", id: draft.id },
      before: { state: "draft", version: draft.version },
      after: { state: "published", version: draft.version },
    });
  });
}
