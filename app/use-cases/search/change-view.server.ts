import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnView } from "#app/hiring/access/search.policy.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Shows a saved search to everybody, or to its owner only again. Refuses whoever may not share it. */
export async function shareView(
  ctx: Ctx,
  { viewId, shared }: { readonly viewId: string; readonly shared: boolean },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const view = await lockView(tx, viewId);
    requireAllowed(canOnView(ctx.actor, "share", view), "This search");
    if (view.shared === shared) return;
    await tx.savedView.update({ where: { id: viewId }, data: { shared } });
    await appendEvent(tx, ctx, {
      type: "view.changed",
      subject: { kind: "view", id: viewId },
      before: { shared: view.shared },
      after: { shared },
    });
  });
}

/** Takes a saved search off the lists. Refuses whoever neither owns it nor is an admin who sees it. */
export async function removeView(ctx: Ctx, { viewId }: { readonly viewId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const view = await lockView(tx, viewId);
    requireAllowed(canOnView(ctx.actor, "remove", view), "This search");
    await tx.savedView.update({ where: { id: viewId }, data: { removedAt: ctx.now } });
    await appendEvent(tx, ctx, {
      type: "view.removed",
      subject: { kind: "view", id: viewId },
      before: { name: view.name, shared: view.shared },
    });
  });
}

async function lockView(tx: Tx, viewId: string) {
  await tx.$queryRaw`SELECT id FROM "SavedView" WHERE id = ${viewId} FOR UPDATE`;
  const view = await tx.savedView.findFirst({ where: { id: viewId, removedAt: null } });
  if (!view) throw notFound("This search");
  return view;
}
