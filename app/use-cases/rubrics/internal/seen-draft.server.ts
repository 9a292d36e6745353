import { conflict, notFound } from "#app/hiring/refusal.ts";
import { isChangeable } from "#app/hiring/rubrics/vocabulary.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { RUBRIC_PARTS } from "./rubric-parts.server.ts";

/** A draft as its editor last read it: `savedAt` is when it had been saved then, an ISO instant. */
export type SeenDraft = { readonly versionId: string; readonly savedAt: string };

type RubricRow = Awaited<ReturnType<typeof lockRubricVersion>>;

/** A rubric version with its row locked until the transaction ends. The caller asks the policy next. */
export async function lockRubricVersion(tx: Tx, versionId: string) {
  await tx.$queryRaw`SELECT id FROM "RubricVersion" WHERE id = ${versionId} FOR UPDATE`;
  const version = await tx.rubricVersion.findFirst({
    where: { id: versionId },
    include: RUBRIC_PARTS,
  });
  if (!version) throw notFound("This rubric version");
  return version;
}

/** What whoever was too late is told: of a version that is published by now, and of one that was saved meanwhile. */
type TooLate = { readonly published: (version: number) => string; readonly saved: string };

/**
 * Refuses a draft that was published or saved since it was read: nobody overwrites or publishes words they have not
 * seen, and nothing that is published changes.
 */
export function requireSeenDraft(
  draft: Pick<RubricRow, "state" | "version" | "updatedAt">,
  seen: SeenDraft,
  tooLate: TooLate,
): void {
  if (!isChangeable(draft.state)) throw conflict(tooLate.published(draft.version));
  if (draft.updatedAt.toISOString() !== seen.savedAt) throw conflict(tooLate.saved);
}
