// `npm start` and `npm run demo`: install what is missing, build what has changed, run, and stop cleanly.
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "./demo-sign-ins.mjs";
import { build, install, pinnedNode, requireNode, root, start } from "./prepare.mjs";

const demo = process.argv.includes("--demo");
const reset = process.argv.includes("--reset");

requireNode();
install();
build();

// What is set already goes before the file, as it does for the server itself.
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
const dataDir = process.env.DATA_DIR ?? join(root, "data", demo ? "demo" : "main");
const demoMark = join(dataDir, "demo");
if (reset) {
  const why = whyNotReset();
  if (why) {
    console.error(why);
    process.exit(1);
  }
  rmSync(dataDir, { recursive: true, force: true });
}
const isNew = !existsSync(dataDir) || readdirSync(dataDir).length === 0;
mkdirSync(dataDir, { recursive: true });
if (demo && isNew)
  writeFileSync(demoMark, "Made by npm run demo, which may remove this folder with --reset.\n");

/** What would be lost that is no demo, or is in use; null when nothing stands in the way. */
function whyNotReset() {
  if (!demo) return "Only the demo can be reset: npm run demo -- --reset";
  if (process.env.DATABASE_URL)
    return "The demo runs on the database that DATABASE_URL names, which is not removed. Empty it yourself, or start without DATABASE_URL.";
  if (!existsSync(dataDir)) return null;
  if (!existsSync(demoMark) && dataDir !== join(root, "data", "demo"))
    return `${dataDir} was not made by npm run demo, so it is not removed. Take DATA_DIR away, or remove the folder yourself.`;
  return isInUse() ? `A Baton is running on ${dataDir}. Stop it first.` : null;
}

function isInUse() {
  try {
    process.kill(JSON.parse(readFileSync(join(dataDir, "postgres", "baton.lock"), "utf8")).pid, 0);
    return true;
  } catch {
    return false;
  }
}

// The demo's terminal is for people; its log goes to a file.
const logFile = demo ? openSync(join(dataDir, "baton.log"), "a") : "inherit";
const env = { DATA_DIR: dataDir, NODE_ENV: "production" };
const child = start(pinnedNode, ["--enable-source-maps", "build/server.js", ...(demo ? ["--demo"] : [])], {
  env,
  stdio: ["inherit", logFile, "inherit", "ipc"],
});

child.on("message", (message) => {
  if (!message || typeof message !== "object" || !("url" in message)) return;
  console.log(`\nBaton is running at ${message.url}\n`);
  if (!demo) return console.log("The first visitor sets it up. Ctrl-C stops it.\n");
  console.log(`Demo sign-ins, all with the password  ${DEMO_PASSWORD}\n`);
  for (const person of DEMO_SIGN_INS) {
    console.log(`  ${person.email.padEnd(36)} ${person.role.replace("_", " ").padEnd(15)} ${person.sees}`);
  }
  if (message.candidatePage) {
    console.log(`\nA candidate in the middle of their onsite sees\n  ${message.candidatePage}`);
  }
  console.log(
    `\nCandidates apply at ${message.url}/careers; mails are kept and shown at ${message.url}/mail.`,
  );
  console.log("Ctrl-C stops it; npm run demo -- --reset starts over.\n");
});

child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

// Ctrl-C reaches the whole group by itself; a TERM reaches only this process.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
// npm dies of a TERM without passing it on: then our parent changes.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill("SIGTERM");
}, 500).unref();
