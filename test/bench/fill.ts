import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { FILL_PASSWORD, FILL_RECRUITER, fillDatabase } from "./fill/fill-database.ts";

const MOST = 1_000_000;
/** Never the folder people work in: filling is for measuring. */
const DEFAULT_DATA_DIR = ".tmp/fill";

/** `npm run db:fill -- --candidates N [--seed S]`, on DATABASE_URL or the embedded database of DATA_DIR. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { candidates: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  });
  const candidates = wholeNumber("--candidates", values.candidates, MOST);
  const seed = wholeNumber("--seed", values.seed, 2_147_483_647);
  const given = process.env["DATABASE_URL"]?.trim();
  const dataDir = resolve(process.env["DATA_DIR"]?.trim() || DEFAULT_DATA_DIR);
  const log = createLog("warn");
  const from = performance.now();
  if (!given) mkdirSync(dataDir, { recursive: true });
  const embedded = given ? null : await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log });
  try {
    const url = given || (embedded?.url ?? "");
    await deployMigrations({ url });
    const now = new Date();
    now.setUTCHours(0, 0, 0, 0);
    await fillDatabase({ url, candidates, seed, now, say });
  } finally {
    await embedded?.stop();
  }
  say(`Filled with ${candidates} candidates in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
  say(`Look at them: ${given ? "" : `DATA_DIR=${dataDir} `}npm start`);
  say(`Sign in as ${FILL_RECRUITER} with ${FILL_PASSWORD}`);
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`${name} takes a whole number from 1 to ${most}, not "${text}".`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
