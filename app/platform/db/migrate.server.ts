import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
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
const LOCK_POLL_MS = 100;
const BUSY =
  "Another process is migrating this database and has not finished. Wait for it, then start again.";

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
async function holdingLock<T>(url: string, deadline: number, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Asking again and again, because a statement that waits would itself hold up CREATE INDEX CONCURRENTLY.
    while (!(await takeLock(client))) {
      if (Date.now() > deadline) throw new Error(BUSY);
      await wait(LOCK_POLL_MS);
    }
    return await work();
  } finally {
    await client.end();
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
    LOCK_KEY,
  ]);
  return rows[0]?.taken === true;
}

/** The engine's own lock may be held by Prisma's command line, which knows nothing of ours; it gives up after 10 s. */
async function waitingForEngine<T>(deadline: number, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "P1002")) throw error;
      if (Date.now() > deadline) throw new Error(BUSY, { cause: error });
    }
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
  if (edited.length > 0) throw new Error(editedMessage(edited));
}

function editedMessage(names: readonly string[]): string {
  return (
    `These migrations were changed after they ran on this database: ${names.join(", ")}. ` +
    "Put their files back as they were and write a new migration instead (npm run db:new -- <name>)."
  );
}

/**
 * Brings a database up to date. Refuses edited migrations; a failing one leaves the database as it was. Waits for
 * another process that migrates, a minute unless `lockWaitMs` says otherwise, then says so.
 */
export async function deployMigrations(options: {
  readonly url: string;
  readonly log?: Log;
  readonly paths?: MigrationPaths;
  readonly lockWaitMs?: number;
}): Promise<readonly string[]> {
  const paths = options.paths ?? PATHS;
  const deadline = Date.now() + (options.lockWaitMs ?? LOCK_WAIT_MS);
  const list = listMigrations(paths.migrations);
  const schema = readFileSync(paths.schema, "utf8");
  return holdingLock(options.url, deadline, () =>
    waitingForEngine(deadline, () =>
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
    ),
  );
}

/** What changed in the schema since its last snapshot, as SQL; null when nothing did. */
async function differenceToSnapshot(url: string, paths: MigrationPaths): Promise<string | null> {
  const schema = readFileSync(paths.schema, "utf8");
  const snapshotFile = join(paths.migrations, SNAPSHOT_FILE);
  const before = existsSync(snapshotFile) ? readFileSync(snapshotFile, "utf8") : null;
  return withSchemaEngine(url, schema, async (engine) => {
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
    return orNull(stdout);
  });
}

/** A script of comments alone changes nothing. */
function orNull(script: string | null | undefined): string | null {
  return (script ?? "").replace(/--.*$/gm, "").trim() === "" ? null : (script ?? null);
}

/**
 * Writes the difference between the schema and its last snapshot as a new migration; null when there is none.
 * When migrations written by hand made the change already, only the snapshot follows.
 */
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
  const sql = await differenceToSnapshot(options.url, paths);
  if (sql === null) return null;
  if ((await findDrift({ url: options.url, paths })) === null) {
    writeSnapshot(paths);
    return null;
  }
  const stamp = options.now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${stamp}_${options.name}`;
  mkdirSync(join(paths.migrations, folder), { recursive: true });
  writeFileSync(join(paths.migrations, folder, "migration.sql"), sql);
  writeSnapshot(paths);
  const lock = join(paths.migrations, "migration_lock.toml");
  if (!existsSync(lock))
    writeFileSync(lock, '# Which database the migrations are written for.\nprovider = "postgresql"\n');
  return folder;
}

function writeSnapshot(paths: MigrationPaths): void {
  writeFileSync(join(paths.migrations, SNAPSHOT_FILE), readFileSync(paths.schema, "utf8"));
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
    return orNull(stdout);
  });
}

/**
 * Checks what a release needs: the migrations build the schema from nothing, the snapshot is the schema, and no
 * migration that ran on this database was changed since. Returns what is wrong, each with the way out.
 */
export async function checkMigrations(options: {
  readonly url: string;
  readonly paths?: MigrationPaths;
}): Promise<readonly string[]> {
  const paths = options.paths ?? PATHS;
  const faults: string[] = [];
  const drift = await findDrift({ url: options.url, paths });
  if (drift)
    faults.push(`Schema and migrations differ. Run npm run db:new -- <name>. The difference:\n${drift}`);
  else if (await differenceToSnapshot(options.url, paths))
    faults.push(
      `prisma/migrations/${SNAPSHOT_FILE} is older than the migrations, so that the next one would repeat them. ` +
        "Run npm run db:new -- snapshot; it brings the snapshot up to date.",
    );
  const edited = await withSchemaEngine(options.url, readFileSync(paths.schema, "utf8"), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: listMigrations(paths.migrations),
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    }),
  );
  if (edited.editedMigrationNames.length > 0) faults.push(editedMessage(edited.editedMigrationNames));
  return faults;
}
