import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { RUBRIC_PARTS } from "./rubric-parts.server.ts";

/** A draft as its editor last read it: `savedAt` is when it had been saved then, an ISO instant. */
export type SeenDraft = { readonly versionId: string; readonly savedAt: string };

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

/** Refuses a draft that was saved since it was read: nobody overwrites or publishes words they have not seen. */
export function requireSeen(version: { readonly updatedAt: Date }, seen: SeenDraft): void {
  if (version.updatedAt.toISOString() === seen.savedAt) return;
  throw conflict(
    "Somebody has saved this draft since you opened it. Copy what you need, reload, and make your change again.",
  );
}
