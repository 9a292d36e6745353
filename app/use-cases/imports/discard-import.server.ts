import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { putAside } from "./internal/put-aside.server.ts";

/**
 * Puts an import aside before it was taken in: its files and what was read from them are removed. Refuses one that was
 * started already.
 */
export async function discardImport(ctx: Ctx, importId: string): Promise<void> {
  requireAllowed(canOnImport(ctx.actor, "change"), "This import");
  await inTransaction(ctx.db, (tx) => putAside(tx, ctx, importId));
}
