import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

const MOST = 2_000;

/** The company's list of employers or schools, those that are off it last. Refuses whoever does not run hiring. */
export async function listPlaces(ctx: Ctx, kind: KnownPlaceKind) {
  requireAllowed(canOnCompany(ctx.actor, "view_places"), "This page");
  const places = await ctx.db.knownPlace.findMany({
    where: { kind },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { part: "asc" }],
    take: MOST,
    select: {
      id: true,
      name: true,
      part: true,
      aliases: true,
      marks: true,
      about: true,
      knownFrom: true,
      knownSince: true,
      retiredAt: true,
      version: true,
      addedBy: { select: { name: true } },
    },
  });
  return { kind, places };
}
