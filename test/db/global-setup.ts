import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A server for tests with a migrated template; see test/db/template.ts. */
    readonly adminUrl: string;
  }
}

export const TEMPLATE = "baton_template";

/** One PostgreSQL for the whole run, migrated once; each test file clones the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "baton-test-"));
  const embedded = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: createLog("silent"),
    settings: ["fsync=off", "full_page_writes=off", "max_connections=200"],
  });
  const client = new pg.Client({ connectionString: embedded.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const template = new URL(embedded.url);
  template.pathname = `/${TEMPLATE}`;
  await deployMigrations({ url: template.toString() });
  project.provide("adminUrl", embedded.url);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
