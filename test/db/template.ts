import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, inject, onTestFailed } from "vitest";
import { createDatabase } from "#app/platform/db/client.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { TEMPLATE } from "./global-setup.ts";

export type TestDatabase = Database & { readonly name: string; drop(): Promise<void> };

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own, cloned in some milliseconds from the template, or from another nobody has open. */
export async function cloneDatabase(from = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${from}`);
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  const database = createDatabase({ url: url.toString() });
  let open = true;
  const close = async () => {
    if (open) await database.close();
    open = false;
  };
  return {
    ...database,
    name,
    close,
    async drop() {
      await close();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/**
 * One database for a test file: `const database = useTestDatabase()` at its top, `database()` inside its tests.
 * Tests in a file share it, so each builds its own opening, people and applications. Kept when one of them fails.
 */
export function useTestDatabase(): () => TestDatabase {
  let opened: TestDatabase | undefined;
  let failed = false;
  beforeAll(async () => {
    opened = await cloneDatabase();
  });
  afterEach(({ task }) => {
    if (task.result?.state === "fail") failed = true;
  });
  afterAll(async () => {
    if (failed) await opened?.close();
    else await opened?.drop();
  });
  return () => {
    if (!opened) throw new Error("The test database is open only inside tests.");
    return opened;
  };
}

/** A database for one test, kept for a look when that test fails. */
export async function withOwnDatabase<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await cloneDatabase();
  let failed = false;
  onTestFailed(() => {
    failed = true;
  });
  try {
    return await work(database);
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    if (failed) await database.close();
    else await database.drop();
  }
}
