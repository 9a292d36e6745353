import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { startBuilt } from "#test/bench/child-server.ts";
import { seededNumbers } from "#test/bench/fill/words.ts";
import { buildRooms } from "#test/bench/notes/rooms.ts";
import { BASE_URL, SECRET } from "#test/live/live-server.ts";
import { harmOf, ledgerTable } from "./ledger.ts";
import type { Entry } from "./ledger.ts";
import { failingStore, fullDisk, slowStore } from "./notes/bad-store.ts";
import { databaseAway } from "./notes/database-away.ts";
import { killDatabase } from "./notes/kill-database.ts";
import { killServer } from "./notes/kill-server.ts";
import { offline } from "./notes/offline.ts";
import { killWhenRunning } from "./notes/processes.ts";
import { deploy, storm } from "./notes/restart.ts";
import type { Stage } from "./notes/stage.ts";
import { deafened, serverOfTwoKilled, serverOfTwoStopped } from "./notes/two-servers.ts";

const ROOMS = 50;

type Length = { readonly minutesAway: number };

const FAULTS: Readonly<Record<string, (stage: Stage, length: Length) => Promise<Entry>>> = {
  "server-killed": (stage) => killServer(stage, { kills: 50, rooms: 8, withinMs: 2_500 }),
  "database-killed": (stage) => killDatabase(stage, { kills: 50, rooms: 4 }),
  "database-away": (stage, { minutesAway }) =>
    databaseAway(stage, { rooms: 4, forMs: minutesAway * 60_000, pages: true }),
  "slow-store": (stage) => slowStore(stage, { rooms: 4, forMs: 10_000 }),
  "disk-full": (stage) => fullDisk(stage, { rooms: 4, forMs: 6_000 }),
  "store-failing": (stage) => failingStore(stage, { rooms: 4, forMs: 20_000 }),
  deployment: (stage) => deploy(stage, { times: 10, rooms: 4 }),
  offline: (stage) => offline(stage, { schedules: 200, atOnce: 10 }),
  "server-of-two-killed": (stage) => serverOfTwoKilled(stage, { times: 10, rooms: 4 }),
  "server-of-two-stopped": (stage) => serverOfTwoStopped(stage, { times: 10, rooms: 4 }),
  deafened: (stage) => deafened(stage, { times: 10, rooms: 4 }),
  storm: (stage) => storm(stage, { sockets: 200, awayMs: 3_000 }),
};

/**
 * `npm run fault -- notes [--seed N] [--only a,b] [--minutes N]`: every fault on the built server, and a ledger of what
 * it cost. The database is away for a minute, or for as many as are named.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string" },
      only: { type: "string" },
      minutes: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.join() !== "notes") throw new Error("Name what to harm: npm run fault -- notes");
  const names = values.only?.split(",") ?? Object.keys(FAULTS);
  const unknown = names.find((name) => !Object.hasOwn(FAULTS, name));
  if (unknown !== undefined) {
    throw new Error(`There is no fault "${unknown}". Faults: ${Object.keys(FAULTS).join(", ")}`);
  }
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not "${values.seed}".`);
  const minutesAway = Number(values.minutes);
  if (!(minutesAway >= 1)) throw new Error(`--minutes takes a number from 1, not "${values.minutes}".`);
  say(`Seed ${seed}`);
  const entries = await onStage(seed, async (stage) => {
    const done: Entry[] = [];
    for (const name of names) done.push(await harm(name, stage, { minutesAway }));
    return done;
  });
  const lines = values.json ? entries.map((entry) => JSON.stringify(entry)).join("\n") : ledgerTable(entries);
  process.stdout.write(`${lines}\n`);
  process.exitCode = entries.some((entry) => harmOf(entry).length > 0) ? 1 : 0;
}

async function harm(name: string, stage: Stage, length: Length): Promise<Entry> {
  const from = performance.now();
  const entry = await FAULTS[name]!(stage, length);
  // At once, so that a run that is stopped has told what it found.
  say(`${name} took ${((performance.now() - from) / 1000).toFixed(0)} s\n${ledgerTable([entry])}`);
  for (const wrong of harmOf(entry)) say(`${name}: ${wrong}.`);
  return entry;
}

/** A database of its own that waits for its disk, with people and interviews in it. */
async function onStage<T>(seed: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "baton-fault-"));
  // As root, the embedded database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: createLog("silent"),
  });
  const database = createDatabase({ url: embedded.url });
  try {
    await deployMigrations({ url: embedded.url });
    const env = { DATA_DIR: folder, DATABASE_URL: embedded.url, BASE_URL, SECRET, LOG_LEVEL: "silent" };
    return await work({
      database,
      rooms: await buildRooms(database, ROOMS),
      random: seededNumbers(seed),
      startServer: (port, databaseUrl = embedded.url) =>
        startBuilt({
          ...env,
          DATABASE_URL: databaseUrl,
          ...(port === undefined ? {} : { PORT: String(port) }),
        }),
      killDatabase: () => killWhenRunning(() => embedded.pid),
    });
  } finally {
    await database.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
