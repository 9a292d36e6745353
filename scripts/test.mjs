// `npm test`: installs what is missing, runs every check, and counts real results. Parts: npm run test:unit and so on.
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ofPlaywright, ofVitest, sum } from "./results.mjs";
import { generate, install, requireNode, root, start } from "./prepare.mjs";

const results = join(root, "test-results");
/** Parts side by side: while one waits for a browser or a database, another uses the second core. */
const LANES = 2;
/** Of what a part says, the end is kept: enough to see why it failed. */
const SAID_AT_MOST = 64_000;
/** A folder in memory, where the system has one. */
const IN_MEMORY = "/dev/shm";
/** What the databases of two parts take at most, with as much again left for the parts themselves. */
const ROOM_BYTES = 2 * 1024 ** 3;
/** More files than these do not fail because a machine was busy. */
const TRIED_AGAIN_AT_MOST = 3;
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** Suites of which a few files failed beside others, to be tried again when nothing else runs. */
const doubtful = [];

/** Runs a command to its end beside others and gives back how it ended and the end of what it said. */
function finish(command, args, env) {
  return new Promise((resolve) => {
    const child = start(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"]) {
      child[stream].setEncoding("utf8");
      child[stream].on("data", (text) => {
        said[stream] = (said[stream] + text).slice(-SAID_AT_MOST);
      });
    }
    child.on("error", (error) => resolve({ ...said, status: null, stderr: String(error) }));
    child.on("close", (status) => resolve({ ...said, status }));
  });
}

/**
 * Where the parts put what they make for a while. In memory when there is room: for each file of tests PostgreSQL
 * makes a thousand small files, which costs a disk more than the tests.
 */
function makeScratch() {
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), "baton-scratch-"));
  // Open to everybody, as such folders are: as root, the databases run as another user.
  chmodSync(folder, 0o1777);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  return folder;
}

function hasRoomInMemory() {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES && process.availableMemory() >= 2 * ROOM_BYTES;
  } catch {
    return false;
  }
}

/** A check that passes or fails as a whole, such as the formatter. */
async function gate(name, command, args) {
  const started = Date.now();
  const result = await finish(command, args, {});
  const passed = result.status === 0;
  total[passed ? "passed" : "failed"] += 1;
  report(name, passed, started);
  if (passed) return;
  failures.push(name);
  process.stdout.write(`${result.stdout}${result.stderr}\n`);
}

/** Says which of a suite's tests failed once more at the end, where nobody has to look for it. */
function tell(name, files) {
  const titles = [...files.values()].flatMap(({ titles }) => titles);
  failures.push([name, ...titles.map((title) => `    ${title}`)].join("\n"));
}

/** Runs a suite, or some of its files, and reads what became of each file from what its runner wrote. */
async function tryOnce({ command, args, file, read, env }, only = []) {
  const path = join(results, file);
  rmSync(path, { force: true });
  const run = await finish(command, [...args, ...only], env);
  try {
    return { run, files: read(JSON.parse(readFileSync(path, "utf8"))) };
  } catch {
    return { run, files: new Map() };
  }
}

/** A suite whose runner writes its results as JSON; the counts are read from that file, never from its words. */
async function suite(one) {
  const started = Date.now();
  const { run, files } = await tryOnce(one);
  const counts = sum(files);
  const ranNothing = counts.passed + counts.failed === 0;
  const broke = run.status !== 0 && counts.failed === 0;
  if (ranNothing || broke) counts.failed += 1;
  report(one.name, counts.failed === 0, started, counts);
  if (counts.failed > 0) process.stdout.write(`${run.stdout.slice(-20_000)}${run.stderr.slice(-8_000)}\n`);
  const failed = [...files].filter(([, { failed }]) => failed > 0).map(([name]) => name);
  if (failed.length > 0 && failed.length <= TRIED_AGAIN_AT_MOST) doubtful.push({ one, files, failed });
  else settle(one.name, counts, files);
}

function settle(name, counts, files) {
  for (const key of ["passed", "failed", "skipped"]) total[key] += counts[key];
  if (counts.failed > 0) tell(name, files);
}

/**
 * Runs the few files that failed once more, when nothing else runs: the second result counts, and what needed it is
 * named. What is broken fails twice; what only fails beside others is no reason to hold everybody up, and is to be
 * mended all the same.
 */
async function tryAgain({ one, files, failed }) {
  const started = Date.now();
  const again = await tryOnce(one, failed);
  for (const name of failed) if (again.files.has(name)) files.set(name, again.files.get(name));
  const counts = sum(files);
  report(`${one.name}, second try`, counts.failed === 0, started, sum(again.files));
  if (counts.failed > 0) process.stdout.write(`${again.run.stdout.slice(-20_000)}\n`);
  else console.log(`        failed at first, among others: ${failed.join(", ")}`);
  settle(one.name, counts, files);
}

function report(name, passed, started, counts = null) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const left = counts?.skipped ? `, ${counts.skipped} skipped` : "";
  const detail = counts ? `  ${counts.passed} passed, ${counts.failed} failed${left}` : "";
  console.log(`${passed ? "ok    " : "FAILED"}  ${name.padEnd(28)} ${seconds.padStart(6)} s${detail}`);
}

function vitest(name) {
  return suite({
    name,
    command: "vitest",
    args: [
      "run",
      "--project",
      name,
      "--reporter=json",
      "--reporter=default",
      `--outputFile.json=test-results/${name}.json`,
    ],
    file: `${name}.json`,
    read: ofVitest,
    // Suites that run side by side must not share the runner's own notes.
    env: { VITE_CACHE_DIR: join("node_modules", ".vite", name) },
  });
}

function playwright(name) {
  return suite({
    name,
    command: "playwright",
    args: ["test", "--project", name, "--output", join("test-results", `browser-${name}`)],
    file: `${name}.json`,
    read: ofPlaywright,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join("test-results", `${name}.json`) },
  });
}

/** Debian's Chromium, or the one CHROMIUM_PATH names; the end-to-end parts need it. */
function findChromium() {
  const names = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const found = () => names.find((path) => path && spawnSync(path, ["--version"]).status === 0);
  if (found()) return found();
  console.log("Installing Chromium ...");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["update"],
    ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
  ]) {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    spawnSync(command, rest, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
  return found();
}

function failWhole(part, why) {
  total.failed += 1;
  failures.push(part);
  console.log(`FAILED  ${part}: ${why}`);
}

let building;
/** Builds once, beside what runs: a part that nobody listens to meanwhile stands still as soon as it has said much. */
async function isBuilt(part) {
  building ??= finish(process.execPath, ["scripts/build.mjs"], {});
  const { status, stdout, stderr } = await building;
  if (status !== 0) failWhole(part, `the build failed.\n${stdout}${stderr}`);
  return status === 0;
}

async function browserSuite(project) {
  if (!(await isBuilt(project))) return;
  const chromium = findChromium();
  if (!chromium) {
    failWhole(
      project,
      "there is no Chromium. Install it (apt-get install chromium) or name one with CHROMIUM_PATH.",
    );
    return;
  }
  process.env.CHROMIUM_PATH = chromium;
  return playwright(project);
}

/**
 * In the order in which they start: the longest first, so that neither lane works on alone at the end. The database
 * suite before the browsers', whose build then has something beside it.
 */
const PARTS = {
  db: () => vitest("db"),
  e2e: () => browserSuite("e2e"),
  live: () => vitest("live"),
  a11y: () => browserSuite("a11y"),
  lint: () => gate("lint", "eslint", [".", "--max-warnings=0"]),
  files: () => vitest("files"),
  access: async () => (await isBuilt("access")) && vitest("access"),
  weight: async () =>
    (await isBuilt("weight")) &&
    gate("weight of pages", process.execPath, ["--import", "tsx", "scripts/check-weight.ts"]),
  types: () => gate("types", "tsc", ["--noEmit"]),
  unit: () => vitest("unit"),
  format: () => gate("format", "prettier", ["--check", "--log-level=warn", "."]),
  "dead-code": () => gate("dead code", "knip", []),
  architecture: () =>
    gate("architecture", "depcruise", [
      "app",
      "server.ts",
      "prisma",
      "test",
      "--config",
      ".dependency-cruiser.mjs",
    ]),
  secrets: () => gate("secrets", "secretlint", ["**/*", "--secretlintignore", ".secretlintignore"]),
  migrations: () => gate("migrations", "npm", ["run", "--silent", "db:check"]),
  lock: () => gate("lock file", process.execPath, ["scripts/check-lock.mjs"]),
  readme: () => gate("layer diagram", process.execPath, ["scripts/layer-diagram.mjs", "--check"]),
};

requireNode();
install();
generate();
mkdirSync(results, { recursive: true });

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(PARTS).join(", ")}`);
  process.exit(1);
}
// What outlives the run, such as the databases of failed tests, stays where it would have been.
process.env.BATON_TEST_KEPT = tmpdir();
process.env.TMPDIR = makeScratch();
const started = Date.now();
const waiting = asked.length > 0 ? asked : Object.keys(PARTS);
async function lane() {
  for (let part = waiting.shift(); part; part = waiting.shift()) await PARTS[part]();
}
await Promise.all(Array.from({ length: LANES }, lane));
for (const one of doubtful) await tryAgain(one);
if (failures.length > 0) console.log(`\nFailed:\n  ${failures.join("\n  ")}`);
console.log(`\nThe whole took ${Math.round((Date.now() - started) / 1000)} s.`);
if (total.skipped > 0)
  console.log(`${total.skipped} skipped, because this machine or its user cannot run them.`);
// The last line is read by programs: it always says the same two things.
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
