import { requireAllowed } from "#app/hiring/access/require.ts";
import { canSweepHolds } from "#app/hiring/access/scheduling.policy.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { closeStaleHolds } from "./internal/holds.server.ts";

/**
 * Frees everybody on held days whose time is over or whose application has left the pipeline. Answers how many days.
 * For the system alone.
 */
export async function sweepHolds(ctx: SystemCtx): Promise<number> {
  requireAllowed(canSweepHolds(ctx.eventActor), "Held days");
  return inTransaction(ctx.db, (tx) => closeStaleHolds(tx, ctx));
}
