import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockPlace } from "./internal/place-rows.server.ts";

/**
 * Takes an employer or a school off the list, so that resumes light it up no more; what was known stays readable.
 * Refuses what is off it already, and whoever does not run hiring.
 */
export async function retirePlace(ctx: Ctx, kind: KnownPlaceKind, placeId: string): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_places"), "This list");
  await inTransaction(ctx.db, async (tx) => {
    const place = await lockPlace(tx, kind, placeId);
    if (place.retiredAt) throw conflict("This is off the list already.");
    await tx.knownPlace.update({
      where: { id: placeId },
      data: { retiredAt: ctx.now, version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "place.retired",
      subject: { kind: "place", id: placeId },
      before: { retired: false },
      after: { retired: true },
    });
  });
}
