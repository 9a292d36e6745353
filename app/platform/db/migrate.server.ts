import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import type { Log } from "../log/log.server.ts";
import { withSchemaEngine } from "./schema-engine.server.ts";

const SCHEMA_FILE = "schema.prisma";
/** The schema as the newest migration left it: the next migration is the difference to it. */
const SNAPSHOT_FILE = "schema.snapshot.prisma";
const NO_FILTER = { externalTables: [], externalEnums: [] };
const LOCK_KEY = 4208;
const LOCK_WAIT_MS = 60_000;

export type MigrationPaths = { readonly schema: string; readonly migrations: string };

/** Where schema and migrations lie, seen from the folder the command runs in. */
export const PATHS: MigrationPaths = {
  schema: resolve("prisma", SCHEMA_FILE),
  migrations: resolve("prisma", "migrations"),
};

function listMigrations(dir: string): MigrationList {
  const names = existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : [];
  const lock = join(dir, "migration_lock.toml");
  return {
    baseDir: dir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(dir, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

/** One process migrates at a time: to another, a migration that still runs would look like a failed one. */
async function holdingLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, statement_timeout: LOCK_WAIT_MS });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]).catch((error: unknown) => {
      throw new Error(
        "Another process is migrating this database and has not finished. Wait for it, then start again.",
        { cause: error },
      );
    });
    return await work();
  } finally {
    await client.end();
  }
}

async function refuseEdited(engine: SchemaEngine, list: MigrationList): Promise<void> {
  const history = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  // A failed migration rolls back whole; only its mark is left, and it may be mended and run again.
  for (const migrationName of history.failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName });
  const edited = history.editedMigrationNames.filter((name) => !history.failedMigrationNames.includes(name));
  if (edited.length > 0) {
    throw new Error(
      `These migrations were changed after they ran on this database: ${edited.join(", ")}. ` +
        "Put their files back as they were and write a new migration instead (npm run db:new -- <name>).",
    );
  }
}

/** Brings a database up to date. Refuses edited migrations; a failing one leaves the database as it was. */
export async function deployMigrations(options: {
  readonly url: string;
  readonly log?: Log;
  readonly paths?: MigrationPaths;
}): Promise<readonly string[]> {
  const paths = options.paths ?? PATHS;
  const list = listMigrations(paths.migrations);
  const schema = readFileSync(paths.schema, "utf8");
  return holdingLock(options.url, () =>
    withSchemaEngine(options.url, schema, async (engine) => {
      await refuseEdited(engine, list);
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: list,
        filters: NO_FILTER,
      });
      if (appliedMigrationNames.length > 0)
        options.log?.info({ event: "database.migrated", migrations: appliedMigrationNames });
      return appliedMigrationNames;
    }),
  );
}

/** Writes the difference between the schema and its last snapshot as a new migration; null when there is none. */
export async function newMigration(options: {
  readonly url: string;
  readonly name: string;
  readonly now: Date;
  readonly paths?: MigrationPaths;
}): Promise<string | null> {
  const paths = options.paths ?? PATHS;
  if (!/^[a-z0-9_]+$/.test(options.name))
    throw new Error(
      "Name a migration with small letters, digits and underscores: npm run db:new -- add_tags",
    );
  const schema = readFileSync(paths.schema, "utf8");
  const snapshotFile = join(paths.migrations, SNAPSHOT_FILE);
  const before = existsSync(snapshotFile) ? readFileSync(snapshotFile, "utf8") : null;
  const sql = await withSchemaEngine(options.url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from:
        before === null
          ? { tag: "empty" }
          : { tag: "schemaDatamodel", files: [{ path: SCHEMA_FILE, content: before }] },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA_FILE, content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return stdout ?? "";
  });
  if (sql.replace(/--.*$/gm, "").trim() === "") return null;
  const stamp = options.now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${stamp}_${options.name}`;
  mkdirSync(join(paths.migrations, folder), { recursive: true });
  writeFileSync(join(paths.migrations, folder, "migration.sql"), sql);
  writeFileSync(snapshotFile, schema);
  const lock = join(paths.migrations, "migration_lock.toml");
  if (!existsSync(lock))
    writeFileSync(lock, '# Which database the migrations are written for.\nprovider = "postgresql"\n');
  return folder;
}

/** Builds an empty database from the migrations and compares it with the schema; returns what differs, as SQL. */
export async function findDrift(options: {
  readonly url: string;
  readonly paths?: MigrationPaths;
}): Promise<string | null> {
  const paths = options.paths ?? PATHS;
  const schema = readFileSync(paths.schema, "utf8");
  return withSchemaEngine(options.url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...listMigrations(paths.migrations) },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA_FILE, content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    const difference = (stdout ?? "").replace(/--.*$/gm, "").trim();
    return difference === "" ? null : difference;
  });
}
