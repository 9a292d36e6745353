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
import { pagesToMeasure } from "./pages-queries.ts";
import type { MeasuredPage } from "./pages-queries.ts";

const ROUNDS = 3;
const ROUND_MS = 3_000;
const WARM_UP_MS = 2_000;
const MANY = 16;
const COUNTED = 5;

type Side = { readonly url: string; readonly cookie: string };

/**
 * The pages people wait for most, signed in as a recruiter, against a bare server answering the same query as
 * JSON. Rounds take turns between the two, so that a busy minute on the machine falls on both.
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
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    await fillOnce(client, { url: embedded.url, candidates, say });
    const pages = await pagesToMeasure(client);
    const queries = Object.fromEntries(pages.map((page) => [`/${page.name}`, page.reference]));
    const bare = await startBare(embedded.url, queries);
    try {
      // Without jobs beside them: what those ask would be counted as the pages'.
      const baton = await startBuilt({
        DATA_DIR: dataDir,
        DATABASE_URL: embedded.url,
        PROCESS: "only-web",
      });
      try {
        const cookie = await signIn(baton.url);
        const measured: Measured[] = [];
        for (const page of pages) {
          say(`Measuring ${page.name} ...`);
          measured.push(
            ...(await measurePage(page, { url: baton.url, cookie }, { url: bare.url, cookie: "" }, client)),
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

async function measurePage(
  page: MeasuredPage,
  baton: Side,
  bare: Side,
  client: pg.Client,
): Promise<readonly Measured[]> {
  const sides = {
    baton: { ...baton, url: baton.url + page.path, mustHold: page.mustHold },
    bare: { ...bare, url: `${bare.url}/${page.name}`, mustHold: page.mustHold },
  };
  const calm = { baton: [] as number[], bare: [] as number[] };
  const busy = { baton: [] as number[][], bare: [] as number[][] };
  for (const side of ["baton", "bare"] as const) {
    await load({ ...sides[side], concurrency: MANY, forMs: WARM_UP_MS });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ["baton", "bare"] as const) {
      const one = await load({ ...sides[side], concurrency: 1, forMs: ROUND_MS });
      calm[side].push(median(one.times));
      busy[side].push((await load({ ...sides[side], concurrency: MANY, forMs: ROUND_MS })).times);
    }
  }
  const p = (side: "baton" | "bare", share: number) =>
    median(busy[side].map((times) => percentile(times, share)));
  const size = await load({ ...sides.baton, concurrency: 1, forMs: 0 });
  const bareSize = await load({ ...sides.bare, concurrency: 1, forMs: 0 });
  return [
    {
      figure: `${page.name}, 1 at a time, p50`,
      value: median(calm.baton),
      unit: "ms",
      reference: median(calm.bare),
    },
    {
      figure: `${page.name}, ${MANY} at a time, p50`,
      value: p("baton", 50),
      unit: "ms",
      reference: p("bare", 50),
    },
    {
      figure: `${page.name}, ${MANY} at a time, p99`,
      value: p("baton", 99),
      unit: "ms",
      reference: p("bare", 99),
    },
    {
      figure: `${page.name}, statements`,
      value: await statements(client, sides.baton),
      unit: "queries",
      reference: 1,
    },
    { figure: `${page.name}, size`, value: size.bytes / 1000, unit: "kB", reference: bareSize.bytes / 1000 },
  ];
}

/** Statements one page sends; the queue looks at its clock now and then, so the visit with the fewest tells. */
async function statements(client: pg.Client, side: Side & { mustHold: string }): Promise<number> {
  const counts: number[] = [];
  for (let count = 0; count < COUNTED; count += 1) {
    await client.query("SELECT pg_stat_statements_reset()");
    await load({ ...side, concurrency: 1, forMs: 0 });
    const counted = await client.query<{ calls: number }>(
      `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
       WHERE query ILIKE '%"public".%' AND query NOT ILIKE '%pg_stat_statements%' AND toplevel`,
    );
    counts.push(counted.rows[0]?.calls ?? 0);
  }
  return Math.min(...counts);
}
