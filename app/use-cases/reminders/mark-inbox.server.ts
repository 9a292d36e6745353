import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { tellInbox } from "#app/platform/db/inbox.server.ts";
import { ownItems } from "./internal/own-items.server.ts";

/**
 * Puts one item of the actor's inbox aside as done, or takes it back; the same twice does no harm. Refuses items that
 * are not theirs as not there. What a person has put aside is theirs alone and no change of record, so no event tells it.
 */
export async function markItem(
  ctx: Ctx,
  input: { readonly itemId: string; readonly done: boolean },
): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "The inbox");
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.inboxItem.updateMany({
      where: { ...(await ownItems(tx, ctx.actor)), id: input.itemId },
      data: { doneAt: input.done ? ctx.now : null },
    });
    if (count === 0) throw notFound("This item");
    await tellInbox(tx, ctx.actor.id);
  });
}

/**
 * Puts everything aside that stood in the actor's inbox when they looked, and nothing that came since; answers how
 * much it was. Refuses the deactivated.
 */
export async function markAllDone(
  ctx: Ctx,
  input: { readonly until: Date },
): Promise<{ readonly done: number }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "The inbox");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.inboxItem.updateMany({
      where: { ...(await ownItems(tx, ctx.actor)), doneAt: null, at: { lte: input.until } },
      data: { doneAt: ctx.now },
    });
    if (count > 0) await tellInbox(tx, ctx.actor.id);
    return { done: count };
  });
}
