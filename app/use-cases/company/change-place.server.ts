import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { KnownPlaceInput, KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkPlace, lockPlace, placeColumns, placeFacts } from "./internal/place-rows.server.ts";

/**
 * Changes what is known of an employer or a school. Takes the version the form was made from; refuses when somebody
 * saved meanwhile, a twin on the list, and whoever does not run hiring.
 */
export async function changePlace(
  ctx: Ctx,
  kind: KnownPlaceKind,
  input: KnownPlaceInput & { readonly placeId: string; readonly version: number },
): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_places"), "This list");
  await inTransaction(ctx.db, async (tx) => {
    const before = await lockPlace(tx, kind, input.placeId);
    if (before.version !== input.version)
      throw conflict(
        "Somebody changed this line while you were writing. Reload to see it, then change it again.",
      );
    await checkPlace(tx, kind, input, before.id);
    await tx.knownPlace.update({
      where: { id: before.id },
      data: { ...placeColumns(input), version: { increment: 1 } },
    });
    await appendEvent(tx, ctx, {
      type: "place.changed",
      subject: { kind: "place", id: before.id },
      before: placeFacts(before),
      after: placeFacts(input),
    });
  });
}
