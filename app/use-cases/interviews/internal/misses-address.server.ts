import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** Whether candidates are not told where the building is, for whoever may write it down. */
export async function missesAddress(ctx: Ctx): Promise<boolean> {
  if (!canOnCompany(ctx.actor, "edit_settings").allowed) return false;
  return (await ctx.db.company.count({ where: { address: "" } })) > 0;
}
