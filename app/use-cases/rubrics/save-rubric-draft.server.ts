import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { publishingFaults } from "#app/hiring/rubrics/rubric-draft.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

async function lockDraft(tx: Tx, ctx: Ctx, versionId: string, action: "edit" | "publish") {
  await tx.$queryRaw`SELECT id FROM "RubricVersion" WHERE id = ${versionId} FOR UPDATE`;
  const version = await tx.rubricVersion.findFirst({
    where: { id: versionId },
    include: { competencies: true, sessions: true },
  });
  if (!version) throw notFound("This rubric version");
  requireAllowed(canOnRubric(ctx.actor, action, version), "This rubric version");
  return version;
}

/** Saves a draft as it stands, also while it lacks something. Refuses published versions: they never change. */
export async function saveRubricDraft(ctx: Ctx, versionId: string, draft: RubricDraft): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockDraft(tx, ctx, versionId, "edit");
    const known = await tx.competency.findMany({ select: { key: true } });
    const keys = draft.competencies.map((one) => one.competencyKey);
    if (new Set(keys).size !== keys.length || keys.some((key) => !known.some((one) => one.key === key))) {
      throw invalid(
        "A competency of this draft is not in the library, or stands in it twice. Reload and try again.",
      );
    }
    await tx.rubricCompetency.deleteMany({ where: { rubricVersionId: versionId } });
    await tx.rubricSession.deleteMany({ where: { rubricVersionId: versionId } });
    await tx.rubricCompetency.createMany({
      data: draft.competencies.map((one, position) => ({ rubricVersionId: versionId, ...one, position })),
    });
    await tx.rubricSession.createMany({
      data: draft.sessions.map((one) => ({ rubricVersionId: versionId, ...one })),
    });
    await tx.rubricVersion.update({
      where: { id: versionId },
      data: { notes: draft.notes, changeNote: draft.changeNote },
    });
    await appendEvent(tx, ctx, {
      type: "rubric.changed",
      subject: { kind: "rubric_version", id: versionId },
    });
  });
}

/**
 * Publishes a draft: from now on new openings start with it, and it never changes again. Openings keep the version
 * they started with. Refuses a draft that lacks something, naming each fault.
 */
export async function publishRubric(ctx: Ctx, versionId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const version = await lockDraft(tx, ctx, versionId, "publish");
    const faults = publishingFaults(version);
    if (faults.length > 0) throw invalid(faults.join(" "));
    await tx.rubricVersion.updateMany({
      where: { profileId: version.profileId, state: "published" },
      data: { state: "retired" },
    });
    const { count } = await tx.rubricVersion.updateMany({
      where: { id: versionId, state: "draft" },
      data: { state: "published", publishedAt: ctx.now },
    });
    if (count === 0) throw conflict("Somebody has just published this draft. Reload to see it.");
    await appendEvent(tx, ctx, {
      type: "rubric.published",
      subject: { kind: "rubric_version", id: versionId },
      after: { version: version.version },
    });
  });
}
