import { z } from "zod";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { keepCompany } from "./internal/keep-company.server.ts";

export const ChangeAddressSchema = z.object({
  address: z.string().trim().max(300, "Keep the address under 300 characters."),
  wayIn: z.string().trim().max(1000, "Keep the way in under 1,000 characters."),
  /** When the settings were last changed, as the form saw them, in milliseconds. */
  seen: z.coerce.number().int(),
});

/**
 * Changes where the company's rooms are and how a visitor finds the way in; what was told before stays as it was told.
 * For admins; refuses a page that is older than somebody else's change.
 */
export async function changeAddress(ctx: Ctx, input: z.output<typeof ChangeAddressSchema>): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  const { seen, ...after } = input;
  await inTransaction(ctx.db, (tx) => keepCompany(tx, ctx, { seen, after }));
}
