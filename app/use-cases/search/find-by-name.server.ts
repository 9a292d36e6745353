import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { NO_SEARCH, writeSearch } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findCloseNames, findEntries, plainNames } from "#app/platform/db/search.server.ts";
import type { EntrySearch } from "#app/platform/db/search.server.ts";
import { visibleApplications, visibleOpenings } from "#app/platform/db/sight.server.ts";
import { entrySearch } from "./internal/entry-search.server.ts";

const QUICK = 6;

export type SearchHit = {
  readonly kind: "candidate" | "opening" | "search";
  readonly label: string;
  readonly detail: string;
  readonly to: string;
};

/**
 * The first few candidates and openings for the command palette, by beginnings of their names, close names when there is
 * none, or a whole address; and the way to the search page with the same words. Only what the person may see.
 */
export async function findByName(ctx: Ctx, text: string): Promise<{ hits: readonly SearchHit[] }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const query = text.trim().slice(0, 100);
  if (query.length < 2) return { hits: [] };
  const [ids, openings] = await Promise.all([
    query.includes("@") ? byAddress(ctx, query) : byName(ctx, query),
    ctx.db.opening.findMany({
      where: { AND: [visibleOpenings(ctx.actor), { title: { contains: query, mode: "insensitive" } }] },
      take: QUICK,
      select: { id: true, title: true, location: true },
    }),
  ]);
  const applications = await ctx.db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, candidate: { select: { name: true } }, opening: { select: { title: true } } },
  });
  return {
    hits: [
      ...ids.flatMap((id) => applications.filter((application) => application.id === id)).map(candidateHit),
      ...openings.map(({ id, title, location }) => ({
        kind: "opening" as const,
        label: title,
        detail: location || "Opening",
        to: `/pipeline/${id}`,
      })),
      {
        kind: "search",
        label: `Search for ${query}`,
        detail: "In names, resumes and shared notes",
        to: `/search?${writeSearch({ ...NO_SEARCH, query })}`,
      },
    ],
  };
}

function candidateHit({
  id,
  candidate,
  opening,
}: {
  readonly id: string;
  readonly candidate: { readonly name: string };
  readonly opening: { readonly title: string };
}): SearchHit {
  return { kind: "candidate", label: candidate.name, detail: opening.title, to: `/applications/${id}` };
}

async function byName(ctx: Ctx, query: string): Promise<string[]> {
  const names = await plainNames(ctx.db, [query]);
  if (names.length === 0) return [];
  const search: EntrySearch = { ...(await entrySearch(ctx, NO_SEARCH)), nameBeginnings: names, most: QUICK };
  const found = await findEntries(ctx.db, search);
  const close = found.length > 0 ? found : await findCloseNames(ctx.db, search, names.slice(0, 3));
  return close.map(({ id }) => id);
}

/** Addresses are for those who read them, and are typed whole. */
async function byAddress(ctx: Ctx, email: string): Promise<string[]> {
  if (ctx.actor.role !== "admin" && ctx.actor.role !== "recruiter") return [];
  const rows = await ctx.db.application.findMany({
    where: { AND: [visibleApplications(ctx.actor), { candidate: { erasedAt: null, email } }] },
    orderBy: { createdAt: "desc" },
    take: QUICK,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
