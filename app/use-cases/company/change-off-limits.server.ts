import { z } from "zod";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { OffLimitsText } from "#app/hiring/questions/off-limits.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { keepCompany } from "./internal/keep-company.server.ts";

export const ChangeOffLimitsSchema = z.object({
  offLimits: OffLimitsText,
  /** When the settings were last changed, as the form saw them, in milliseconds. */
  seen: z.coerce.number().int(),
});

/**
 * Changes what nobody here asks candidates about, which stands in every interview's kit; an empty list takes the usual
 * one again. For admins; refuses a page that is older than somebody else's change.
 */
export async function changeOffLimits(
  ctx: Ctx,
  { offLimits, seen }: z.output<typeof ChangeOffLimitsSchema>,
): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  await inTransaction(ctx.db, (tx) => keepCompany(tx, ctx, { seen, after: { offLimits } }));
}
