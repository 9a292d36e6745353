import { z } from "zod";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { MOST_PROMISE_DAYS, PROMISING_STAGES } from "#app/hiring/applications/promise.ts";
import type { PromisingStage } from "#app/hiring/applications/promise.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { keepCompany } from "./internal/keep-company.server.ts";

const Days = z.coerce
  .number("Enter the days as a number.")
  .int("Enter whole days.")
  .min(1, "Give yourselves one working day at least.")
  .max(MOST_PROMISE_DAYS, `At most ${MOST_PROMISE_DAYS} working days.`);

export const ChangePromisesSchema = z.object({
  ...(Object.fromEntries(PROMISING_STAGES.map((stage) => [stage, Days])) as Record<
    PromisingStage,
    typeof Days
  >),
  /** When the settings were last changed, as the form saw them, in milliseconds. */
  seen: z.coerce.number().int(),
});

/**
 * Changes within how many working days candidates hear from us at each stage; dates that were given already stand. For
 * admins; refuses a page that is older than somebody else's change.
 */
export async function changePromises(ctx: Ctx, input: z.output<typeof ChangePromisesSchema>): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  const { seen, ...promiseDays } = input;
  await inTransaction(ctx.db, (tx) => keepCompany(tx, ctx, { seen, after: { promiseDays } }));
}
