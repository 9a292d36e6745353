import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { ExtractionResult } from "./extraction-result.server.ts";
import { FrameReader, toFrame } from "./frames.server.ts";

export interface ChildLimits {
  /** Wall time of one document, in milliseconds. */
  readonly timeoutMs: number;
  /** Memory of one child, in MB, all of it. */
  readonly memoryMb: number;
  /** Another child entry; the one beside this module or the bundle by default. */
  readonly childPath?: string;
}

type Ended = "timeout" | "memory" | "crashed";
export type ChildOutcome =
  { readonly ended: "answered"; readonly result: ExtractionResult } | { readonly ended: Ended };

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Longest answer that is taken: a million characters, escaped. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;
const MEMORY_CHECK_MS = 50;
const PAGE_BYTES = 4096;
/** Documents that one child reads at most: what one could leave behind reaches no further. */
const MAX_DOCUMENTS = 50;
/** Share of its memory above which a child takes no further document. */
const TIRED_SHARE = 0.6;
/** How long a child waits for another document before it is let go, in milliseconds. */
const IDLE_MS = 5_000;

/**
 * A child process that reads documents, one after the other. It is for good gone after the first one that it did not
 * answer for in time, in memory and in form, after one it could not read, and when it has read its share.
 */
export class ReaderChild {
  readonly #limits: ChildLimits;
  readonly #child: Child;
  readonly #answers = new FrameReader(MAX_ANSWER_BYTES);
  readonly #killWithParent = (): void => void this.#child.kill("SIGKILL");
  #errors = "";
  #settle: ((outcome: ChildOutcome) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;
  #documents = 0;
  #busyMs = 0;
  #idle: NodeJS.Timeout | undefined;
  #gone = false;

  constructor(limits: ChildLimits) {
    this.#limits = limits;
    this.#child = startChild(limits);
    process.once("exit", this.#killWithParent);
    this.#child.stdout.on("data", (chunk: Buffer) => this.#hear(chunk));
    this.#child.stderr.on("data", (chunk: Buffer) => {
      if (this.#errors.length < MAX_ERROR_BYTES) this.#errors += chunk.toString("utf8");
    });
    // A child that ends early closes the pipe, which is told by its end and not here.
    this.#child.stdin.on("error", () => undefined);
    this.#child.once("error", (error) => this.#fail?.(error));
    this.#child.once("close", () => {
      const memory = /heap out of memory|allocation fail/i.test(this.#errors);
      this.#end(memory ? "memory" : "crashed");
    });
  }

  /** Whether it may be given another document. */
  get fresh(): boolean {
    return !this.#gone;
  }

  /** Reads one document; never two at the same time. Rejects only when the child cannot be started. */
  async read(content: Uint8Array, name: string): Promise<ChildOutcome> {
    clearTimeout(this.#idle);
    this.#hold(true);
    const began = performance.now();
    const wallClock = setTimeout(() => this.#end("timeout"), this.#limits.timeoutMs);
    const memoryWatch = setInterval(() => {
      void residentMb(this.#child.pid).then((held) => held > this.#limits.memoryMb && this.#end("memory"));
    }, MEMORY_CHECK_MS);
    try {
      const outcome = await new Promise<ChildOutcome>((resolve, reject) => {
        this.#settle = resolve;
        this.#fail = reject;
        this.#child.stdin.write(toFrame(Buffer.from(name)));
        this.#child.stdin.write(toFrame(content));
      });
      this.#documents += 1;
      this.#busyMs += performance.now() - began;
      if (await this.#isSpent(outcome)) this.dismiss();
      return outcome;
    } finally {
      clearTimeout(wallClock);
      clearInterval(memoryWatch);
      this.#settle = undefined;
      this.#rest();
    }
  }

  dismiss(): void {
    this.#gone = true;
    clearTimeout(this.#idle);
    process.off("exit", this.#killWithParent);
    this.#child.kill("SIGKILL");
  }

  async #isSpent(outcome: ChildOutcome): Promise<boolean> {
    if (outcome.ended !== "answered" || !outcome.result.ok || outcome.result.scanned) return true;
    if (this.#documents >= MAX_DOCUMENTS || this.#busyMs > this.#limits.timeoutMs) return true;
    return (await residentMb(this.#child.pid)) > this.#limits.memoryMb * TIRED_SHARE;
  }

  /** Without work it keeps no process waiting for it, and goes after a while. */
  #rest(): void {
    if (this.#gone) return;
    this.#hold(false);
    this.#idle = setTimeout(() => this.dismiss(), IDLE_MS);
    this.#idle.unref();
  }

  #hold(working: boolean): void {
    const { stdin, stdout, stderr } = this.#child;
    const pipes = [stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket);
    for (const handle of [this.#child, ...pipes]) {
      if (working) handle.ref();
      else handle.unref();
    }
  }

  #hear(chunk: Buffer): void {
    const frames = this.#answers.push(chunk);
    const [answer] = frames;
    // One answer to one question, and not a byte beside it.
    if (frames === "too-long" || frames.length > 1 || !this.#settle) return this.#end("crashed");
    if (answer === undefined || typeof answer === "string") return;
    if (this.#answers.midway) return this.#end("crashed");
    try {
      const result = JSON.parse(answer.toString("utf8")) as ExtractionResult;
      this.#settle({ ended: "answered", result });
    } catch {
      this.#end("crashed");
    }
  }

  #end(ended: Ended): void {
    this.dismiss();
    this.#settle?.({ ended });
  }
}

function startChild(limits: ChildLimits): Child {
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
  ];
  const env = { NODE_ENV: "production" as const };
  const stdio: ["pipe", "pipe", "pipe"] = ["pipe", "pipe", "pipe"];
  if (process.platform === "win32") return spawn(process.execPath, nodeArguments, { env, stdio });
  // A child whose parent was killed ends by its processor time; a child out of memory leaves no core file.
  const script = 'ulimit -c 0; ulimit -t "$0"; exec "$@"';
  const seconds = String(Math.ceil((limits.timeoutMs * 2) / 1000) + 10);
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

const PACKAGES = [
  "mammoth",
  "unpdf",
  "tesseract.js-core",
  ...["eng", "fra", "spa", "deu", "chi_sim"].map((language) => `@tesseract.js-data/${language}`),
];

/** All that a child may read: its own folder of code, where a bundle keeps its chunks, and the packages it uses. */
function readableByChild(entry: string): string[] {
  const places = new Set<string>([path.dirname(entry)]);
  const require = createRequire(entry);
  for (const packageName of PACKAGES) {
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

/** Memory a process holds, in MB; 0 where the system does not tell, so that the heap limit alone decides. */
async function residentMb(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "latin1").catch(() => "");
  return (Number(statm.split(" ")[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}
