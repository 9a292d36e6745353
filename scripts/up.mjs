// `npm start` and `npm run demo`: install what is missing, build what has changed, run, and stop cleanly.
import { mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "./demo-sign-ins.mjs";
import { build, install, pinnedNode, requireNode, root, start } from "./prepare.mjs";

const demo = process.argv.includes("--demo");
const reset = process.argv.includes("--reset");

requireNode();
install();
build();

const dataDir = process.env.DATA_DIR ?? join(root, "data", demo ? "demo" : "main");
if (reset && !demo) {
  console.error("Only the demo can be reset: npm run demo -- --reset");
  process.exit(1);
}
if (reset) rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true });

// The demo's terminal is for people; its log goes to a file.
const logFile = demo ? openSync(join(dataDir, "baton.log"), "a") : "inherit";
const env = { DATA_DIR: dataDir, NODE_ENV: "production" };
const child = start(
  pinnedNode,
  ["--env-file-if-exists=.env", "--enable-source-maps", "build/server.js", ...(demo ? ["--demo"] : [])],
  {
    env,
    stdio: ["inherit", logFile, "inherit", "ipc"],
  },
);

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
