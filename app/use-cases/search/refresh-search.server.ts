import { requireAllowed } from "#app/hiring/access/require.ts";
import { canRefreshSearch } from "#app/hiring/access/search.policy.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { refreshStale } from "#app/platform/db/search.server.ts";

/** Applications in one step: a note that is being written waits no longer than one step takes. */
const STEP = 20;
const MOST_STEPS = 200;

/**
 * Puts the searched words of applications together whose shared notes have changed. Adds nothing to what is kept, so it
 * leaves no event. Answers how many. Refuses anybody but its job.
 */
export async function refreshSearch(ctx: SystemCtx): Promise<number> {
  requireAllowed(canRefreshSearch(ctx.eventActor), "What is searched");
  let refreshed = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const done = await refreshStale(ctx.db, STEP);
    refreshed += done;
    if (done < STEP) break;
  }
  return refreshed;
}
