import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { KnownPlaceInput, KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkPlace, placeColumns, placeFacts } from "./internal/place-rows.server.ts";

/**
 * Puts an employer or a school on the company's list, with what is known, from whom and since when. Returns its id.
 * Refuses whoever does not run hiring, marks of the other list, and what is on the list already.
 */
export async function addPlace(
  ctx: Ctx,
  kind: KnownPlaceKind,
  input: KnownPlaceInput,
): Promise<{ placeId: string }> {
  requireAllowed(canOnCompany(ctx.actor, "edit_places"), "This list");
  return inTransaction(ctx.db, async (tx) => {
    await checkPlace(tx, kind, input, null);
    const place = await tx.knownPlace.create({
      data: { kind, ...placeColumns(input), addedById: ctx.actor.id, createdAt: ctx.now },
    });
    await appendEvent(tx, ctx, {
      type: "place.added",
      subject: { kind: "place", id: place.id },
      after: { kind, ...placeFacts(place) },
    });
    return { placeId: place.id };
  });
}
