import { invalid } from "#app/hiring/refusal.ts";
import { barColumns, wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { RUBRIC_PARTS } from "./rubric-parts.server.ts";

type Former = Parameters<typeof wordsOfRubric>[0] & { readonly id: string };

/** Puts other words into a draft. Refuses a competency or an interview that stands in it twice, or is not known. */
export async function writeDraft(tx: Tx, ctx: Ctx, former: Former, draft: RubricDraft): Promise<void> {
  await checkDraft(tx, draft);
  const versionId = former.id;
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

type From = Former & { readonly profileId: string; readonly version: number };

/** The draft of a profile that is open, or null; its profile stays locked until the transaction ends. */
export async function lockOpenDraft(tx: Tx, profileId: string) {
  await tx.$queryRaw`SELECT id FROM "RoleProfile" WHERE id = ${profileId} FOR UPDATE`;
  return tx.rubricVersion.findFirst({ where: { profileId, state: "draft" } });
}

/** Makes a profile's next version out of an existing one, as a draft. The caller has looked that none is open. */
export async function createDraft(tx: Tx, ctx: Ctx, from: From) {
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
    include: RUBRIC_PARTS,
  });
  await appendEvent(tx, ctx, {
    type: "rubric.drafted",
    subject: { kind: "rubric_version", id: draft.id },
    after: { version: draft.version, from: from.version },
  });
  return draft;
}
