import { canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { removeFilesJob } from "../applications/remove-files.job.server.ts";

/** Removes exports whose time is over, with their files. Answers how many. For the system alone. */
export async function sweepExports(ctx: SystemCtx): Promise<number> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "Exports");
  const old = await ctx.db.export.findMany({ where: { state: "ready", expiresAt: { lte: ctx.now } } });
  for (const { id, storageKey } of old) {
    await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.export.updateMany({
        where: { id, state: "ready" },
        data: { state: "expired", storageKey: null },
      });
      if (count === 0) return;
      await appendEvent(tx, ctx, {
        type: "export.expired",
        subject: { kind: "export", id },
        before: { state: "ready" },
        after: { state: "expired" },
      });
      if (storageKey) await ctx.jobs.enqueue(tx, removeFilesJob, { keys: [storageKey] });
    });
  }
  return old.length;
}
