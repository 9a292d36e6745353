// `npm test`: installs what is missing, runs every check, and counts real results. Parts: npm run test:unit and so on.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, generate, install, requireNode, root, start } from "./prepare.mjs";

const results = join(root, "test-results");
/** Parts side by side: while one waits for a browser or a database, another uses the second core. */
const LANES = 2;
/** Of what a part says, the end is kept: enough to see why it failed. */
const SAID_AT_MOST = 64_000;
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
    ...(one.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
  ]);
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

async function browserSuite(project) {
  build();
  const chromium = findChromium();
  if (!chromium) {
    total.failed += 1;
    failures.push(project);
    console.log(
      `FAILED  ${project}: there is no Chromium. Install it (apt-get install chromium) or name one with CHROMIUM_PATH.`,
    );
    return;
  }
  process.env.CHROMIUM_PATH = chromium;
  return playwright(project);
}

const PARTS = {
  format: () => gate("format", "prettier", ["--check", "--log-level=warn", "."]),
  lint: () => gate("lint", "eslint", [".", "--max-warnings=0"]),
  types: () => gate("types", "tsc", ["--noEmit"]),
  architecture: () =>
    gate("architecture", "depcruise", [
      "app",
      "server.ts",
      "prisma",
      "test",
      "--config",
      ".dependency-cruiser.mjs",
    ]),
  "dead-code": () => gate("dead code", "knip", []),
  secrets: () => gate("secrets", "secretlint", ["**/*", "--secretlintignore", ".secretlintignore"]),
  lock: () => gate("lock file", process.execPath, ["scripts/check-lock.mjs"]),
  readme: () => gate("layer diagram", process.execPath, ["scripts/layer-diagram.mjs", "--check"]),
  migrations: () => gate("migrations", "npm", ["run", "--silent", "db:check"]),
  unit: () => vitest("unit"),
  files: () => vitest("files"),
  db: () => vitest("db"),
  live: () => vitest("live"),
  access: () => {
    build();
    return vitest("access");
  },
  e2e: () => browserSuite("e2e"),
  a11y: () => browserSuite("a11y"),
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
const started = Date.now();
const waiting = asked.length > 0 ? asked : ["e2e", ...Object.keys(PARTS).filter((part) => part !== "e2e")];
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
