import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeImportJob } from "../applications/take-import.job.server.ts";
import { whereStanding } from "./internal/count-outcomes.server.ts";
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
    const from = step === "run" ? { cursor: 0, startedAt: ctx.now } : { cursor: await firstWaiting(tx, row) };
    await tx.import.update({
      where: { id: importId },
      data: { ...running, ...from, problem: step === "run" ? row.problem : "" },
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

/** Where an import goes on: its taking out, which may have broken off as well, has the cursor moved past people who wait. */
async function firstWaiting(tx: Tx, { id, cursor }: { readonly id: string; readonly cursor: number }) {
  const waiting = await tx.importRow.findFirst({
    where: { importId: id, ...whereStanding("stopped", "waiting") },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  return waiting?.position ?? cursor;
}
