import { canSweepUploads } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

/** No upload takes a day, so what is older is nobody's any more. */
const DAY_MS = 86_400_000;

/**
 * Removes parts of files that a killed server left half written, once they are older than a day; files that were
 * received whole are never touched. Answers how many. For the system alone.
 */
export async function sweepUploads(ctx: SystemCtx): Promise<number> {
  requireAllowed(canSweepUploads(ctx.eventActor), "The store of files");
  return ctx.files.removeUnfinished(DAY_MS, ctx.now);
}
