import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { startBare, startBuilt } from "../child-server.ts";
import { median } from "../figures.ts";
import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";

const FIRST_ROUNDS = 3;
const WARM_ROUNDS = 5;

/**
 * How long an operator waits: the first start ever makes the cluster and every table, a warm one finds them. Both
 * include starting PostgreSQL. The reference is a bare server with one query on the same, running database.
 */
export async function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const folders: string[] = [];
  try {
    await once(newFolder(folders));
    say("Warmed up.");
    const first: number[] = [];
    for (let round = 0; round < FIRST_ROUNDS; round += 1) first.push(await once(newFolder(folders)));
    say(`First starts: ${first.map(Math.round).join(", ")} ms.`);
    const folder = folders.at(-1)!;
    const warm: number[] = [];
    const bare: number[] = [];
    const database: number[] = [];
    for (let round = 0; round < WARM_ROUNDS; round += 1) {
      warm.push(await once(folder));
      const reference = await bareOn(folder);
      database.push(reference.databaseMs);
      bare.push(reference.readyMs);
    }
    say(`Warm starts: ${warm.map(Math.round).join(", ")} ms.`);
    const reference = median(bare);
    return [
      { figure: "first start", value: median(first), unit: "ms", reference },
      { figure: "warm start", value: median(warm), unit: "ms", reference },
      { figure: "warm start, of which PostgreSQL", value: median(database), unit: "ms", reference },
    ];
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function newFolder(folders: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  // As root, the embedded database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function once(folder: string): Promise<number> {
  const server = await startBuilt({ DATA_DIR: folder });
  await server.stop();
  return server.readyMs;
}

async function bareOn(folder: string): Promise<{ readyMs: number; databaseMs: number }> {
  const from = performance.now();
  const embedded = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), log: createLog("warn") });
  const databaseMs = performance.now() - from;
  try {
    const server = await startBare(embedded.url);
    await server.stop();
    return { readyMs: server.readyMs, databaseMs };
  } finally {
    await embedded.stop();
  }
}
