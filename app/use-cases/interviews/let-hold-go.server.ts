import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { lockHold } from "./internal/confirm-day.server.ts";
import { closeHold, LET_GO } from "./internal/holds.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";

/** Frees everybody on a held day. Refuses holds that are over, and whoever owes its resume a second look. */
export async function letHoldGo(
  ctx: Ctx,
  ids: { readonly applicationId: string; readonly holdId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, ids.applicationId);
    const loaded = await loadApplication(tx, ids.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), ids.applicationId)) throw conflict(LOOK_OWED);
    await closeHold(tx, ctx, await lockHold(tx, ctx, ids), { ...LET_GO, why: "let go by hand" });
  });
}
