import { isWordable, type WordableTemplate } from "#app/hiring/mail/mail-fields.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";

/** Which mail is worded, and for which opening; null for the whole company. */
export type WordingPlace = { readonly template: string; readonly openingId: string | null };

/** The same once it is known to exist; the caller has asked the policy. */
export async function findWordingPlace(db: Db | Tx, ctx: Ctx, place: WordingPlace) {
  const { template, openingId } = place;
  if (!isWordable(template)) throw notFound("This mail");
  const opening = openingId === null ? null : await openingOf(db, ctx, openingId);
  return { template: template satisfies WordableTemplate, opening };
}

async function openingOf(db: Db | Tx, ctx: Ctx, openingId: string) {
  const opening = await db.opening.findFirst({
    where: { AND: [visibleOpenings(ctx.actor), { id: openingId }] },
    select: { id: true, title: true },
  });
  if (!opening) throw notFound("This opening");
  return opening;
}
