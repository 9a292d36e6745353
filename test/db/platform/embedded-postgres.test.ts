import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { chooseUser, reachableDataFolder } from "#app/platform/db/postgres-binaries.server.ts";
import { isRunning } from "#app/platform/db/processes.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

const log = createLog("silent");
const asRoot = process.getuid?.() === 0;

/** A folder with a blank in its name that the database's user can reach, removed after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "baton pg "));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes another process into the pid file that a killed server left. */
function pretendServerWas(dataDir: string, pid: number): void {
  const file = join(dataDir, "cluster", "postmaster.pid");
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [pid, ...rest].join("\n"));
}

/** Starts the supervisor in a process of its own, as an app would, and waits until its database answers. */
async function startInChild(
  dataDir: string,
  user: { uid?: number; gid?: number } = {},
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
    ...user,
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

/** A process that tries to take every folder of a list, at moments that it shares with its rivals. */
async function startRacer(
  folders: readonly string[],
): Promise<{ race(at: number): Promise<string[]>; end(): void }> {
  const program = `
    import { lockDataFolder } from "#app/platform/db/data-folder-lock.server.ts";
    process.on("message", ({ at, folders }) => {
      const taken = [];
      folders.forEach((folder, round) => {
        while (Date.now() < at + round * 12);
        try { lockDataFolder(folder); taken.push(folder); } catch {}
      });
      process.send(taken);
    });
    process.send("ready");
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [ready] = (await once(child, "message")) as [string];
  expect(ready).toBe("ready");
  return {
    async race(at) {
      const said = once(child, "message") as Promise<[string[]]>;
      child.send({ at, folders });
      return (await said)[0];
    },
    end: () => void child.kill("SIGKILL"),
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

  it("is started again at the same address when it is killed, and not when it is told to stop", async () => {
    const server = await startEmbeddedPostgres({ dataDir: newFolder(), log });
    await query(server.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    const killed = server.pid;
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => query(server.url, "SELECT answer FROM kept").catch(() => null))
      .toEqual([{ answer: 42 }]);
    await expect.poll(() => server.pid).not.toBe(killed);
    await server.stop();
    expect(isRunning(server.pid)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await expect(query(server.url, "SELECT 1")).rejects.toThrow();
  });

  it("refuses a second app on the same folder, and says what to do", async () => {
    const dataDir = newFolder();
    const first = await startEmbeddedPostgres({ dataDir, log });
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(
      /in use by another Baton.*DATA_DIR.*DATABASE_URL/s,
    );
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(
      `${dataDir} is in use by another Baton (process ${process.pid})`,
    );
    expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await first.stop();
  });

  it("lets one process only take over a folder whose app was killed, however many start at once", async () => {
    const root = newFolder();
    const rounds = Array.from({ length: 150 }, (_, round) => join(root, String(round)));
    for (const folder of rounds) {
      mkdirSync(folder);
      writeFileSync(join(folder, "baton.lock"), JSON.stringify({ pid: 1, startedAt: "long ago" }));
    }
    const racers = await Promise.all([startRacer(rounds), startRacer(rounds), startRacer(rounds)]);
    const at = Date.now() + 200;
    const taken = await Promise.all(racers.map((racer) => racer.race(at)));
    for (const racer of racers) racer.end();
    expect(taken.flat().sort()).toEqual([...rounds].sort());
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

  it("starts when the number of the killed server belongs to another folder's server by now", async () => {
    const [dataDir, otherDir] = [newFolder(), newFolder()];
    const other = await startEmbeddedPostgres({ dataDir: otherDir, log });
    const app = await startInChild(dataDir);
    process.kill(app.postgres, "SIGKILL");
    await app.kill();
    pretendServerWas(dataDir, other.pid);
    const next = await startEmbeddedPostgres({ dataDir, log });
    expect(next.adopted).toBe(false);
    await next.stop();
    expect(isRunning(other.pid)).toBe(true);
    await other.stop();
  });

  it("starts when the killed server is a zombie that nobody collects", async () => {
    const dataDir = newFolder();
    const app = await startInChild(dataDir);
    process.kill(app.postgres, "SIGKILL");
    await app.kill();
    // Of the database's own user: PostgreSQL takes a process that it may not signal for a stranger.
    const parent = spawn("/bin/sh", ["-c", "sleep 0.3 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
      ...chooseUser(),
    });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const zombie = await new Promise<number>((done) => {
      parent.stdout.once("data", (text: Buffer) => done(Number(text.toString())));
    });
    await expect.poll(() => isRunning(zombie)).toBe(false);
    expect(() => process.kill(zombie, 0)).not.toThrow();
    pretendServerWas(dataDir, zombie);
    const next = await startEmbeddedPostgres({ dataDir, log });
    expect(next.adopted).toBe(false);
    await next.stop();
  });

  it("waits for a session of the killed server that is still at work", async () => {
    const dataDir = newFolder();
    const app = await startInChild(dataDir);
    const client = new pg.Client({ connectionString: app.url });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const ended = client
      .query(
        `DO $$ DECLARE until timestamptz := clock_timestamp() + interval '3 s';
         BEGIN WHILE clock_timestamp() < until LOOP PERFORM 1; END LOOP; END $$`,
      )
      .catch(() => undefined);
    await expect
      .poll(() => query(app.url, `SELECT state FROM pg_stat_activity WHERE pid = ${rows[0]!.pid}`))
      .toEqual([{ state: "active" }]);
    process.kill(app.postgres, "SIGKILL");
    await app.kill();
    expect(isRunning(rows[0]!.pid)).toBe(true);
    const next = await startEmbeddedPostgres({ dataDir, log });
    expect(isRunning(rows[0]!.pid)).toBe(false);
    expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await next.stop();
    await ended;
  });

  it("leaves neither server nor lock behind when the start fails later on", async () => {
    const dataDir = newFolder();
    const settings = ["default_transaction_read_only=on"];
    await expect(startEmbeddedPostgres({ dataDir, log, settings })).rejects.toThrow(/read-only/);
    expect(existsSync(join(dataDir, "cluster", "postmaster.pid"))).toBe(false);
    expect(existsSync(join(dataDir, "baton.lock"))).toBe(false);
  });

  it("keeps the values of rows out of its log, and its password to its owner", async () => {
    const dataDir = newFolder();
    const server = await startEmbeddedPostgres({ dataDir, log });
    await query(server.url, "CREATE TABLE person (email text UNIQUE)");
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const insert = () => client.query("INSERT INTO person VALUES ($1)", ["ana@example.com"]);
    await insert();
    await expect(insert()).rejects.toThrow(/duplicate key/);
    await client.end();
    await server.stop();
    const text = readFileSync(join(dataDir, "postgres.log"), "utf8");
    expect(text).toContain("duplicate key");
    expect(text).not.toContain("ana@example.com");
    expect(statSync(join(dataDir, "cluster", "baton-password")).mode & 0o777).toBe(0o600);
  });

  it.runIf(asRoot)("keeps the data where its user can reach it when root's folder is closed", async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, "postgres");
    const aside = reachableDataFolder(dataDir, chooseUser());
    onTestFinished(() => rmSync(aside, { recursive: true, force: true }));
    expect(aside).not.toBe(dataDir);
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.stop();
    expect(existsSync(join(aside, "cluster", "PG_VERSION"))).toBe(true);
  });

  it.runIf(asRoot)("runs as the user that runs Baton when that is not root", async () => {
    const dataDir = newFolder();
    // Nobody, whom every Linux has, and who may not become the user that root would have chosen.
    const user = { uid: 65534, gid: 65534 };
    chownSync(dataDir, user.uid, user.gid);
    const app = await startInChild(dataDir, user);
    expect(statSync(join(dataDir, "cluster", "baton-password")).uid).toBe(user.uid);
    expect(await query(app.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    process.kill(app.postgres, "SIGINT");
    await expect.poll(() => isRunning(app.postgres)).toBe(false);
    await app.kill();
  });

  it("is not fooled by a lock whose process number belongs to somebody else by now", async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "baton.lock"), JSON.stringify({ pid: process.pid, startedAt: "long ago" }));
    const server = await startEmbeddedPostgres({ dataDir, log });
    expect(JSON.parse(readFileSync(join(dataDir, "baton.lock"), "utf8"))).toMatchObject({ pid: process.pid });
    await server.stop();
  });
});
