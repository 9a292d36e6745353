import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { isRunning } from "#app/platform/db/processes.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

const log = createLog("silent");
const newFolder = () => mkdtempSync(join(tmpdir(), "baton pg "));

/** Starts the supervisor in a process of its own, as an app would, and waits until its database answers. */
async function startInChild(
  dataDir: string,
): Promise<{ pid: number; postgres: number; url: string; kill(): Promise<void> }> {
  const program = `
    import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
    import { createLog } from "#app/platform/log/log.server.ts";
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: createLog("silent") });
    process.send({ postgres: server.pid, url: server.url });
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const said = await new Promise<{ postgres: number; url: string }>((done, failed) => {
    child.once("message", (message) => done(message as { postgres: number; url: string }));
    child.once("exit", (code) => failed(new Error(`the child ended with ${code}`)));
  });
  return {
    pid: child.pid!,
    ...said,
    kill: () =>
      new Promise((done) => {
        child.once("exit", () => done());
        child.kill("SIGKILL");
      }),
  };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  it("starts in any folder, keeps its data over a restart, and leaves no process behind", async () => {
    const dataDir = newFolder();
    const first = await startEmbeddedPostgres({ dataDir, log });
    await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await startEmbeddedPostgres({ dataDir, log });
    expect(second.adopted).toBe(false);
    expect(await query(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it("refuses a second app on the same folder, and says what to do", async () => {
    const dataDir = newFolder();
    const first = await startEmbeddedPostgres({ dataDir, log });
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(
      /in use by another Baton.*DATA_DIR.*DATABASE_URL/s,
    );
    expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await first.stop();
  });

  it("is taken over, running, from an app that was killed", async () => {
    const dataDir = newFolder();
    const app = await startInChild(dataDir);
    await query(app.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await app.kill();
    expect(isRunning(app.postgres)).toBe(true);
    const next = await startEmbeddedPostgres({ dataDir, log });
    expect(next).toMatchObject({ adopted: true, pid: app.postgres });
    expect(await query(next.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await next.stop();
    expect(isRunning(app.postgres)).toBe(false);
  });

  it("recovers what was committed when app and database are killed together", async () => {
    const dataDir = newFolder();
    const app = await startInChild(dataDir);
    await query(app.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    process.kill(app.postgres, "SIGKILL");
    await app.kill();
    const next = await startEmbeddedPostgres({ dataDir, log });
    expect(next.adopted).toBe(false);
    expect(await query(next.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  it("is not fooled by a lock whose process number belongs to somebody else by now", async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "baton.lock"), JSON.stringify({ pid: process.pid, startedAt: "long ago" }));
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect(JSON.parse(readFileSync(join(dataDir, "baton.lock"), "utf8"))).toMatchObject({ pid: process.pid });
    await server.stop();
  });
});
