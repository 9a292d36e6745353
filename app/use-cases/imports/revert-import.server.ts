import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { removeBroughtJob } from "../applications/remove-brought.job.server.ts";
import { lockForStep } from "./internal/load-import.server.ts";

/**
 * Asks for everything that an import brought to be taken out again, in the background. What somebody worked on since
 * stays, with the reason. Refuses an import that has not ended.
 */
export async function revertImport(ctx: Ctx, importId: string): Promise<void> {
  requireAllowed(canOnImport(ctx.actor, "revert"), "This import");
  await inTransaction(ctx.db, async (tx) => {
    const { row } = await lockForStep(tx, importId, "revert");
    await tx.import.update({
      where: { id: importId },
      data: { state: "reverting", cursor: 0, problem: "" },
    });
    await appendEvent(tx, ctx, {
      type: "import.revert_started",
      subject: { kind: "import", id: importId },
      before: { state: row.state },
      after: { state: "reverting" },
    });
    await ctx.jobs.enqueue(tx, removeBroughtJob, { importId, personId: ctx.actor.id });
  });
}
