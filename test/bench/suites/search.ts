import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { readSearch } from "#app/hiring/search/search-state.ts";
import { createDatabase, type Database } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { startBare, startBuilt } from "../child-server.ts";
import { median, percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";
import { FILL_RECRUITER } from "../fill/fill-database.ts";
import { fillOnce, signIn } from "../filled.ts";
import { load } from "../load.ts";
import type { SuiteOptions } from "../suite-options.ts";
import { searchesToMeasure, type MeasuredSearch } from "./search-queries.ts";

const ROUNDS = 3;
const ROUND_MS = 1_500;
const WARM_UP_MS = 500;
/** Searches without a page around them. */
const ALONE = 40;

type Side = { readonly url: string; readonly cookie: string; readonly mustHold: string };

/**
 * Searches of every kind as a signed-in recruiter makes them, one at a time, against a bare server that answers the
 * obvious query as JSON. Rounds take turns, so that a busy minute on the machine falls on both.
 */
export async function measure({ candidates, say }: SuiteOptions): Promise<readonly Measured[]> {
  const dataDir = resolve(process.env["BENCH_DIR"] ?? ".tmp/bench", `pages-${candidates}`);
  mkdirSync(dataDir, { recursive: true });
  const embedded = await startEmbeddedPostgres({
    dataDir: join(dataDir, "postgres"),
    log: createLog("error"),
    settings: ["shared_preload_libraries=pg_stat_statements"],
  });
  const client = new pg.Client({ connectionString: embedded.url });
  const database = createDatabase({ url: embedded.url });
  try {
    await deployMigrations({ url: embedded.url });
    await client.connect();
    await fillOnce(client, { url: embedded.url, candidates, say });
    const searches = await searchesToMeasure(client);
    const queries = Object.fromEntries(searches.map(({ name, reference }) => [addressOf(name), reference]));
    const bare = await startBare(embedded.url, queries);
    try {
      const baton = await startBuilt({ DATA_DIR: dataDir, DATABASE_URL: embedded.url });
      try {
        const cookie = await signIn(baton.url);
        const ctx = await recruiterCtx(database);
        const measured: Measured[] = [];
        for (const search of searches) {
          say(`Measuring ${search.name} ...`);
          const { mustHold } = search;
          measured.push(
            ...(await measureSearch(search, {
              baton: { url: baton.url + search.path, cookie, mustHold },
              bare: { url: bare.url + addressOf(search.name), cookie: "", mustHold: "" },
            })),
          );
          const alone = await searchAlone(ctx, search);
          measured.push({
            figure: `${search.name}, p95 without a page`,
            value: alone,
            unit: "ms",
            reference: null,
          });
        }
        return measured;
      } finally {
        await baton.stop();
      }
    } finally {
      await bare.stop();
    }
  } finally {
    await client.end();
    await database.close();
    await embedded.stop();
  }
}

async function recruiterCtx({ prisma: db }: Database): Promise<Ctx> {
  const { id, email, role } = await db.person.findFirstOrThrow({ where: { email: FILL_RECRUITER } });
  const nothing = new Proxy({}, {}) as never;
  return {
    db,
    jobs: nothing,
    files: nothing,
    now: new Date(),
    eventActor: { kind: "person", id },
    actor: { kind: "person", id, email, role, active: true },
    baseUrl: "",
    secret: "",
    mailDelaySeconds: 0,
  };
}

/** What the search itself takes of a page: its queries, and the places it marks. */
async function searchAlone(ctx: Ctx, { path }: MeasuredSearch): Promise<number> {
  const address = new URL(path, "http://baton.test").searchParams;
  const times: number[] = [];
  for (let count = 0; count < ALONE; count += 1) {
    const from = performance.now();
    if (path.startsWith("/search/names")) await findByName(ctx, address.get("q") ?? "");
    else await searchApplications(ctx, readSearch(address));
    times.push(performance.now() - from);
  }
  return percentile(times, 95);
}

function addressOf(name: string): string {
  return `/${name.replace(/[^a-z]+/g, "-")}`;
}

async function measureSearch(
  { name }: MeasuredSearch,
  sides: Readonly<Record<"baton" | "bare", Side>>,
): Promise<readonly Measured[]> {
  const times = { baton: [] as number[][], bare: [] as number[][] };
  for (const side of ["baton", "bare"] as const)
    await load({ ...sides[side], concurrency: 1, forMs: WARM_UP_MS });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ["baton", "bare"] as const)
      times[side].push((await load({ ...sides[side], concurrency: 1, forMs: ROUND_MS })).times);
  }
  return [50, 95].map((share) => {
    const of = (side: "baton" | "bare") => median(times[side].map((round) => percentile(round, share)));
    return { figure: `${name}, p${share}`, value: of("baton"), unit: "ms" as const, reference: of("bare") };
  });
}
