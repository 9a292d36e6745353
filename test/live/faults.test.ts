import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "#app/platform/db/client.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { startNotes } from "#test/bench/child-server.ts";
import type { ChildServer } from "#test/bench/child-server.ts";
import { seededNumbers } from "#test/bench/fill/words.ts";
import { buildRooms } from "#test/bench/notes/rooms.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { harmOf, ledgerTable } from "#test/fault/ledger.ts";
import type { Entry } from "#test/fault/ledger.ts";
import { failingStore, fullDisk, slowStore } from "#test/fault/notes/bad-store.ts";
import { databaseAway } from "#test/fault/notes/database-away.ts";
import { killDatabase } from "#test/fault/notes/kill-database.ts";
import { killServer } from "#test/fault/notes/kill-server.ts";
import { offline } from "#test/fault/notes/offline.ts";
import { killWhenRunning } from "#test/fault/notes/processes.ts";
import { deploy, storm } from "#test/fault/notes/restart.ts";
import type { Stage } from "#test/fault/notes/stage.ts";
import { deafened, serverOfTwoKilled, serverOfTwoStopped } from "#test/fault/notes/two-servers.ts";

const database = useTestDatabase();
const servers = new Set<ChildServer>();
let stage: Stage;

beforeAll(async () => {
  stage = await stageOn(database(), 20, () => {
    return Promise.reject(new Error("The database of all tests is not to be killed."));
  });
});
afterEach(async () => {
  for (const server of servers) await server.kill();
  servers.clear();
});

async function stageOn(on: Database, rooms: number, killDatabase: () => Promise<void>): Promise<Stage> {
  const seed = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);
  process.stderr.write(`Faults of seed ${seed}; FAULT_SEED=${seed} repeats them.\n`);
  return {
    database: on,
    rooms: await buildRooms(on, rooms),
    random: seededNumbers(seed),
    async startServer(port, databaseUrl = on.url) {
      const server = await startNotes({ DATABASE_URL: databaseUrl, ...(port ? { PORT: String(port) } : {}) });
      servers.add(server);
      return server;
    },
    killDatabase,
  };
}

/** How long people waited is for `npm run fault` to judge, on a machine that does nothing else. */
function expectNoHarm(entry: Entry): void {
  expect(harmOf({ ...entry, limitMs: null }), ledgerTable([entry])).toEqual([]);
}

/** The full ledger is `npm run fault -- notes`. */
describe("nothing that was called saved is lost, and everything typed arrives", { timeout: 300_000 }, () => {
  it("when the server is killed with the writers gone", async () => {
    expectNoHarm(await killServer(stage, { kills: 5, rooms: 8, withinMs: 800 }));
  });

  it("when the database is killed while people type", async () => {
    const folder = mkdtempSync(join(tmpdir(), "baton-fault-"));
    // As root, the embedded database runs as another user, who must get in.
    chmodSync(folder, 0o755);
    const log = createLog("silent");
    const embedded = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), log });
    await deployMigrations({ url: embedded.url });
    const own = createDatabase({ url: embedded.url });
    try {
      const ownStage = await stageOn(own, 2, () => killWhenRunning(() => embedded.pid));
      expectNoHarm(await killDatabase(ownStage, { kills: 2, rooms: 2 }));
    } finally {
      await own.close();
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("when the database is away for a while", async () => {
    expectNoHarm(await databaseAway(stage, { rooms: 2, forMs: 12_000, pages: false }));
  });

  it("when every commit takes half a second", async () => {
    expectNoHarm(await slowStore(stage, { rooms: 2, forMs: 3_000 }));
  });

  it("when the disk is full for a while", async () => {
    expectNoHarm(await fullDisk(stage, { rooms: 2, forMs: 4_500 }));
  });

  it("when the store fails for longer than a change is held", async () => {
    expectNoHarm(await failingStore(stage, { rooms: 2, forMs: 10_000 }));
  });

  it("when a tab is killed without network and opened again, while others write", async () => {
    expectNoHarm(await offline(stage, { schedules: 12, atOnce: 4 }));
  });

  it("when a new version is deployed", async () => {
    expectNoHarm(await deploy(stage, { times: 1, rooms: 2 }));
  });

  it("when one of two servers is killed", async () => {
    expectNoHarm(await serverOfTwoKilled(stage, { times: 1, rooms: 2 }));
  });

  it("when one of two servers is stopped, and no page fails", async () => {
    expectNoHarm(await serverOfTwoStopped(stage, { times: 1, rooms: 2 }));
  });

  it("when two servers cannot hear each other for a while", async () => {
    expectNoHarm(await deafened(stage, { times: 2, rooms: 2 }));
  });

  it("when all sockets are cut at once", async () => {
    expectNoHarm(await storm(stage, { sockets: 80, awayMs: 1_000 }));
  });
});
