import { canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { putAside } from "./internal/put-aside.server.ts";

/** How long files of people whom nobody took in are kept. */
const UNDECIDED_DAYS = 7;

/**
 * Puts imports aside that were uploaded a week ago and never started: files full of people are not kept for nobody.
 * Answers how many. For the system alone.
 */
export async function sweepImports(ctx: SystemCtx): Promise<number> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "Imports");
  const before = new Date(ctx.now.getTime() - UNDECIDED_DAYS * 86_400_000);
  const old = await ctx.db.import.findMany({
    where: { state: { in: ["mapping", "checked"] }, createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of old) {
    await inTransaction(ctx.db, (tx) => putAside(tx, ctx, id, "Nobody started it within a week"));
  }
  return old.length;
}
