import { newestFirst, type PageCursor } from "#app/hiring/lists/page-cursor.ts";
import { contactKeysOf } from "#app/hiring/search/contact-query.ts";
import { asksOfApplications, type SearchState } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findCloseNames, findEntries, findEntriesOf } from "#app/platform/db/search.server.ts";
import type { EntrySearch } from "#app/platform/db/search.server.ts";
import { findClosePeople, findPeople, findPeopleOf } from "#app/platform/db/search-people.server.ts";
import { keepsTags } from "./entry-search.server.ts";

/** Something that a search found: an application, or a candidate without one. */
export type Place = PageCursor & { readonly kind: "application" | "person" };

/** Whether candidates without an application are found as well: by those who keep candidates, as long as no filter asks for one. */
function findsPeople(ctx: Ctx, state: SearchState): boolean {
  return keepsTags(ctx) && !asksOfApplications(state);
}

function placesOf<Row extends PageCursor>(applications: readonly Row[], people: readonly Row[]) {
  return [
    ...applications.map((row) => ({ ...row, kind: "application" as const })),
    ...people.map((row) => ({ ...row, kind: "person" as const })),
  ];
}

/** What a search finds, newest first. */
export async function findPlaces(ctx: Ctx, state: SearchState, search: EntrySearch): Promise<Place[]> {
  const [applications, people] = await Promise.all([
    findEntries(ctx.db, search),
    findsPeople(ctx, state) ? findPeople(ctx.db, search) : [],
  ]);
  return newestFirst(placesOf(applications, people)).slice(0, search.most);
}

/** Whose names are close to all the words, the closest first. */
export async function findClosePlaces(
  ctx: Ctx,
  state: SearchState,
  { search, words }: { readonly search: EntrySearch; readonly words: readonly string[] },
): Promise<Place[]> {
  const [applications, people] = await Promise.all([
    findCloseNames(ctx.db, search, words),
    findsPeople(ctx, state) ? findClosePeople(ctx.db, search, words) : [],
  ]);
  return newestFirst(placesOf(applications, people))
    .toSorted((one, other) => other.closeness - one.closeness)
    .slice(0, search.most);
}

const MOST_OF_A_CONTACT = 50;

/**
 * Whoever is reached by what was typed, when it is an address, a phone number or a page and nothing else: given, or read in
 * a resume; of them those whom the search finds. For those who read contacts, newest first.
 */
export async function findByContact(ctx: Ctx, state: SearchState, search: EntrySearch): Promise<Place[]> {
  const keys = keepsTags(ctx) ? contactKeysOf(state.query) : [];
  if (keys.length === 0) return [];
  const [keyed, addressed] = await Promise.all([
    ctx.db.candidateKey.findMany({
      where: { OR: keys.map((key) => ({ ...key })) },
      take: MOST_OF_A_CONTACT,
      select: { candidateId: true },
    }),
    ctx.db.candidate.findMany({
      where: { email: state.query.trim(), erasedAt: null, mergedIntoId: null },
      select: { id: true },
    }),
  ]);
  const ids = [...keyed.map(({ candidateId }) => candidateId), ...addressed.map(({ id }) => id)];
  if (ids.length === 0) return [];
  const [applications, people] = await Promise.all([
    findEntriesOf(ctx.db, search, ids),
    findsPeople(ctx, state) ? findPeopleOf(ctx.db, search, ids) : [],
  ]);
  return newestFirst(placesOf(applications, people)).slice(0, search.most);
}
