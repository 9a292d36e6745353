import { canSetUp } from "#app/hiring/access/door.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";

/** Whether the set-up page stands: for the first visitor of an empty installation, and never again. */
export async function getSetUp(ctx: VisitorCtx): Promise<{ readonly open: true }> {
  const hasCompany = (await ctx.db.company.count()) > 0;
  requireAllowed(canSetUp({ hasCompany }), "This page");
  return { open: true };
}
