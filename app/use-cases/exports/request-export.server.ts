import { canExportEverything } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { buildExportJob } from "./build-export.job.server.ts";

/**
 * Has everything written into one zip, in the background. Returns the export's id. Refuses everybody but admins, and a
 * second export while one is being written.
 */
export async function requestExport(ctx: Ctx): Promise<{ exportId: string }> {
  requireAllowed(canExportEverything(ctx.actor), "This page");
  return inTransaction(ctx.db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('export', 42))`;
    const running = await tx.export.findFirst({ where: { state: "waiting" } });
    if (running) throw conflict("An export is being written already. Wait until it is ready.");
    const { id } = await tx.export.create({ data: { createdById: ctx.actor.id, createdAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "export.requested",
      subject: { kind: "export", id },
      after: { state: "waiting" },
    });
    await ctx.jobs.enqueue(tx, buildExportJob, { exportId: id });
    return { exportId: id };
  });
}
