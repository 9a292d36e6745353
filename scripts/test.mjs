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
import { stripVTControlCharacters } from "node:util";
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
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

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
function tell(name, titles) {
  failures.push([name, ...titles.map((title) => `    ${title}`)].join("\n"));
}

/** A suite whose runner writes its results as JSON; the counts are read from that file, never from its words. */
async function suite(name, command, args, file, read, env = {}) {
  const started = Date.now();
  const path = join(results, file);
  rmSync(path, { force: true });
  const run = await finish(command, args, env);
  let counts = null;
  try {
    counts = read(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    counts = null;
  }
  const ranNothing = counts === null || counts.passed + counts.failed === 0;
  const broke = run.status !== 0 && (counts === null || counts.failed === 0);
  if (counts) for (const key of ["passed", "failed", "skipped"]) total[key] += counts[key];
  if (ranNothing || broke) total.failed += 1;
  const passed = !ranNothing && !broke && counts.failed === 0;
  report(name, passed, started, counts);
  if (passed) return;
  tell(name, counts?.titles ?? []);
  process.stdout.write(`${run.stdout.slice(-20_000)}${run.stderr.slice(-8_000)}\n`);
}

function report(name, passed, started, counts = null) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const left = counts?.skipped ? `, ${counts.skipped} skipped` : "";
  const detail = counts ? `  ${counts.passed} passed, ${counts.failed} failed${left}` : "";
  console.log(`${passed ? "ok    " : "FAILED"}  ${name.padEnd(28)} ${seconds.padStart(6)} s${detail}`);
}

function vitest(project) {
  return suite(
    project,
    "vitest",
    [
      "run",
      "--project",
      project,
      "--reporter=json",
      "--reporter=default",
      `--outputFile.json=test-results/${project}.json`,
    ],
    `${project}.json`,
    (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests,
      titles: report.testResults.flatMap((file) => [
        ...(file.message ? [`${file.name}: ${file.message}`] : []),
        ...file.assertionResults
          .filter((one) => one.status === "failed")
          .map((one) => `${one.fullName}\n        ${one.failureMessages.join("\n").slice(0, 600)}`),
      ]),
    }),
    // Suites that run side by side must not share the runner's own notes.
    { VITE_CACHE_DIR: join("node_modules", ".vite", project) },
  );
}

function playwright(project) {
  return suite(
    project,
    "playwright",
    ["test", "--project", project, "--output", join("test-results", `browser-${project}`)],
    `${project}.json`,
    (report) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
      skipped: report.stats.skipped,
      titles: titlesOfFailed(report.suites),
    }),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join("test-results", `${project}.json`) },
  );
}

function titlesOfFailed(suites) {
  return suites.flatMap((one) => [
    ...titlesOfFailed(one.suites ?? []),
    ...(one.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => `${spec.file}:${spec.line} ${spec.title}\n        ${whyFailed(spec)}`),
  ]);
}

function whyFailed({ tests }) {
  const errors = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  return stripVTControlCharacters(errors.map(({ message }) => message).join("\n")).slice(0, 600);
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
if (failures.length > 0) console.log(`\nFailed:\n  ${failures.join("\n  ")}`);
console.log(`\nThe whole took ${Math.round((Date.now() - started) / 1000)} s.`);
if (total.skipped > 0)
  console.log(`${total.skipped} skipped, because this machine or its user cannot run them.`);
// The last line is read by programs: it always says the same two things.
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
