import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { seedLibrary } from "#prisma/seed/library.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A server for tests with a migrated template; see test/db/template.ts. */
    readonly adminUrl: string;
  }
}

/** Migrated, with the library that every installation fills itself with when it starts. */
export const TEMPLATE = "baton_template";

/** Where the databases of the newest failed run wait for a look: `npm test` gives its parts a folder that goes with it. */
const KEPT = join(process.env["BATON_TEST_KEPT"] ?? tmpdir(), "baton-test-failed");

/** One PostgreSQL for the whole run, migrated and filled with the library once; each test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "baton-test-"));
  // As root, the database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: createLog("silent"),
    settings: ["fsync=off", "full_page_writes=off", "max_connections=200"],
  });
  try {
    await makeTemplate(embedded.url);
  } catch (error) {
    // Nothing is torn down after a setup that failed: a migration that does not run would leave its server behind.
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  project.provide("adminUrl", embedded.url);
  return async () => {
    const kept = await failedDatabases(embedded.url);
    await embedded.stop();
    if (kept.length > 0) keep(folder, kept);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await deployMigrations({ url: template.toString() });
  const library = createDatabase({ url: template.toString() });
  await seedLibrary(library.prisma).finally(() => library.close());
}

async function failedDatabases(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'",
    );
    return found.rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

/** Only the newest failed run is kept, so that a bad day does not fill the disk. */
function keep(folder: string, names: readonly string[]): void {
  rmSync(KEPT, { recursive: true, force: true });
  // Also from a disk to another, with the owner that the database insists on.
  spawnSync("mv", [folder, KEPT]);
  process.stderr.write(
    `Databases of failed tests: ${names.join(", ")}. To look at them: ` +
      `DATA_DIR=${KEPT} node --import tsx app/platform/db/cli.server.ts open\n`,
  );
}
