import { canRemoveErasedFiles } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

/**
 * Takes stored files from the disk, once the erasing that gave them up is committed. Takes their keys; doing it twice
 * does no harm. Refuses anybody but the system, and leaves alone a file that a document still names.
 */
export async function removeFiles(ctx: SystemCtx, keys: readonly string[]): Promise<void> {
  requireAllowed(canRemoveErasedFiles(ctx.eventActor), "The store of files");
  const named = await ctx.db.document.findMany({
    where: { storageKey: { in: [...keys] } },
    select: { storageKey: true },
  });
  const kept = new Set(named.map((document) => document.storageKey));
  for (const key of keys) if (!kept.has(key)) await ctx.files.remove(key);
}
