import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { ownItems } from "./internal/own-items.server.ts";

/** More than are told apart: the frame of every page says "99+" from here on. */
const MOST_COUNTED = 100;

/** How many things in the actor's inbox are not done, 100 for as many or more. Refuses the deactivated. */
export async function countInbox(ctx: Ctx): Promise<{ readonly open: number }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "The inbox");
  const where = { ...(await ownItems(ctx.db, ctx.actor)), doneAt: null };
  return { open: await ctx.db.inboxItem.count({ where, take: MOST_COUNTED }) };
}
