import { canExportEverything } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { exportFileName, mayDownload } from "#app/hiring/exports/export-rules.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/**
 * Opens an export for download, which is written down. Refuses everybody but the admin who made it: it holds what that
 * person may see. Refuses one that is not ready or whose time is over.
 */
export async function openExport(ctx: Ctx, exportId: string) {
  requireAllowed(canExportEverything(ctx.actor), "This export");
  return inTransaction(ctx.db, async (tx) => {
    const row = await tx.export.findUnique({ where: { id: exportId } });
    if (row?.createdById !== ctx.actor.id) throw notFound("This export");
    if (!mayDownload(row, ctx.now) || row.storageKey === null)
      throw conflict("This export is not there any more, or not yet. Ask for a new one.");
    await appendEvent(tx, ctx, {
      type: "export.downloaded",
      subject: { kind: "export", id: exportId },
      after: { candidates: row.candidates, documents: row.documents },
    });
    const fileName = exportFileName(row.readyAt ?? row.createdAt);
    return { storageKey: row.storageKey, fileName, fileType: "zip", bytes: Number(row.bytes) };
  });
}
