import { canWorkOnImports } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { endStopped } from "./internal/end-stopped.server.ts";
import { putAside } from "./internal/put-aside.server.ts";

/** How long files of people whom nobody took in are kept. */
const UNDECIDED_DAYS = 7;

/**
 * Puts imports aside that were uploaded a week ago and never started, and ends those that stopped and with which nobody
 * went on for a week: files full of people are not kept for nobody. Answers how many. For the system alone.
 */
export async function sweepImports(ctx: SystemCtx): Promise<number> {
  requireAllowed(canWorkOnImports(ctx.eventActor), "Imports");
  const before = new Date(ctx.now.getTime() - UNDECIDED_DAYS * 86_400_000);
  const old = await ctx.db.import.findMany({
    where: { state: { in: ["mapping", "checked"] }, createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of old) {
    await inTransaction(ctx.db, (tx) => putAside(tx, ctx, id, "Nobody started it within a week"));
  }
  const left = await findLeft(ctx, before);
  for (const id of left) {
    await inTransaction(ctx.db, (tx) => endStopped(tx, ctx, id, "Nobody went on with it within a week"));
  }
  return old.length + left.length;
}

/** The imports that stopped and were neither started nor gone on with nor stopped since. */
async function findLeft(ctx: SystemCtx, since: Date): Promise<string[]> {
  const stopped = await ctx.db.import.findMany({ where: { state: "stopped" }, select: { id: true } });
  const ids = stopped.map(({ id }) => id);
  const moved = await ctx.db.event.findMany({
    where: {
      subjectKind: "import",
      subjectId: { in: ids },
      type: { in: ["import.started", "import.stopped"] },
      at: { gte: since },
    },
    select: { subjectId: true },
  });
  const lately = new Set(moved.map(({ subjectId }) => subjectId));
  return ids.filter((id) => !lately.has(id));
}
