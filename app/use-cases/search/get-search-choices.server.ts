import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnView } from "#app/hiring/access/search.policy.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";
import { keepsTags } from "./internal/entry-search.server.ts";

/**
 * What the filters of the search page offer: role profiles, the openings a person may see and the tags in use, for those
 * who keep them; and the searches that they saved or that others share.
 */
export async function getSearchChoices(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const { actor } = ctx;
  const [profiles, openings, tags, views] = await Promise.all([
    ctx.db.roleProfile.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true } }),
    ctx.db.opening.findMany({
      where: visibleOpenings(actor),
      orderBy: { title: "asc" },
      select: { id: true, title: true },
    }),
    keepsTags(ctx) ? tagsInUse(ctx) : [],
    ctx.db.savedView.findMany({
      where: { removedAt: null, OR: [{ ownerId: actor.id }, { shared: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        query: true,
        shared: true,
        ownerId: true,
        owner: { select: { name: true } },
      },
    }),
  ]);
  return {
    profiles,
    openings,
    tags,
    keepsTags: keepsTags(ctx),
    mayShare: canOnView(actor, "share", { ownerId: actor.id, shared: false }).allowed,
    views: views.map(({ ownerId, owner, ...view }) => ({
      ...view,
      owner: ownerId === actor.id ? null : owner.name,
      mayShare: canOnView(actor, "share", { ownerId, shared: view.shared }).allowed,
      mayRemove: canOnView(actor, "remove", { ownerId, shared: view.shared }).allowed,
    })),
  };
}

const MOST_TAGS_OFFERED = 200;

async function tagsInUse(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.candidate.findMany({
    where: { NOT: { tags: { isEmpty: true } }, erasedAt: null },
    orderBy: { updatedAt: "desc" },
    take: 1000,
    select: { tags: true },
  });
  return [...new Set(rows.flatMap((row) => row.tags))].sort().slice(0, MOST_TAGS_OFFERED);
}
