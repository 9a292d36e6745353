import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { startBare, startBuilt } from "../child-server.ts";
import { median, percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";
import { fillOnce, signIn } from "../filled.ts";
import { load } from "../load.ts";
import type { SuiteOptions } from "../suite-options.ts";
import { searchesToMeasure, type MeasuredSearch } from "./search-queries.ts";

const ROUNDS = 3;
const ROUND_MS = 2_000;
const WARM_UP_MS = 1_000;

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
    await embedded.stop();
  }
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
