import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { ExtractionResult } from "./extraction-result.server.ts";

export interface ChildLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly childPath?: string;
}

export type ChildOutcome =
  | { readonly ended: "answered"; readonly result: ExtractionResult }
  | { readonly ended: "timeout" | "memory" | "crashed" };

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Longest answer that is taken: a million characters, escaped. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;
const MEMORY_CHECK_MS = 50;
const PAGE_BYTES = 4096;

/** Runs one document through one child and tells how it ended. The child is gone when this resolves. */
export async function runChild(
  content: Readable | Uint8Array,
  name: string,
  limits: ChildLimits,
): Promise<ChildOutcome> {
  const child = startChild(name, limits);
  let killedFor: "timeout" | "memory" | "crashed" | undefined;
  const kill = (reason: "timeout" | "memory" | "crashed"): void => {
    killedFor ??= reason;
    child.kill("SIGKILL");
  };
  const wallClock = setTimeout(() => kill("timeout"), limits.timeoutMs);
  const memoryWatch = setInterval(() => {
    void residentMb(child.pid).then((held) => held > limits.memoryMb && kill("memory"));
  }, MEMORY_CHECK_MS);
  const killWithParent = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithParent);
  try {
    const [answer, errors, code] = await Promise.all([
      collect(child.stdout, MAX_ANSWER_BYTES, () => kill("crashed")),
      collect(child.stderr, MAX_ERROR_BYTES, () => undefined),
      exitOf(child),
      feed(child, content),
    ]);
    if (killedFor) return { ended: killedFor };
    if (code === 0) return parseAnswer(answer);
    return { ended: /heap out of memory|allocation fail/i.test(errors) ? "memory" : "crashed" };
  } finally {
    clearTimeout(wallClock);
    clearInterval(memoryWatch);
    process.off("exit", killWithParent);
    child.kill("SIGKILL");
  }
}

function startChild(name: string, limits: ChildLimits): Child {
  const entry = limits.childPath ?? locateChild();
  const readable = readableByChild(entry);
  const nodeArguments = [
    "--permission",
    ...readable.map((place) => `--allow-fs-read=${place}`),
    // The rest is for buffers outside the heap; the whole is watched from here.
    `--max-old-space-size=${Math.floor(limits.memoryMb * 0.6)}`,
    "--disallow-code-generation-from-strings",
    "--no-warnings",
    entry,
    name,
  ];
  const env = { NODE_ENV: "production" as const };
  const stdio: ["pipe", "pipe", "pipe"] = ["pipe", "pipe", "pipe"];
  if (process.platform === "win32") return spawn(process.execPath, nodeArguments, { env, stdio });
  // A child whose parent was killed ends by its processor time; a child out of memory leaves no core file.
  const script = 'ulimit -c 0; ulimit -t "$0"; exec "$@"';
  const seconds = String(Math.ceil(limits.timeoutMs / 1000) + 10);
  return spawn("/bin/sh", ["-c", script, seconds, process.execPath, ...nodeArguments], {
    env,
    stdio,
    cwd: "/",
  });
}

/**
 * The child entry: in development the source beside this module, which Node runs as it is; in production the bundle
 * in the folder of the server bundle or above it (Remix puts its own bundle in `build/server`).
 */
export function locateChild(startUrl: string = import.meta.url): string {
  const here = path.dirname(fileURLToPath(startUrl));
  const source = path.join(here, "extract-child.ts");
  if (existsSync(source)) return source;
  for (let folder = here; ; folder = path.dirname(folder)) {
    const built = path.join(folder, "extract-child.js");
    if (existsSync(built)) return built;
    if (folder === path.dirname(folder)) break;
  }
  throw new Error("extract-child.js is missing beside the server bundle. Build the product again.");
}

/** All that a child may read: its own folder of code, where a bundle keeps its chunks, and the packages it uses. */
function readableByChild(entry: string): string[] {
  const places = new Set<string>([path.dirname(entry)]);
  const require = createRequire(entry);
  for (const packageName of ["mammoth", "unpdf", "tesseract.js-core", "@tesseract.js-data/eng"]) {
    const [main] =
      require.resolve.paths(packageName)?.filter((p) => existsSync(path.join(p, packageName))) ?? [];
    if (main === undefined)
      throw new Error(`The package ${packageName} is missing. Install the product again.`);
    places.add(main);
    places.add(path.join(path.dirname(main), "package.json"));
  }
  for (const place of [...places]) places.add(realpathSync(place));
  return [...places];
}

/** Hands the document over. A child that ends early closes the pipe, which is told by its exit and not here. */
async function feed(child: Child, content: Readable | Uint8Array): Promise<void> {
  const source = content instanceof Uint8Array ? Readable.from([content]) : content;
  let sourceFault: Error | undefined;
  source.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_PREMATURE_CLOSE") sourceFault = error;
  });
  await pipeline(source, child.stdin).catch(() => undefined);
  if (sourceFault !== undefined) {
    child.kill("SIGKILL");
    throw sourceFault;
  }
}

async function collect(stream: Readable, maxBytes: number, onTooLong: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    else onTooLong();
  }
  return Buffer.concat(chunks).toString("utf8");
}

function exitOf(child: Child): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

function parseAnswer(answer: string): ChildOutcome {
  try {
    const result = JSON.parse(answer) as ExtractionResult;
    return { ended: "answered", result };
  } catch {
    return { ended: "crashed" };
  }
}

/** Memory a process holds, in MB; 0 where the system does not tell, so that the heap limit alone decides. */
async function residentMb(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "latin1").catch(() => "");
  return (Number(statm.split(" ")[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}
