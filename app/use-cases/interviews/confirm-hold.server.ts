import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { confirmDay, lockHold } from "./internal/confirm-day.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";

/**
 * Books a held day: all of its interviews, or none. Everybody is invited as with single bookings, and other days held
 * for the application are let go. Refuses holds that are over, whatever a single booking refuses, and whoever owes a
 * second look.
 */
export async function confirmHold(
  ctx: Ctx,
  ids: { readonly applicationId: string; readonly holdId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, ids.applicationId);
    const loaded = await loadApplication(tx, ids.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), ids.applicationId)) throw conflict(LOOK_OWED);
    await confirmDay(tx, ctx, loaded.row, await lockHold(tx, ctx, ids));
  });
}
