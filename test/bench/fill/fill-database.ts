import pg from "pg";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { seedLibrary } from "#prisma/seed/library.ts";
import { FILL_DOMAIN, fillSteps, seededFunctions } from "./rows.ts";
import { FIRST_NAMES, LAST_NAMES, PLACES, resumeBodies } from "./words.ts";

/** Everybody made by `fillDatabase` signs in with it; `recruiter@fill.baton.example` is one of them. */
export const FILL_PASSWORD = "only-for-measuring";
export const FILL_RECRUITER = `recruiter@${FILL_DOMAIN}`;

/** What is searched is put together in one go, and no page is open that should hear of each event. */
const NOT_WHILE_FILLING = [
  ["Document", "Document_search"],
  ["Document", "Document_searched"],
  ["Application", "Application_searched"],
  ["Application", "Application_found"],
  ["Candidate", "Candidate_found_insert"],
  ["Event", "Event_told"],
] as const;
const BODIES = 500;
/** With them goes all that hangs on them, the library too: its versions may name a person, so it is seeded anew. */
const FILLED = `"Person", "Candidate", "Opening", "Event", "Company", "Mail", "RateLimit", "RoleProfile", "Competency", "Question"`;

export type FillOptions = {
  readonly url: string;
  readonly candidates: number;
  /** Decides every name, stage and text; the same one makes the same rows. */
  readonly seed: number;
  /** The day the data lead up to. */
  readonly now: Date;
  readonly say?: (line: string) => void;
};

/**
 * Fills a migrated database with made-up people for measuring: a candidate each with a resume, 1.3 applications
 * over 200 openings, of which the first has 500 active ones, and the interviews of those that came further. Files
 * and cited signals are left out. Replaces what it filled before; refuses where real people are.
 */
export async function fillDatabase(options: FillOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    await refuseRealPeople(client);
    await client.query(`TRUNCATE ${FILLED} CASCADE`);
    const database = createDatabase({ url: options.url });
    await seedLibrary(database.prisma).finally(() => database.close());
    await client.query("BEGIN");
    await fill(client, options);
    await client.query("COMMIT");
    await client.query("VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
}

async function refuseRealPeople(client: pg.Client): Promise<void> {
  const counted = await client.query<{ people: number; candidates: number }>(
    `SELECT (SELECT count(*)::int FROM "Person" WHERE email NOT LIKE $1) AS people,
      (SELECT count(*)::int FROM "Candidate" WHERE email NOT LIKE $1) AS candidates`,
    [`%@${FILL_DOMAIN}`],
  );
  const { people = 0, candidates = 0 } = counted.rows[0] ?? {};
  if (people + candidates === 0) return;
  throw new Error(
    `This installation holds ${people} people and ${candidates} candidates that db:fill did not make, and filling ` +
      "would remove them. Set DATA_DIR or DATABASE_URL to an empty installation or to one that was filled before.",
  );
}

async function fill(client: pg.Client, options: FillOptions): Promise<void> {
  await client.query("SET LOCAL synchronous_commit = off; SET LOCAL maintenance_work_mem = '256MB'");
  await client.query(seededFunctions(options.seed, options.now));
  for (const [table, trigger] of NOT_WHILE_FILLING)
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`);
  const indexes = await searchIndexes(client);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  const values = {
    first: FIRST_NAMES,
    last: LAST_NAMES,
    places: PLACES,
    password: await hashPassword(FILL_PASSWORD),
    bodies: resumeBodies(BODIES, options.seed),
  };
  for (const step of fillSteps(options.candidates)) {
    const from = performance.now();
    const done = await client.query(
      step.sql,
      (step.values ?? []).map((name) => values[name]),
    );
    // What was just filled decides how the next rows are found.
    if (step.rows !== "events") await client.query("ANALYZE");
    options.say?.(`${step.rows}: ${done.rowCount ?? 0} (${Math.round(performance.now() - from)} ms)`);
  }
  for (const { definition } of indexes) await client.query(definition);
  for (const [table, trigger] of NOT_WHILE_FILLING)
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`);
}

/** Word indexes, which are many times faster to build at once than to keep while filling. */
async function searchIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const found = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = current_schema() AND indexdef LIKE '%USING gin%' AND tablename IN ('Candidate', 'Document', 'SearchEntry')`,
  );
  return found.rows;
}
