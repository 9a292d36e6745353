import { canExportEverything } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { mayDownload } from "#app/hiring/exports/export-rules.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

const SHOWN = 10;

/** The newest exports, how far one is that is being written, and which can be downloaded. For admins alone. */
export async function listExports(ctx: Ctx) {
  requireAllowed(canExportEverything(ctx.actor), "This page");
  const exports = await ctx.db.export.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    include: { createdBy: { select: { name: true } } },
  });
  return {
    exports: exports.map((one) => ({
      id: one.id,
      state: one.state,
      candidates: one.candidates,
      documents: one.documents,
      done: one.done,
      bytes: Number(one.bytes),
      problem: one.problem,
      createdAt: one.createdAt,
      expiresAt: one.expiresAt,
      by: one.createdBy.name,
      // It holds what its maker may see, which another admin may not see of themselves.
      mayDownload: mayDownload(one, ctx.now) && one.createdById === ctx.actor.id,
    })),
  };
}
