import { secondReader } from "#app/hiring/screening/looks.ts";
import type { SearchState } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { EntrySearch } from "#app/platform/db/search.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { seenApplications } from "#app/platform/db/sight.server.ts";

/** The filters of a search with the sight of the person who asks; what it looks for is the caller's to add. */
export async function entrySearch(ctx: Ctx, state: SearchState): Promise<EntrySearch> {
  const asksStanding = state.stages.length > 0 || state.standing !== "any";
  const [seen, owed, openings, company] = await Promise.all([
    seenApplications(ctx.db, ctx.actor),
    asksStanding ? findOwedLooks(ctx.db, secondReader(ctx)) : [],
    openingsOf(ctx, state),
    state.from || state.to ? ctx.db.company.findFirst({ select: { timeZone: true } }) : null,
  ]);
  return {
    query: null,
    nameBeginnings: [],
    stages: state.stages,
    left: state.standing === "any" ? null : state.standing === "left",
    source: state.source || null,
    openingIds: openings,
    // Tags and the pool are the recruiters' words; they tell nobody else anything.
    tag: keepsTags(ctx) && state.tag !== "" ? state.tag : null,
    pooled: keepsTags(ctx) && state.pooled,
    days: { from: state.from, to: state.to, timeZone: company?.timeZone ?? "Etc/UTC" },
    seen,
    owedLooks: [...owed],
    after: null,
    most: 0,
  };
}

/** Who reads and sets tags, the talent pool and do-not-contact. */
export function keepsTags({ actor }: Ctx): boolean {
  return actor.role === "admin" || actor.role === "recruiter";
}

async function openingsOf(
  ctx: Ctx,
  { openingId, profileId }: SearchState,
): Promise<readonly string[] | null> {
  if (profileId === "") return openingId === "" ? null : [openingId];
  const openings = await ctx.db.opening.findMany({ where: { profileId }, select: { id: true } });
  const ids = openings.map((opening) => opening.id);
  return openingId === "" ? ids : ids.filter((id) => id === openingId);
}
