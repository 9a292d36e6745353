import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSync } from "esbuild";

const ROOT = resolve(import.meta.dirname, "../..");
const TELL_PARENT = "./test/bench/reference/tell-parent.mjs";
const READY_MS = 120_000;
const POLL_MS = 5;

export type ChildServer = {
  readonly url: string;
  /** Milliseconds from its first instruction to its first "ready". */
  readonly readyMs: number;
  /** What its process has used so far. */
  usage(): Promise<Usage>;
  /** Whether its process still runs. */
  runs(): boolean;
  stop(): Promise<void>;
  /** Ends it at once, as a failing machine does. */
  kill(): Promise<void>;
};

export type Usage = { readonly cpuMs: number; readonly rssMb: number };

/** The server as `npm run build` left it, with no settings but these; without a PORT it takes a free one. */
export function startBuilt(env: Readonly<Record<string, string>>): Promise<ChildServer> {
  if (!existsSync(resolve(ROOT, "build/server.js"))) {
    throw new Error("There is no built server to measure; run npm run build first.");
  }
  return start(["--enable-source-maps", "build/server.js"], {
    LOG_LEVEL: "warn",
    ...env,
  });
}

/** The least a server can be: `http` and `pg`, answering each path with one query's rows as JSON. */
export function startBare(
  databaseUrl: string,
  queries: Readonly<Record<string, { readonly text: string; readonly values: readonly unknown[] }>> = {},
): Promise<ChildServer> {
  return start(["test/bench/reference/bare-server.mjs"], {
    DATABASE_URL: databaseUrl,
    QUERIES: JSON.stringify(queries),
  });
}

let notes: string | undefined;

/** Live notes alone, from their sources, which are put together once: reading each of them costs more than the start. */
export function startNotes(env: {
  readonly DATABASE_URL: string;
  readonly PORT?: string;
}): Promise<ChildServer> {
  notes ??= putTogether("test/live/children/serve-notes.ts");
  return start([notes], env);
}

/** Answers one file with everything of ours in it; it goes when this process does. */
function putTogether(source: string): string {
  // Packages are looked for from here.
  const outfile = resolve(ROOT, `node_modules/.cache/children/${process.pid}.mjs`);
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [source],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    packages: "external",
    logLevel: "warning",
    outfile,
  });
  process.once("exit", () => rmSync(outfile, { force: true }));
  return outfile;
}

/** A socket server that hands every message on to the others in its room. */
export function startRelay(): Promise<ChildServer> {
  return start(["test/bench/reference/bare-relay.mjs"], {});
}

async function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<ChildServer> {
  const from = performance.now();
  const child = spawn(resolve(ROOT, "node_modules/.bin/node"), ["--import", TELL_PARENT, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      // The server takes a port itself: one that was free a moment ago may be somebody else's by now.
      PORT: "0",
      ...env,
    },
  });
  const told: { url?: string } = {};
  child.on("message", ({ port }: { readonly port?: number }) => {
    if (port !== undefined) told.url = `http://127.0.0.1:${port}`;
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    child.kill(signal);
    await ended;
  }
  const stop = () => end("SIGTERM");
  const runs = () => child.exitCode === null && child.signalCode === null;
  while (!told.url || !(await isReady(told.url))) {
    if (!runs()) throw new Error("The server ended while starting.");
    if (performance.now() - from > READY_MS) {
      await stop();
      throw new Error(`The server was not ready after ${READY_MS / 1000} s.`);
    }
    await wait(POLL_MS);
  }
  const readyMs = performance.now() - from;
  return { url: told.url, readyMs, usage: () => usageOf(child), runs, stop, kill: () => end("SIGKILL") };
}

function usageOf(child: ChildProcess): Promise<Usage> {
  return new Promise((done) => {
    child.on("message", function heard(message: { readonly usage?: Usage }) {
      if (!message.usage) return;
      child.off("message", heard);
      done(message.usage);
    });
    child.send("usage");
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
