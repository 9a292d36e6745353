import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { writePageCursor, type PageCursor } from "#app/hiring/lists/page-cursor.ts";
import { LOOKED_THROUGH, placesFound, wholeWithFound, type Piece } from "#app/hiring/search/highlight.ts";
import { plainWords, wordsToShow, type Wanted } from "#app/hiring/search/query.ts";
import { asksNothing, type SearchState } from "#app/hiring/search/search-state.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findCloseNames, findEntries, plainNames, searchedTexts } from "#app/platform/db/search.server.ts";
import type { EntrySearch } from "#app/platform/db/search.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { entrySearch, keepsTags } from "./internal/entry-search.server.ts";
import { readWanted } from "./internal/wanted.server.ts";

export const HITS_A_PAGE = 25;

/**
 * Applications that a search finds, newest first, twenty-five a page: by the candidate's name, the resumes and the shared
 * notes, each with the places where it was found. Where nothing is found by a name as it was typed, those whose names are
 * close (`close`). Answers what is wrong with a query instead of failing. Everybody finds what they may see, and nobody
 * their own file; nothing sealed is searched.
 */
export async function searchApplications(
  ctx: Ctx,
  { state, after }: { readonly state: SearchState; readonly after: PageCursor | null },
) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const nothing = { hits: [], next: null, close: false, problem: null };
  if (asksNothing(state)) return nothing;
  const wanted = await readWanted(ctx, state);
  if (!wanted.ok) return { ...nothing, problem: wanted.problem };
  const filters = await entrySearch(ctx, state);
  const search = { ...filters, query: wanted.compiled, after, most: HITS_A_PAGE + 1 };
  const found = await findEntries(ctx.db, search);
  const words = found.length === 0 && after === null ? plainWords(wanted.query) : null;
  const close = words ? await closeNames(ctx, search, words) : [];
  const page = (close.length > 0 ? close : found).slice(0, HITS_A_PAGE);
  const last = page.at(-1);
  return {
    hits: await describeHits(ctx, page, close.length > 0 ? null : wanted.query),
    next: found.length > HITS_A_PAGE && last ? writePageCursor(last) : null,
    close: close.length > 0,
    problem: null,
  };
}

const MOST_NAME_WORDS = 3;

async function closeNames(ctx: Ctx, search: EntrySearch, words: readonly string[]): Promise<PageCursor[]> {
  const names = await plainNames(ctx.db, words);
  return names.length > MOST_NAME_WORDS ? [] : findCloseNames(ctx.db, search, names);
}

type Place = { readonly kind: "resume" | "note"; readonly pieces: readonly Piece[] };

async function describeHits(ctx: Ctx, page: readonly PageCursor[], wanted: Wanted | null) {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const sought = wordsToShow(wanted);
  const [rows, owed, texts] = await Promise.all([
    ctx.db.application.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        stage: true,
        disposition: true,
        source: true,
        createdAt: true,
        opening: { select: { title: true } },
        candidate: { select: { name: true, location: true, tags: true, pooledAt: true } },
      },
    }),
    findOwedLooks(ctx.db, secondReader(ctx), { id: { in: ids } }),
    sought.length === 0 ? [] : searchedTexts(ctx.db, ids, LOOKED_THROUGH),
  ]);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { candidate, opening, ...application } = row;
    const places = texts
      .filter((text) => text.applicationId === id)
      .flatMap(({ kind, text }): Place[] => placesFound(text, sought).map((pieces) => ({ kind, pieces })));
    return {
      ...application,
      ...(owed.has(id) ? BEFORE_FIRST_LOOK : {}),
      openingTitle: opening.title,
      name: wholeWithFound(candidate.name, sought),
      location: candidate.location,
      tags: keepsTags(ctx) ? candidate.tags : [],
      pooled: keepsTags(ctx) && candidate.pooledAt !== null,
      places: places.slice(0, 3),
    };
  });
}
