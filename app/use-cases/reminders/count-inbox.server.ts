import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { ownItems } from "./internal/own-items.server.ts";

/** How many things in the actor's inbox are not done. Refuses the deactivated. */
export async function countInbox(ctx: Ctx): Promise<{ readonly open: number }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "The inbox");
  return { open: await ctx.db.inboxItem.count({ where: { ...ownItems(ctx.actor), doneAt: null } }) };
}
