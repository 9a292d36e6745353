import type { Actor } from "#app/hiring/access/actor.ts";
import { canExportEverything, canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { expiryOf } from "#app/hiring/exports/export-rules.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { storeExportZip } from "#app/platform/exports/export-zip.server.ts";
import { exportParts } from "./internal/export-parts.server.ts";

/**
 * Writes everything that the asking admin may see into one zip: candidates as JSON that can be imported again and as
 * tables, and every file. Verdicts that are sealed and the admin's own file are not in it. Ready for a day. For the
 * system alone; an export that is not waiting is left as it is.
 */
export async function buildExport(ctx: SystemCtx, exportId: string): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This export");
  const row = await ctx.db.export.findUnique({ where: { id: exportId }, include: { createdBy: true } });
  if (row?.state !== "waiting") return;
  const { id, email, role, deactivatedAt } = row.createdBy;
  const actor: Actor = { kind: "person", id, email, role, active: deactivatedAt === null };
  requireAllowed(canExportEverything(actor), "This export");
  const { parts, candidates, documents } = await exportParts(ctx, actor, {
    exportedAt: ctx.now,
    onProgress: (done) => tell(ctx, exportId, { done }),
  });
  await tell(ctx, exportId, { candidates, documents, done: 0 });
  const stored = await storeExportZip(ctx.files, parts);
  const readyAt = new Date();
  const taken = await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id: exportId, state: "waiting" },
      data: {
        state: "ready",
        storageKey: stored.key,
        bytes: stored.bytes,
        done: candidates,
        readyAt,
        expiresAt: expiryOf(readyAt),
      },
    });
    if (count === 0) return false;
    await appendEvent(tx, ctx, {
      type: "export.ready",
      subject: { kind: "export", id: exportId },
      before: { state: "waiting" },
      after: { state: "ready", candidates, documents },
    });
    return true;
  });
  if (!taken) await ctx.files.remove(stored.key);
}

async function tell(
  ctx: SystemCtx,
  exportId: string,
  far: { readonly candidates?: number; readonly documents?: number; readonly done: number },
): Promise<void> {
  await ctx.db.export.updateMany({ where: { id: exportId, state: "waiting" }, data: far });
}

/** Writes down that an export could not be written. For the system alone. */
export async function failExport(ctx: SystemCtx, exportId: string): Promise<void> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "This export");
  await inTransaction(ctx.db, async (tx) => {
    const problem = "It could not be written. Is there room on the disk? Ask for a new one.";
    const { count } = await tx.export.updateMany({
      where: { id: exportId, state: "waiting" },
      data: { state: "failed", problem },
    });
    if (count === 0) return;
    await appendEvent(tx, ctx, {
      type: "export.failed",
      subject: { kind: "export", id: exportId },
      before: { state: "waiting" },
      after: { state: "failed" },
    });
  });
}
