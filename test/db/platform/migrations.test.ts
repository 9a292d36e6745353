import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import pg from "pg";
import {
  PATHS,
  checkMigrations,
  deployMigrations,
  findDrift,
  newMigration,
} from "#app/platform/db/migrate.server.ts";
import { isUniqueViolation } from "#app/platform/db/client.server.ts";
import type { MigrationPaths } from "#app/platform/db/migrate.server.ts";
import { cloneDatabase, withOwnDatabase } from "../template.ts";

function copyOfOurs(): MigrationPaths {
  const dir = mkdtempSync(join(tmpdir(), "baton-migrations-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(PATHS.migrations, join(dir, "migrations"), { recursive: true });
  cpSync(PATHS.schema, join(dir, "schema.prisma"));
  return { schema: join(dir, "schema.prisma"), migrations: join(dir, "migrations") };
}

/** Gives the schema a column that no migration makes. */
function withMotto(paths: MigrationPaths): void {
  const schema = readFileSync(paths.schema, "utf8");
  writeFileSync(paths.schema, schema.replace("model Company {", "model Company {\n  motto String?"));
}

function addMigration(paths: MigrationPaths, name: string, sql: string): string {
  mkdirSync(join(paths.migrations, name));
  writeFileSync(join(paths.migrations, name, "migration.sql"), sql);
  return join(paths.migrations, name, "migration.sql");
}

describe("migrations", () => {
  it("bring a database up to date once, and leave it alone the second time", async () => {
    await withOwnDatabase(async ({ url }) => {
      expect(await deployMigrations({ url })).toEqual([]);
      const paths = copyOfOurs();
      addMigration(paths, "20990101000000_more", "CREATE TABLE more (id int);");
      expect(await deployMigrations({ url, paths })).toEqual(["20990101000000_more"]);
      expect(await deployMigrations({ url, paths })).toEqual([]);
    });
  });

  it("are refused when one was edited after it ran", async () => {
    await withOwnDatabase(async ({ url }) => {
      const paths = copyOfOurs();
      const file = addMigration(paths, "20990101000000_more", "CREATE TABLE more (id int);");
      await deployMigrations({ url, paths });
      writeFileSync(file, "CREATE TABLE more (id bigint);");
      await expect(deployMigrations({ url, paths })).rejects.toThrow(
        /20990101000000_more.*write a new migration/s,
      );
    });
  });

  it("leave nothing behind when one fails half way, and run when it is mended", async () => {
    await withOwnDatabase(async ({ url, pool }) => {
      const paths = copyOfOurs();
      const file = addMigration(
        paths,
        "20990101000000_half",
        `CREATE TABLE half (note text);
         CREATE FUNCTION half_says() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END $$;
         SELECT 1/0;`,
      );
      await expect(deployMigrations({ url, paths })).rejects.toThrow(/division by zero/);
      expect((await pool.query("SELECT to_regclass('half') AS found")).rows[0]).toEqual({ found: null });
      writeFileSync(file, readFileSync(file, "utf8").replace("SELECT 1/0;", ""));
      expect(await deployMigrations({ url, paths })).toEqual(["20990101000000_half"]);
      expect((await pool.query("SELECT half_says() AS said")).rows[0]).toEqual({ said: "a;b" });
    });
  });

  it("agree with the schema; a column that no migration makes is found", async () => {
    const url = inject("adminUrl");
    expect(await findDrift({ url })).toBeNull();
    const paths = copyOfOurs();
    withMotto(paths);
    expect(await findDrift({ url, paths })).toContain('ADD COLUMN     "motto"');
  });

  it("are written as the difference to the schema of the last one", async () => {
    const database = await cloneDatabase();
    const paths = copyOfOurs();
    const input = { url: database.url, name: "add_motto", now: new Date("2099-02-03T04:05:06Z"), paths };
    expect(await newMigration(input)).toBeNull();
    withMotto(paths);
    expect(await newMigration(input)).toBe("20990203040506_add_motto");
    expect(await deployMigrations({ url: database.url, paths })).toEqual(["20990203040506_add_motto"]);
    await expect(newMigration({ ...input, name: "Bad Name" })).rejects.toThrow(/small letters/);
    await database.drop();
  });

  it("run once when two processes start together", async () => {
    await withOwnDatabase(async ({ url }) => {
      const paths = copyOfOurs();
      addMigration(paths, "20990101000000_more", "CREATE TABLE more (id int);");
      const applied = await Promise.all([deployMigrations({ url, paths }), deployMigrations({ url, paths })]);
      expect(applied.flat()).toEqual(["20990101000000_more"]);
    });
  });
});

describe("migrations beside other processes", () => {
  it("build an index concurrently while a second process waits", async () => {
    await withOwnDatabase(async ({ url, pool }) => {
      const paths = copyOfOurs();
      const sql = 'CREATE INDEX CONCURRENTLY "by_type" ON "Event" ("type");';
      addMigration(paths, "20990101000000_index", sql);
      const applied = await Promise.all([deployMigrations({ url, paths }), deployMigrations({ url, paths })]);
      expect(applied.flat()).toEqual(["20990101000000_index"]);
      const found = await pool.query(
        `SELECT indisvalid FROM pg_index WHERE indexrelid = '"by_type"'::regclass`,
      );
      expect(found.rows).toEqual([{ indisvalid: true }]);
    });
  });

  it("say so when another Baton, or Prisma itself, holds the database for too long", async () => {
    await withOwnDatabase(async ({ url }) => {
      for (const key of [4208, 72707369]) {
        const holder = new pg.Client({ connectionString: url });
        await holder.connect();
        await holder.query("SELECT pg_advisory_lock($1)", [key]);
        await expect(deployMigrations({ url, lockWaitMs: 300 })).rejects.toThrow(
          /Another process is migrating/,
        );
        await holder.end();
        expect(await deployMigrations({ url })).toEqual([]);
      }
    });
  });
});

describe("the check of the migrations", () => {
  it("passes ours, and names a schema that has gone ahead", async () => {
    const url = inject("adminUrl");
    expect(await checkMigrations({ url })).toEqual([]);
    const paths = copyOfOurs();
    withMotto(paths);
    expect(await checkMigrations({ url, paths })).toEqual([expect.stringMatching(/db:new.*motto/s)]);
  });

  it("finds a snapshot that a migration written by hand left behind; the next one brings it up to date", async () => {
    const url = inject("adminUrl");
    const paths = copyOfOurs();
    withMotto(paths);
    addMigration(paths, "20990101000000_by_hand", 'ALTER TABLE "Company" ADD COLUMN "motto" TEXT;');
    expect(await checkMigrations({ url, paths })).toEqual([expect.stringMatching(/snapshot.*older/)]);
    expect(await newMigration({ url, name: "snapshot", now: new Date(), paths })).toBeNull();
    expect(await checkMigrations({ url, paths })).toEqual([]);
  });

  it("finds a migration that was edited after it ran here", async () => {
    await withOwnDatabase(async ({ url }) => {
      const paths = copyOfOurs();
      const file = addMigration(
        paths,
        "20990101000000_says",
        "CREATE FUNCTION says() RETURNS int LANGUAGE sql RETURN 1;",
      );
      await deployMigrations({ url, paths });
      writeFileSync(file, "CREATE FUNCTION says() RETURNS int LANGUAGE sql RETURN 2;");
      expect(await checkMigrations({ url, paths })).toEqual([expect.stringContaining("20990101000000_says")]);
    });
  });
});

describe("a unique violation", () => {
  it("is recognised by the exact name of its index", async () => {
    await withOwnDatabase(async ({ prisma }) => {
      const company = { id: "company", name: "Acme", timeZone: "Europe/London" };
      await prisma.company.create({ data: company });
      const error: unknown = await prisma.company
        .create({ data: company })
        .catch((refusal: unknown) => refusal);
      expect(isUniqueViolation(error)).toBe(true);
      expect(isUniqueViolation(error, "Company_pkey")).toBe(true);
      expect(isUniqueViolation(error, "Company")).toBe(false);
      expect(isUniqueViolation(new Error("duplicate"))).toBe(false);
    });
  });
});

describe("events", () => {
  it("cannot be edited or removed, whoever asks the database", async () => {
    await withOwnDatabase(async ({ prisma, pool }) => {
      await prisma.event.create({
        data: {
          at: new Date(),
          actorKind: "system",
          type: "company.set_up",
          subjectKind: "company",
          subjectId: "company",
        },
      });
      await expect(pool.query(`UPDATE "Event" SET type = 'other'`)).rejects.toThrow(/appended, never edited/);
      await expect(pool.query(`DELETE FROM "Event"`)).rejects.toThrow(/appended, never edited/);
      expect(await prisma.event.count()).toBe(1);
    });
  });
});
