import { Prisma } from "#app/generated/prisma/client.ts";
import type { PageCursor } from "#app/hiring/lists/page-cursor.ts";
import type { Db } from "./client.server.ts";
import { beforeCursor, matches } from "./search.server.ts";
import type { ClosePlace, EntrySearch, SearchedText } from "./search.server.ts";

/** Searches over `SearchPerson`: candidates without an application. They are for those who keep candidates alone. */

/** The newest of them that a search finds, as places in the list. */
export async function findPeople(db: Db, search: EntrySearch): Promise<PageCursor[]> {
  return db.$queryRaw<PageCursor[]>`
    SELECT e."candidateId" AS id, e."knownAt" AS "createdAt" FROM "SearchPerson" e
    WHERE ${beforeCursor(search, Prisma.sql`e."knownAt", e."candidateId"`)} AND ${matches(search)} AND ${kept(search)}
    ORDER BY e."knownAt" DESC, e."candidateId" DESC LIMIT ${search.most}`;
}

/** Those of these candidates that a search finds, newest first. */
export async function findPeopleOf(
  db: Db,
  search: EntrySearch,
  candidateIds: readonly string[],
): Promise<PageCursor[]> {
  return db.$queryRaw<PageCursor[]>`
    SELECT e."candidateId" AS id, e."knownAt" AS "createdAt" FROM "SearchPerson" e
    WHERE e."candidateId" = ANY (${[...candidateIds]}::text[]) AND ${matches(search)} AND ${kept(search)}
    ORDER BY e."knownAt" DESC, e."candidateId" DESC LIMIT ${search.most}`;
}

/** Those whose names are close to all the words, the closest first. */
export async function findClosePeople(
  db: Db,
  search: EntrySearch,
  words: readonly string[],
): Promise<ClosePlace[]> {
  const [first] = words;
  if (first === undefined) return [];
  return db.$queryRaw<ClosePlace[]>`
    SELECT e."candidateId" AS id, e."knownAt" AS "createdAt", close.closeness
    FROM baton_close_people(${[...words]}::text[], 200) AS close JOIN "SearchPerson" e ON e."candidateId" = close.id
    WHERE ${kept(search)} ORDER BY close.closeness DESC, e."knownAt" DESC LIMIT ${search.most}`;
}

function kept({ seen, tag, pooled }: EntrySearch): Prisma.Sql {
  const conditions = [Prisma.sql`e."candidateId" <> ALL (${[...seen.ownCandidateIds]}::text[])`];
  const candidate = [
    ...(tag === null ? [] : [Prisma.sql`c.tags @> ${[tag]}::text[]`]),
    ...(pooled ? [Prisma.sql`c."pooledAt" IS NOT NULL`] : []),
  ];
  if (candidate.length > 0)
    conditions.push(Prisma.sql`EXISTS (SELECT FROM "Candidate" c
      WHERE c.id = e."candidateId" AND ${Prisma.join(candidate, " AND ")})`);
  return Prisma.join(conditions, " AND ");
}

/** The beginnings of the resumes of some candidates without an application. */
export async function searchedResumes(
  db: Db,
  candidateIds: readonly string[],
  letters: number,
): Promise<SearchedText[]> {
  return db.$queryRaw<SearchedText[]>`
    SELECT d."candidateId" AS id, left(d.text, ${letters}) AS text, json_build_object('candidateId', d."candidateId",
      'applicationId', d."applicationId", 'uploadedById', d."uploadedById") AS file
    FROM "Document" d
    WHERE d."candidateId" = ANY (${[...candidateIds]}::text[]) AND d.text IS NOT NULL`;
}
