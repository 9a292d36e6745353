import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { barColumns, wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { RUBRIC_PARTS } from "./internal/rubric-parts.server.ts";

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
    await tx.$queryRaw`SELECT id FROM "RoleProfile" WHERE id = ${from.profileId} FOR UPDATE`;
    const open = await tx.rubricVersion.findFirst({ where: { profileId: from.profileId, state: "draft" } });
    if (open) return { versionId: open.id };
    const newest = await tx.rubricVersion.aggregate({
      where: { profileId: from.profileId },
      _max: { version: true },
    });
    const words = wordsOfRubric(from);
    const draft = await tx.rubricVersion.create({
      data: {
        profileId: from.profileId,
        version: (newest._max.version ?? 0) + 1,
        notes: words.notes,
        createdById: ctx.actor.id,
        ...barColumns(words.bars),
        competencies: {
          create: words.competencies.map(({ competencyKey, ...one }, position) => ({
            competency: { connect: { key: competencyKey } },
            ...one,
            position,
          })),
        },
        sessions: { create: words.sessions },
      },
    });
    await appendEvent(tx, ctx, {
      type: "rubric.drafted",
      subject: { kind: "rubric_version", id: draft.id },
      after: { version: draft.version, from: from.version },
    });
    return { versionId: draft.id };
  });
}
