import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeImportJob } from "../applications/take-import.job.server.ts";
import { lockForStep } from "./internal/load-import.server.ts";

/**
 * Takes a checked import in, in the background; or goes on with one that had stopped, where it stopped. From here on it
 * is the act of the person who asks. Refuses an import in any other state.
 */
export async function startImport(ctx: Ctx, importId: string, step: "run" | "resume"): Promise<void> {
  requireAllowed(canOnImport(ctx.actor, "run"), "This import");
  await inTransaction(ctx.db, async (tx) => {
    const { row } = await lockForStep(tx, importId, step);
    const running = { state: "running", createdById: ctx.actor.id } as const;
    const fresh = step === "run" ? { cursor: 0, startedAt: ctx.now } : {};
    await tx.import.update({
      where: { id: importId },
      data: { ...running, ...fresh, problem: step === "run" ? row.problem : "" },
    });
    await appendEvent(tx, ctx, {
      type: "import.started",
      subject: { kind: "import", id: importId },
      before: { state: row.state, cursor: row.cursor },
      after: { state: "running", people: row.rows },
    });
    await ctx.jobs.enqueue(tx, takeImportJob, { importId });
  });
}
