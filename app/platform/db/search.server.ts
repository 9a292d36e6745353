import { Prisma } from "#app/generated/prisma/client.ts";
import type { Source, Stage } from "#app/hiring/applications/stages.ts";
import type { PageCursor } from "#app/hiring/lists/page-cursor.ts";
import type { QueryShape } from "#app/hiring/search/query.ts";
import type { JudgedFile } from "./blind-reading.server.ts";
import type { Db } from "./client.server.ts";
import type { SeenApplications } from "./sight.server.ts";

/** Searches over `SearchEntry`, newest application first. Every one of them keeps to what a person may see. */
export type EntrySearch = {
  /** A query as `readShape` gave it; null for filters alone. */
  readonly query: string | null;
  /** Beginnings of words that the name must hold, in lower case without accents. */
  readonly nameBeginnings: readonly string[];
  readonly stages: readonly Stage[];
  readonly left: boolean | null;
  readonly source: Source | null;
  readonly openingIds: readonly string[] | null;
  readonly tag: string | null;
  readonly pooled: boolean;
  /** Days of the given zone, as YYYY-MM-DD. */
  readonly days: { readonly from: string; readonly to: string; readonly timeZone: string };
  readonly seen: SeenApplications;
  /** Applications whose resume the reader is still to give a second look: for them, all of them wait to be read. */
  readonly owedLooks: readonly string[];
  readonly after: PageCursor | null;
  readonly most: number;
};

/**
 * How a search goes about it. What is rare is asked of the index at once. For something common the index would bring up
 * half of everybody, so the search walks, newest first and in growing steps, most of which end with the first; what it
 * has not found by then is rare after all, or all of it.
 */
export type Pace = {
  /** What the database expects to match at most for the index to be asked at once. */
  readonly rare: number;
  readonly walks: readonly number[];
  /** How many of the newest that the index brings up are held against the filters; null for all. */
  readonly indexed: readonly (number | null)[];
};
const PACE: Pace = { rare: 4000, walks: [60, 400, 2000], indexed: [1000, 8000, null] };

/** The query of a shape and its words; null when the database sees no word in them. */
export async function readShape(db: Db, { shape, terms }: QueryShape): Promise<string | null> {
  const [row] = await db.$queryRaw<{ query: string }[]>`
    SELECT baton_search_query(${shape}, ${[...terms]}::text[])::text AS query`;
  return row?.query ? row.query : null;
}

/** Words as names are kept for searching. */
export async function plainNames(db: Db, words: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT btrim(baton_plain_name(word)) AS name FROM unnest(${[...words]}::text[]) AS word`;
  return rows.flatMap(({ name }) => name.split(" ")).filter((name) => name !== "");
}

/** The newest applications that a search finds, as places in the list. */
export async function findEntries(db: Db, search: EntrySearch, pace: Pace = PACE): Promise<PageCursor[]> {
  if ((await expectedHits(db, search)) <= pace.rare) return askIndex(db, search, pace);
  const found: PageCursor[] = [];
  let offset = 0;
  for (const length of pace.walks) {
    const step = await walk(db, search, { offset, length });
    found.push(...step.found);
    if (found.length >= search.most || step.looked < length) return found.slice(0, search.most);
    offset += length;
  }
  return askIndex(db, search, pace);
}

type Plan = { readonly "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[] };

/** How many applications the database expects to match, from what it knows of the words. A wrong guess costs time only. */
async function expectedHits(db: Db, search: EntrySearch): Promise<number> {
  const [row] = await db.$queryRaw<Plan[]>`
    EXPLAIN (FORMAT JSON) SELECT FROM "SearchEntry" e WHERE ${matches(search)}`;
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? Infinity;
}

type Step = { readonly found: readonly PageCursor[]; readonly looked: number };

/** The next applications that pass the filters, and those of them that match; each is looked up by its key. */
async function walk(
  db: Db,
  search: EntrySearch,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Step> {
  return stepOf(
    await db.$queryRaw<StepRow[]>`
      WITH looked AS MATERIALIZED (
        SELECT a.id, a."createdAt" FROM "Application" a
        WHERE ${beforeCursor(search, Prisma.sql`a."createdAt", a.id`)} AND ${filtered(search)}
        ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${length} OFFSET ${offset})
      SELECT (SELECT count(*)::int FROM looked) AS looked, (
        SELECT json_agg(l ORDER BY l."createdAt" DESC, l.id DESC) FROM looked l
        WHERE (SELECT ${matches(search)} FROM "SearchEntry" e WHERE e."applicationId" = l.id)) AS found`,
  );
}

/** Everything that matches, by the index; the newest of it that pass the filters. */
async function askIndex(db: Db, search: EntrySearch, { indexed }: Pace): Promise<PageCursor[]> {
  for (const most of indexed) {
    const { found, looked } = stepOf(
      await db.$queryRaw<StepRow[]>`
        WITH hits AS MATERIALIZED (
          SELECT e."applicationId" AS id, e."appliedAt" AS "createdAt" FROM "SearchEntry" e
          WHERE ${beforeCursor(search, Prisma.sql`e."appliedAt", e."applicationId"`)} AND ${matches(search)}),
        looked AS MATERIALIZED (SELECT * FROM hits ORDER BY "createdAt" DESC, id DESC LIMIT ${most})
        SELECT (SELECT count(*)::int FROM looked) AS looked, (
          SELECT json_agg(l ORDER BY l."createdAt" DESC, l.id DESC) FROM looked l
          WHERE (SELECT ${filtered(search)} FROM "Application" a WHERE a.id = l.id)) AS found`,
    );
    if (found.length >= search.most || most === null || looked < most) return found.slice(0, search.most);
  }
  return [];
}

type StepRow = {
  readonly looked: number;
  readonly found: readonly { id: string; createdAt: string }[] | null;
};

function stepOf([row]: readonly StepRow[]): Step {
  const found = (row?.found ?? []).map(({ id, createdAt }) => ({ id, createdAt: new Date(createdAt) }));
  return { found, looked: row?.looked ?? 0 };
}

/** Behind the last row of the page before. */
export function beforeCursor({ after }: EntrySearch, place: Prisma.Sql): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  return Prisma.sql`(${place}) < (${after.createdAt}::timestamptz, ${after.id}::text)`;
}

/** A place in the list with how close its name is to what was typed. */
export type ClosePlace = PageCursor & { readonly closeness: number };

/** Applications of people whose names are close to all the words, the closest first. */
export async function findCloseNames(
  db: Db,
  search: EntrySearch,
  words: readonly string[],
): Promise<ClosePlace[]> {
  const [first] = words;
  if (first === undefined) return [];
  return db.$queryRaw<ClosePlace[]>`
    SELECT a.id, a."createdAt", close.closeness FROM baton_close_names(${[...words]}::text[], 200) AS close
    JOIN "Application" a ON a.id = close.id
    WHERE ${filtered(search)} ORDER BY close.closeness DESC, a."createdAt" DESC LIMIT ${search.most}`;
}

/** The applications of these candidates that a search finds, newest first. */
export async function findEntriesOf(
  db: Db,
  search: EntrySearch,
  candidateIds: readonly string[],
): Promise<PageCursor[]> {
  return db.$queryRaw<PageCursor[]>`
    SELECT a.id, a."createdAt" FROM "Application" a JOIN "SearchEntry" e ON e."applicationId" = a.id
    WHERE a."candidateId" = ANY (${[...candidateIds]}::text[]) AND ${matches(search)} AND ${filtered(search)}
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${search.most}`;
}

/** What must be found of the words of an entry `e`. */
export function matches({ query, nameBeginnings }: EntrySearch): Prisma.Sql {
  const conditions = nameBeginnings.map((word) => Prisma.sql`e.name LIKE ${`% ${word}%`}`);
  if (query !== null) conditions.push(Prisma.sql`e.words @@ ${query}::tsquery`);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

/** Conditions on the application, so that lists are walked without looking anything else up where that can be. */
function filtered(search: EntrySearch): Prisma.Sql {
  const { seen, stages, left, source, openingIds, tag, pooled, days } = search;
  const conditions = [Prisma.sql`a."candidateId" <> ALL (${[...seen.ownCandidateIds]}::text[])`];
  if (seen.some)
    conditions.push(
      Prisma.sql`(a."openingId" = ANY (${[...seen.some.openingIds]}::text[])
        OR a.id = ANY (${[...seen.some.applicationIds]}::text[]))`,
    );
  if (stages.length > 0)
    conditions.push(
      standing(
        search,
        Prisma.sql`a.stage = ANY (${[...stages]}::"Stage"[])`,
        stages.includes("resume_screen"),
      ),
    );
  if (left !== null)
    conditions.push(
      standing(
        search,
        left ? Prisma.sql`a.disposition IS NOT NULL` : Prisma.sql`a.disposition IS NULL`,
        !left,
      ),
    );
  if (source !== null) conditions.push(Prisma.sql`a.source = ${source}::"Source"`);
  if (openingIds !== null) conditions.push(Prisma.sql`a."openingId" = ANY (${[...openingIds]}::text[])`);
  if (tag !== null) conditions.push(ofCandidate(Prisma.sql`c.tags @> ${[tag]}::text[]`));
  if (pooled) conditions.push(ofCandidate(Prisma.sql`c."pooledAt" IS NOT NULL`));
  if (days.from !== "")
    conditions.push(Prisma.sql`a."createdAt" >= ${days.from}::date::timestamp AT TIME ZONE ${days.timeZone}`);
  if (days.to !== "")
    conditions.push(
      Prisma.sql`a."createdAt" < (${days.to}::date + 1)::timestamp AT TIME ZONE ${days.timeZone}`,
    );
  return Prisma.join(conditions, " AND ");
}

/** A condition on where an application stands; `waits` answers it for those whose reader owes them a second look. */
function standing({ owedLooks }: EntrySearch, condition: Prisma.Sql, waits: boolean): Prisma.Sql {
  if (owedLooks.length === 0) return condition;
  const owed = Prisma.sql`a.id = ANY (${[...owedLooks]}::text[])`;
  return waits ? Prisma.sql`(${condition} OR ${owed})` : Prisma.sql`(${condition} AND NOT ${owed})`;
}

function ofCandidate(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Candidate" c WHERE c.id = a."candidateId" AND ${condition})`;
}

/** A text in which something may have been found. */
export type SearchedText = {
  /** The application, or the candidate without one. */
  readonly id: string;
  readonly text: string;
  /** The file in which it stands; null for a shared note. */
  readonly file: JudgedFile | null;
};

/** The beginnings of the resumes and shared notes of some applications, which the reader has been found to see. */
export async function searchedTexts(
  db: Db,
  applicationIds: readonly string[],
  letters: number,
): Promise<SearchedText[]> {
  const ids = [...applicationIds];
  return db.$queryRaw<SearchedText[]>`
    SELECT a.id, left(d.text, ${letters}) AS text, json_build_object('candidateId', d."candidateId",
      'applicationId', d."applicationId", 'uploadedById', d."uploadedById") AS file
    FROM "Application" a JOIN "Document" d ON d."applicationId" = a.id
      OR (d."applicationId" IS NULL AND d."candidateId" = a."candidateId")
    WHERE a.id = ANY (${ids}::text[]) AND d.text IS NOT NULL
    UNION ALL
    SELECT i."applicationId", left(n.text, ${letters}), NULL
    FROM "Interview" i JOIN "NoteText" n ON n."interviewId" = i.id AND n."ownerId" IS NULL
    WHERE i."applicationId" = ANY (${ids}::text[])
    UNION ALL
    SELECT i."applicationId", left(m.text, ${letters}), NULL
    FROM "Interview" i JOIN "NoteAmendment" m ON m."interviewId" = i.id AND m."ownerId" IS NULL
    WHERE i."applicationId" = ANY (${ids}::text[])`;
}

/** Puts the words of applications together again whose notes have changed, at most `most` of them. Answers how many. */
export async function refreshStale(db: Db, most: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const stale = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM "SearchStale" WHERE "applicationId" IN (
        SELECT "applicationId" FROM "SearchStale" ORDER BY since LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING "applicationId" AS id`;
    if (stale.length > 0)
      await tx.$executeRaw`SELECT baton_refresh_search(${stale.map(({ id }) => id)}::text[])`;
    return stale.length;
  });
}
