import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log/log.server.ts";
import { lockDataFolder } from "./data-folder-lock.server.ts";
import { chooseUser, reachableBinaries, reachableDataFolder } from "./postgres-binaries.server.ts";
import type { RunAs } from "./postgres-binaries.server.ts";
import { commandOf, isRunning } from "./processes.server.ts";

const DATABASE = "baton";
const USER = "baton";
const START_MS = 60_000;
const STOP_MS = 15_000;
const POLL_MS = 25;
const RETRY_MS = 250;
const WATCH_MS = 500;
/** More than one, because another program may take a free port before the server does. */
const ATTEMPTS = 3;

export type EmbeddedPostgres = {
  readonly url: string;
  /** True when the server of a killed Baton was found running and taken over. */
  readonly adopted: boolean;
  /** Of the server that runs now; another one after it had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** The folder for the database's files. */
  readonly dataDir: string;
  readonly log: Log;
  /** Further server settings, such as `fsync=off` for tests. */
  readonly settings?: readonly string[];
};

/**
 * Runs PostgreSQL from the binaries npm installed, in any folder, as root or not: takes the folder, makes the
 * cluster once, adopts a server that outlived its Baton, starts one that was killed again at the same address, and
 * listens on loopback only. Refuses when another Baton uses the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const runAs = chooseUser();
  const folder = reachableDataFolder(options.dataDir, runAs);
  if (folder !== options.dataDir) options.log.warn({ event: "postgres.data_elsewhere", folder });
  const release = lockDataFolder(folder);
  let server: Server | null = null;
  try {
    const binaries = reachableBinaries(runAs);
    const cluster = join(folder, "cluster");
    if (!existsSync(join(cluster, "PG_VERSION"))) makeCluster({ binaries, cluster, runAs });
    const password = readFileSync(join(cluster, "baton-password"), "utf8");
    const running = await findRunning(cluster, password);
    const settings = options.settings ?? [];
    const plan = { binaries, cluster, folder, runAs, password, settings };
    server = running ?? (await launch(plan));
    const { port } = server;
    await ensureDatabase(port, password);
    options.log.debug({ event: "postgres.ready", adopted: running !== null, port });
    const kept = keepRunning(server, options.log, () => launch({ ...plan, port }));
    let stopped: Promise<void> | undefined;
    return {
      url: urlOf(port, password, DATABASE),
      adopted: running !== null,
      get pid() {
        return kept.pid();
      },
      stop: () => (stopped ??= kept.stop().finally(release)),
    };
  } catch (error) {
    if (server) await stopServer(server.pid).catch(() => undefined);
    release();
    throw error;
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the cluster aside and renames it into place, so that a half-made one is never used. */
function makeCluster(input: { binaries: string; cluster: string; runAs: RunAs | null }): void {
  const draft = `${input.cluster}.${randomBytes(6).toString("hex")}`;
  const password = randomBytes(24).toString("base64url");
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (input.runAs) {
    chownSync(draft, input.runAs.uid, input.runAs.gid);
    chownSync(passwordFile, input.runAs.uid, input.runAs.gid);
  }
  try {
    const made = spawnSync(
      join(input.binaries, "bin", "initdb"),
      [
        "--pgdata",
        draft,
        "--username",
        USER,
        "--pwfile",
        passwordFile,
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--auth=scram-sha-256",
        "--no-sync",
      ],
      { ...(input.runAs ?? {}), encoding: "utf8", cwd: "/" },
    );
    if (made.status !== 0) {
      const why = `${made.stdout ?? ""}${made.stderr ?? ""}${made.error?.message ?? ""}`.trim().slice(-800);
      throw new Error(
        `The embedded PostgreSQL could not be set up in ${input.cluster}. Set DATABASE_URL to use your own.\n${why}`,
      );
    }
    writeFileSync(join(draft, "baton-password"), password, { mode: 0o600 });
    renameSync(draft, input.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(input.cluster, "PG_VERSION"))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

type Server = { readonly pid: number; readonly port: number };

/** Watches a server, and starts one that has ended again, until it is told to stop. */
function keepRunning(
  first: Server,
  log: Log,
  startAgain: () => Promise<Server>,
): { pid(): number; stop(): Promise<void> } {
  let { pid } = first;
  let starting: Promise<void> | null = null;

  async function start(): Promise<void> {
    log.error({ event: "postgres.ended" });
    try {
      ({ pid } = await startAgain());
      log.warn({ event: "postgres.started_again" });
    } catch (error) {
      log.error({ event: "postgres.not_started_again", message: String(error) });
    }
    starting = null;
  }

  const watch = setInterval(() => {
    if (starting === null && !isRunning(pid)) starting = start();
  }, WATCH_MS);
  // Watching alone is no reason to go on.
  watch.unref();
  return {
    pid: () => pid,
    async stop() {
      clearInterval(watch);
      await starting;
      await stopServer(pid);
    },
  };
}

/** A server that outlived its Baton, if it answers; a stale pid file is removed. */
async function findRunning(cluster: string, password: string): Promise<Server | null> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (isRunning(pid) && isServerOf(pid, cluster)) {
    await untilAnswers({ pid, port }, password);
    return { pid, port };
  }
  rmSync(file, { force: true });
  return null;
}

/** The number of a server that ended may belong to any process by now, even to another folder's server. */
function isServerOf(pid: number, cluster: string): boolean {
  const words = commandOf(pid);
  if (!/postgres$/.test(words[0] ?? "")) return false;
  const folder = words[words.indexOf("-D") + 1] ?? "";
  // Where a command line is not kept in words, a folder with blanks in its name is compared as text.
  if (!existsSync(folder)) return words.join(" ").includes(`-D ${cluster} -p `);
  return realpathSync(folder) === realpathSync(cluster);
}

async function launch(input: {
  binaries: string;
  cluster: string;
  folder: string;
  runAs: RunAs | null;
  password: string;
  settings: readonly string[];
  /** The port it must have, because others know it already. */
  port?: number;
}): Promise<Server> {
  const logFile = join(input.folder, "postgres.log");
  const deadline = Date.now() + START_MS;
  let lastError: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = input.port ?? (await freePort());
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "max_connections=60",
      "log_parameter_max_length=0",
      // Details of errors quote the values of rows: names and addresses do not belong in a log.
      "log_error_verbosity=terse",
      ...input.settings,
    ];
    const output = openSync(logFile, "a", 0o600);
    const child = spawn(
      join(input.binaries, "bin", "postgres"),
      ["-D", input.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...(input.runAs ?? {}), detached: true, stdio: ["ignore", output, output], cwd: "/" },
    );
    closeSync(output);
    child.unref();
    const pid = await new Promise<number>((done, failed) => {
      child.once("error", failed);
      child.once("spawn", () => done(child.pid ?? 0));
    });
    try {
      await untilAnswers({ pid, port }, input.password);
      return { pid, port };
    } catch (error) {
      lastError = error;
      if (isRunning(pid)) await stopServer(pid);
      // A session of a killed server may still be at work; PostgreSQL rightly refuses until it has ended.
      if (lastLines(logFile, 3).includes("still in use") && Date.now() < deadline) {
        attempt = -1;
        await wait(RETRY_MS);
      }
    }
  }
  throw new Error(
    `The embedded PostgreSQL did not start (${String(lastError)}). Its log, ${logFile}, ends with:\n${lastLines(logFile, 12)}`,
  );
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

async function untilAnswers(server: Server, password: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const client = new pg.Client({
      connectionString: urlOf(server.port, password, "postgres"),
      connectionTimeoutMillis: 2000,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (!isRunning(server.pid)) throw new Error("the server process ended", { cause: error });
      if (Date.now() > deadline) throw error;
      await wait(POLL_MS);
    }
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, "postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Asks the server to end open sessions and write everything down; insists after a while. */
async function stopServer(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + STOP_MS;
    while (isRunning(pid) && Date.now() < deadline) await wait(POLL_MS);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
