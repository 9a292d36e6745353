import { parseArgs } from "node:util";
import { harmMail } from "./mail/suite.ts";
import { harmNotes } from "./notes/suite.ts";
import { say } from "./stand.ts";
import type { Asked } from "./stand.ts";

const SUITES: Readonly<
  Record<string, (asked: Asked) => Promise<{ readonly words: string; readonly harmed: boolean }>>
> = { notes: harmNotes, mail: harmMail };

/**
 * `npm run fault -- notes|mail [--seed N] [--only a,b] [--minutes N] [--mails N]`: every fault of a suite on the built
 * server, and a ledger of what it cost.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string" },
      only: { type: "string" },
      minutes: { type: "string" },
      mails: { type: "string", default: "1000" },
      json: { type: "boolean", default: false },
    },
  });
  const suite = SUITES[positionals.join()];
  if (!suite) throw new Error(`Name what to harm: npm run fault -- ${Object.keys(SUITES).join(", or ")}`);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not "${values.seed}".`);
  const minutes = values.minutes === undefined ? null : Number(values.minutes);
  if (minutes !== null && !(minutes >= 1))
    throw new Error(`--minutes takes a number from 1, not "${values.minutes}".`);
  const mails = Number(values.mails);
  if (!Number.isInteger(mails) || mails < 30)
    throw new Error(`--mails takes a whole number from 30, not "${values.mails}".`);
  say(`Seed ${seed}`);
  const only = values.only?.split(",") ?? null;
  const { words, harmed } = await suite({ seed, only, minutes, mails, json: values.json });
  process.stdout.write(`${words}\n`);
  process.exitCode = harmed ? 1 : 0;
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
