// Dependency-free steps that the starters share: is Node new enough, are packages installed, is the build fresh?
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
/** The Node that Baton runs on: pinned in package.json, installed with the other packages. */
export const pinnedNode = join(bin, "node");

/** Stops with a plain message when the machine's own Node cannot start the installation. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Baton needs Node 20.19 or newer to start; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

/** The environment of every command: the pinned Node first on PATH, nothing phoned home. */
export function commandEnv(extra = {}) {
  return {
    ...process.env,
    PATH: bin + delimiter + (process.env.PATH ?? ""),
    CHECKPOINT_DISABLE: "1",
    ...extra,
  };
}

/** Runs a command to its end with its output shown; throws when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: commandEnv(env),
    stdio: quiet ? "pipe" : "inherit",
    encoding: "utf8",
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  throw new Error(`${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : ""}`);
}

/** Starts a command and returns the child, with the pinned Node first on PATH. */
export function start(command, args, { env = {}, stdio = "inherit" } = {}) {
  return spawn(command, args, { cwd: root, env: commandEnv(env), stdio });
}

function hashFiles(paths) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort())
        if (name !== "generated" && name !== "node_modules") visit(join(path, name));
      return;
    }
    hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest("hex");
}

function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

/** Installs packages when the lock file differs from what is installed. */
export function install() {
  const stamp = join(root, "node_modules", ".installed");
  const wanted = hashFiles(["package.json", "package-lock.json", ".npmrc"]);
  if (isStamped(stamp, wanted) && existsSync(pinnedNode)) return;
  console.log("Installing packages (about a minute the first time) ...");
  run("npm", ["ci", "--loglevel=error"], { env: { npm_config_engine_strict: "false" } });
  writeFileSync(stamp, wanted);
}

/** Generates the database client when the schema has changed. */
export function generate() {
  const stamp = join(root, "app", "generated", ".generated");
  const wanted = hashFiles(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (isStamped(stamp, wanted)) return;
  run("prisma", ["generate"], { quiet: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Builds pages and server when a source has changed. */
export function build() {
  generate();
  const stamp = join(root, "build", ".built");
  const wanted = hashFiles([
    "app",
    "prisma",
    "public",
    "server.ts",
    "scripts/demo-sign-ins.mjs",
    "vite.config.ts",
    "postcss.config.mjs",
    "package-lock.json",
  ]);
  if (isStamped(stamp, wanted)) return;
  console.log("Building ...");
  run("remix", ["vite:build", "--logLevel", "warn"], { quiet: true });
  run("esbuild", [
    "server.ts",
    "app/platform/files/extract-child.ts",
    "--bundle",
    "--splitting",
    "--platform=node",
    "--target=node24",
    "--format=esm",
    "--packages=external",
    "--sourcemap",
    "--log-level=warning",
    "--outdir=build",
    "--entry-names=[name]",
    "--chunk-names=chunks/[name]-[hash]",
  ]);
  writeFileSync(stamp, wanted);
}
