import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { writePageCursor, type PageCursor } from "#app/hiring/lists/page-cursor.ts";
import { LOOKED_THROUGH, placesFound, wholeWithFound, type Piece } from "#app/hiring/search/highlight.ts";
import { plainWords, wordsToShow, type Wanted } from "#app/hiring/search/query.ts";
import { asksNothing, type SearchState } from "#app/hiring/search/search-state.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import { areHiddenFromBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import {
  plainNames,
  searchedTexts,
  type EntrySearch,
  type SearchedText,
} from "#app/platform/db/search.server.ts";
import { searchedResumes } from "#app/platform/db/search-people.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { entrySearch, keepsTags } from "./internal/entry-search.server.ts";
import { findByContact, findClosePlaces, findPlaces, type Place } from "./internal/places.server.ts";
import { readWanted } from "./internal/wanted.server.ts";

export const HITS_A_PAGE = 25;

/**
 * What a search finds, newest first, twenty-five a page: applications by the candidate's name, the resumes and the shared
 * notes, each with the places where it was found; and, for those who keep candidates, people who have no application yet.
 * They find somebody by an address, a number or a page, too, before everything else. Where nothing is found by a name as it
 * was typed, those whose names are close (`close`). Answers what is wrong with a query instead of failing. Everybody finds
 * what they may see, and nobody their own file; nothing sealed is searched.
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
  const [found, reached] = await Promise.all([
    findPlaces(ctx, state, search),
    // Whoever is reached by it need not have it in a resume; what the filters ask for, they need.
    after === null ? findByContact(ctx, state, { ...search, query: wanted.values }) : [],
  ]);
  const asTyped = found.length + reached.length > 0 || after !== null;
  const close = asTyped ? [] : await closeNames(ctx, state, { search, words: plainWords(wanted.query) });
  const page = (close.length > 0 ? close : found).slice(0, HITS_A_PAGE);
  const last = page.at(-1);
  const first = new Set(reached.map(({ id }) => id));
  const shown = [...reached, ...page.filter(({ id }) => !first.has(id))];
  return {
    hits: await describeHits(ctx, shown, close.length > 0 ? null : wanted.query),
    next: found.length > HITS_A_PAGE && last ? writePageCursor(last) : null,
    close: close.length > 0,
    problem: null,
  };
}

const MOST_NAME_WORDS = 3;

async function closeNames(
  ctx: Ctx,
  state: SearchState,
  { search, words }: { readonly search: EntrySearch; readonly words: readonly string[] | null },
): Promise<Place[]> {
  const names = words ? await plainNames(ctx.db, words) : [];
  return names.length > MOST_NAME_WORDS ? [] : findClosePlaces(ctx, state, { search, words: names });
}

type Excerpt = { readonly kind: "resume" | "note"; readonly pieces: readonly Piece[] };

/** The places of texts at which something was found, three of each at most; none of a resume that the reader is to read blind. */
async function excerptsOf(
  ctx: Ctx,
  texts: readonly SearchedText[],
  sought: ReturnType<typeof wordsToShow>,
): Promise<ReadonlyMap<string, readonly Excerpt[]>> {
  const found = texts.flatMap(({ text, ...of }) => {
    const places = placesFound(text, sought);
    return places.length > 0 ? [{ ...of, places }] : [];
  });
  const files = found.flatMap(({ file }) => file ?? []);
  const hidden = await areHiddenFromBlind(ctx.db, secondReader(ctx), files);
  const closed = new Set(files.filter((_, index) => hidden[index]));
  const excerpts = new Map<string, Excerpt[]>();
  for (const { id, file, places } of found) {
    if (file && closed.has(file)) continue;
    const kind = file ? "resume" : "note";
    const before = excerpts.get(id) ?? [];
    excerpts.set(id, [...before, ...places.map((pieces) => ({ kind, pieces }) as const)].slice(0, 3));
  }
  return excerpts;
}

async function describeHits(ctx: Ctx, page: readonly Place[], wanted: Wanted | null) {
  if (page.length === 0) return [];
  const idsOf = (kind: Place["kind"]) => page.filter((place) => place.kind === kind).map(({ id }) => id);
  const ids = idsOf("application");
  const people = idsOf("person");
  const sought = wordsToShow(wanted);
  const shows = sought.length > 0;
  const candidate = { id: true, name: true, location: true, tags: true, pooledAt: true, createdAt: true };
  const [rows, owed, candidates, texts] = await Promise.all([
    ctx.db.application.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        stage: true,
        disposition: true,
        createdAt: true,
        opening: { select: { title: true } },
        candidate: { select: candidate },
      },
    }),
    findOwedLooks(ctx.db, secondReader(ctx), { id: { in: ids } }),
    people.length === 0
      ? []
      : ctx.db.candidate.findMany({ where: { id: { in: people } }, select: candidate }),
    Promise.all([
      shows && ids.length > 0 ? searchedTexts(ctx.db, ids, LOOKED_THROUGH) : [],
      shows && people.length > 0 ? searchedResumes(ctx.db, people, LOOKED_THROUGH) : [],
    ]),
  ]);
  const excerpts = await excerptsOf(ctx, texts.flat(), sought);
  const person = ({
    name,
    location,
    tags,
    pooledAt,
  }: Omit<(typeof candidates)[number], "id" | "createdAt">) => ({
    name: wholeWithFound(name, sought),
    location,
    tags: keepsTags(ctx) ? tags : [],
    pooled: keepsTags(ctx) && pooledAt !== null,
  });
  const applications = rows.map(({ candidate: who, opening, ...row }) => ({
    kind: "application" as const,
    ...row,
    ...(owed.has(row.id) ? BEFORE_FIRST_LOOK : {}),
    openingTitle: opening.title,
    ...person(who),
    places: excerpts.get(row.id) ?? [],
  }));
  const others = candidates.map(({ id, createdAt, ...who }) => ({
    kind: "person" as const,
    id,
    createdAt,
    ...person(who),
    places: excerpts.get(id) ?? [],
  }));
  const hits = new Map([...applications, ...others].map((hit) => [hit.id, hit] as const));
  return page.flatMap(({ id }) => hits.get(id) ?? []);
}
