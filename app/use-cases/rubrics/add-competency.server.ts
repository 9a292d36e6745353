import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { competencyKey, sameName, type CompetencyDraft } from "#app/hiring/rubrics/competency-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/**
 * Adds a competency to the library, for drafts of every rubric and for questions. Rubrics that are published stay as
 * they are. Returns its key. Refuses a name that the library has, and whoever does not draft rubrics.
 */
export async function addCompetency(ctx: Ctx, draft: CompetencyDraft): Promise<{ key: string }> {
  requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
  return inTransaction(ctx.db, async (tx) => {
    // Two who add the same at the same moment: the second finds the first.
    await tx.$executeRaw`LOCK TABLE "Competency" IN EXCLUSIVE MODE`;
    const known = await tx.competency.findMany({ select: { key: true, name: true } });
    if (known.some(({ name }) => sameName(name, draft.name))) {
      const message = "The library has a competency of this name already.";
      throw invalid(message, { name: message });
    }
    const key = competencyKey(draft.name, new Set(known.map((one) => one.key)));
    const { name, summary, anchors, family } = draft;
    const { id } = await tx.competency.create({
      data: { key, name, summary, anchors, family },
      select: { id: true },
    });
    await appendEvent(tx, ctx, {
      type: "competency.added",
      subject: { kind: "competency", id },
      after: { key, name, summary, anchors, family },
    });
    return { key };
  });
}
