import { canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ImportState } from "#app/hiring/imports/import-systems.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Where an import goes whose step could not be finished: to where a person can ask for the step again. */
const BACK_TO: Partial<Record<ImportState, ImportState>> = {
  checking: "mapping",
  running: "stopped",
  // One that was to be taken out on its way has not ended: as a finished one it would keep its files for good.
  reverting: "stopped",
};

/** Writes down that a step of an import could not go on, and why. For the system alone. */
export async function stopImport(ctx: SystemCtx, importId: string, why: string): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This import");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${importId} FOR UPDATE`;
    const row = await tx.import.findUnique({ where: { id: importId } });
    const ended = row?.state === "reverting" && row.finishedAt !== null;
    const back = row && (ended ? "finished" : BACK_TO[row.state]);
    if (!row || !back) return;
    await tx.import.update({ where: { id: importId }, data: { state: back, problem: why } });
    await appendEvent(tx, ctx, {
      type: "import.stopped",
      subject: { kind: "import", id: importId },
      before: { state: row.state, cursor: row.cursor },
      after: { state: back },
    });
  });
}
