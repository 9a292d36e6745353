import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A built Baton, running on its own port and data folder. */
export type RunningBaton = {
  readonly url: string;
  /** Its uploaded files and, without an own DATABASE_URL, its database. */
  readonly dataDir: string;
  /** Its own database, of a Baton without a DATABASE_URL; read anew after a restart. */
  databaseUrl(): string;
  /** Everything it has written so far: its log lines and its last words. */
  log(): string;
  /** Kills it at once, as a failing machine does, and starts it again on the same port and data. */
  killAndRestart(): Promise<void>;
  /** Stops it the way an operator does, and removes its data folder unless that is wanted. */
  stop(options?: { readonly keepData?: boolean }): Promise<void>;
};

const ROOT = resolve(import.meta.dirname, "../..");
/** Making the embedded database and the demo's people takes its time on a small machine. */
const START_MS = 300_000;
const STOP_MS = 60_000;

/** Names the data folder that `makeDemoFolder` left for the run: filling one takes longer than copying it. */
const DEMO_FOLDER = "BATON_TEST_DEMO_FOLDER";

/** Fills a data folder with the demo once for a whole run; the answer removes it. */
export async function makeDemoFolder(): Promise<() => void> {
  const baton = await startBaton({ demo: true });
  const folder = baton.dataDir;
  await baton.stop({ keepData: true });
  process.env[DEMO_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the built server (`npm run build` first) on a free port with a data folder of its own, and answers once
 * it is ready. `demo` fills it with the demo's data, or copies what the run has made; `env` adds settings, such as
 * DATABASE_URL.
 */
export async function startBaton(
  options: { readonly demo?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<RunningBaton> {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-e2e-"));
  // As root, the embedded database runs as another user, who must get in.
  chmodSync(dataDir, 0o755);
  const made = process.env[DEMO_FOLDER];
  if (options.demo && made) copyFolder(made, dataDir);
  // The machine's choice at first: whatever looks free before the server takes it may be another's by then.
  let port = 0;
  const written: string[] = [];
  const launch = () => {
    const started = spawn(
      join(ROOT, "node_modules", ".bin", "node"),
      ["--enable-source-maps", "build/server.js", ...(options.demo ? ["--demo"] : [])],
      {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        env: {
          ...withoutSettings(process.env),
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "127.0.0.1",
          DATA_DIR: dataDir,
          LOG_LEVEL: "warn",
          ...options.env,
        },
      },
    );
    started.stdout?.on("data", (chunk: Buffer) => void written.push(chunk.toString()));
    started.stderr?.on("data", (chunk: Buffer) => void written.push(chunk.toString()));
    return started;
  };
  let child = launch();

  async function stop({ keepData = false } = {}): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null)
      process.stderr.write(
        `Baton ended by itself with ${child.signalCode ?? child.exitCode}:\n${written.slice(-50).join("")}\n`,
      );
    await ended(child);
    if (!keepData) rmSync(dataDir, { recursive: true, force: true });
  }

  async function killAndRestart(): Promise<void> {
    const exit = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await exit;
    child = launch();
    await ready(child, written);
  }
  try {
    const url = await ready(child, written);
    port = Number(new URL(url).port);
    return {
      url,
      dataDir,
      databaseUrl: () => databaseIn(dataDir),
      log: () => written.join(""),
      stop,
      killAndRestart,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A copy with owners and modes, which the database insists on. */
function copyFolder(from: string, to: string): void {
  const copied = spawnSync("cp", ["-a", `${from}/.`, to], { encoding: "utf8" });
  if (copied.status !== 0) throw new Error(`The demo's folder was not copied: ${copied.stderr}`);
}

/** Where the embedded database of a data folder answers. */
function databaseIn(dataDir: string): string {
  const cluster = join(dataDir, "postgres", "cluster");
  const port = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(join(cluster, "baton-password"), "utf8");
  return `postgresql://baton:${password}@127.0.0.1:${port}/baton`;
}

/** The machine's own settings for Baton would make a test pass or fail by where it runs. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, BASE_URL, SECRET, RESEND_API_KEY, RESEND_BASE_URL, PROCESS, ...rest } = env;
  void [DATABASE_URL, BASE_URL, SECRET, RESEND_API_KEY, RESEND_BASE_URL, PROCESS];
  return rest;
}

function ready(child: ChildProcess, written: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const fail = (why: string) => failed(new Error(`Baton did not start: ${why}\n${written.join("")}`));
    const timer = setTimeout(() => fail(`nothing after ${START_MS / 1000} s`), START_MS);
    child.once("message", (message) => {
      clearTimeout(timer);
      if (isAddress(message)) done(message.url);
      else fail("it sent no address");
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${signal ?? code}`);
    });
  });
}

function isAddress(message: unknown): message is { readonly url: string } {
  return typeof message === "object" && message !== null && "url" in message;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await exit;
  clearTimeout(timer);
}
