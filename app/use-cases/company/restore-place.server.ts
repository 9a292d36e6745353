import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkPlace, lockPlace } from "./internal/place-rows.server.ts";

/** Puts a retired line back on the list. Refuses one that is on it, and one that a newer line has taken the place of. */
export async function restorePlace(ctx: Ctx, kind: KnownPlaceKind, placeId: string): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_places"), "This list");
  await inTransaction(ctx.db, async (tx) => {
    const place = await lockPlace(tx, kind, placeId);
    if (!place.retiredAt) throw conflict("This is on the list already.");
    await checkPlace(tx, kind, place, placeId);
    await tx.knownPlace.update({
      where: { id: placeId },
      data: { retiredAt: null, version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "place.restored",
      subject: { kind: "place", id: placeId },
      before: { retired: true },
      after: { retired: false },
    });
  });
}
