import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";

/** The openings that a candidate can be added to by hand. Refuses whoever may not add candidates. */
export async function getAddingChoices(ctx: Ctx) {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  const openings = await ctx.db.opening.findMany({
    where: { AND: [visibleOpenings(ctx.actor), { state: { in: ["published", "paused"] } }] },
    orderBy: { title: "asc" },
    select: { id: true, title: true },
  });
  return { openings };
}
