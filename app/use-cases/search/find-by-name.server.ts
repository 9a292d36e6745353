import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { NO_SEARCH, writeSearch } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { plainNames } from "#app/platform/db/search.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";
import { entrySearch } from "./internal/entry-search.server.ts";
import { findByContact, findClosePlaces, findPlaces, type Place } from "./internal/places.server.ts";

const QUICK = 6;

export type SearchHit = {
  readonly kind: "candidate" | "opening" | "search";
  readonly label: string;
  readonly detail: string;
  readonly to: string;
};

/**
 * The first few candidates and openings for the command palette, by beginnings of their names, close names when there is
 * none, or a whole address, number or page; and the way to the search page with the same words. Only what the person may see.
 */
export async function findByName(ctx: Ctx, text: string): Promise<{ hits: readonly SearchHit[] }> {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const query = text.trim().slice(0, 100);
  if (query.length < 2) return { hits: [] };
  const [places, openings] = await Promise.all([
    findCandidates(ctx, query),
    ctx.db.opening.findMany({
      where: { AND: [visibleOpenings(ctx.actor), { title: { contains: query, mode: "insensitive" } }] },
      take: QUICK,
      select: { id: true, title: true, location: true },
    }),
  ]);
  return {
    hits: [
      ...(await candidateHits(ctx, places)),
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

async function candidateHits(ctx: Ctx, places: readonly Place[]): Promise<SearchHit[]> {
  const idsOf = (kind: Place["kind"]) => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const people = idsOf("person");
  const [applications, candidates] = await Promise.all([
    ctx.db.application.findMany({
      where: { id: { in: idsOf("application") } },
      select: { id: true, candidate: { select: { name: true } }, opening: { select: { title: true } } },
    }),
    people.length === 0
      ? []
      : ctx.db.candidate.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
  ]);
  const hits = new Map<string, SearchHit>([
    ...applications.map(({ id, candidate, opening }) => {
      const shown = { label: candidate.name, detail: opening.title, to: `/applications/${id}` };
      return [id, { kind: "candidate", ...shown }] as const;
    }),
    ...candidates.map(({ id, name }) => {
      const shown = { label: name, detail: "No application", to: `/candidates/${id}` };
      return [id, { kind: "candidate", ...shown }] as const;
    }),
  ]);
  return places.flatMap(({ id }) => hits.get(id) ?? []);
}

async function findCandidates(ctx: Ctx, query: string): Promise<Place[]> {
  const search = { ...(await entrySearch(ctx, NO_SEARCH)), most: QUICK };
  const reached = await findByContact(ctx, { ...NO_SEARCH, query }, search);
  if (reached.length > 0 || query.includes("@")) return reached;
  const names = await plainNames(ctx.db, [query]);
  if (names.length === 0) return [];
  const found = await findPlaces(ctx, NO_SEARCH, { ...search, nameBeginnings: names });
  return found.length > 0 ? found : findClosePlaces(ctx, NO_SEARCH, { search, words: names.slice(0, 3) });
}
