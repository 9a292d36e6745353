import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { barColumns, wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockRubricVersion, requireSeen } from "./internal/seen-draft.server.ts";
import type { SeenDraft } from "./internal/seen-draft.server.ts";

/**
 * Saves a draft as it stands, also while it lacks something. Refuses published versions, a draft that was saved
 * since it was read, and a competency or an interview that stands in it twice.
 */
export async function saveRubricDraft(ctx: Ctx, seen: SeenDraft, draft: RubricDraft): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const former = await lockRubricVersion(tx, seen.versionId);
    requireAllowed(canOnRubric(ctx.actor, "edit", former), "This rubric version");
    requireSeen(former, seen);
    await checkDraft(tx, draft);
    const { versionId } = seen;
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
      data: { notes: draft.notes, changeNote: draft.changeNote, ...barColumns(draft.bars) },
    });
    await appendEvent(tx, ctx, {
      type: "rubric.changed",
      subject: { kind: "rubric_version", id: versionId },
      before: wordsOfRubric(former),
      after: draft,
    });
  });
}

async function checkDraft(tx: Tx, draft: RubricDraft): Promise<void> {
  const keys = draft.competencies.map((one) => one.competencyKey);
  const known = await tx.competency.count({ where: { key: { in: keys } } });
  if (known !== keys.length) {
    throw invalid(
      "A competency of this draft is not in the library, or stands in it twice. Reload and try again.",
    );
  }
  const places = draft.sessions.map((one) => `${one.kind} ${one.number}`);
  if (new Set(places).size !== places.length) {
    throw invalid("An interview stands in this draft's plan twice. Reload and try again.");
  }
}
