import { setTimeout as wait } from "node:timers/promises";
import type { ChildServer } from "#test/bench/child-server.ts";
import type { Entry } from "../ledger.ts";
import { openFront } from "./front.ts";
import { checkClaims, settle, until, writersIn } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** After this long without an answer a note must say so. */
const PATIENCE_MS = 3_500;
const PAGE_MS = 3_000;
const BACK_MS = 10_000;

/**
 * The database cannot be reached for longer than a server holds a change in hand. Typing goes on and nothing is called
 * saved; `pages` asks a whole server for its checks and its pages meanwhile. Soon after it is back everything is saved.
 */
export async function databaseAway(
  stage: Stage,
  options: { readonly rooms: number; readonly forMs: number; readonly pages: boolean },
): Promise<Entry> {
  const address = new URL(stage.database.url);
  const link = await openFront([Number(address.port)]);
  address.port = String(link.port);
  const server = await stage.startServer(undefined, address.toString());
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, server, { ...options, each: 2, saved: claims.saved });
  for (const writer of writers) writer.start();
  await wait(1_000);
  link.cut();
  await wait(PATIENCE_MS);
  for (const writer of writers) writer.words();
  const before = writers.map((writer) => writer.typed().length);
  const faults = new Set(options.pages ? await askForPages(server) : []);
  await wait(Math.max(500, options.forMs - PATIENCE_MS));
  for (const [at, writer] of writers.entries()) {
    if (writer.typed().length <= before[at]!) faults.add("typing stopped");
    const words = writer.words();
    if (words.has("saved")) faults.add("something was called saved while nothing was");
    if (!words.has("unsaved") && !words.has("device")) faults.add("nobody was told that nothing was saved");
  }
  if (!server.runs()) faults.add("the app ended without its database");
  link.mend();
  const from = performance.now();
  for (const writer of writers) writer.rest();
  await until(() => writers.every(({ note }) => note.status().state === "saved"));
  const backMs = performance.now() - from;
  const told = await settle(stage, writers, claims);
  await server.stop();
  link.close();
  return { fault: "database away", times: 1, ...told, backMs, limitMs: BACK_MS, faults: [...faults] };
}

/** Alive, not ready, and every page back soon, by itself and quickly. */
async function askForPages(server: ChildServer): Promise<string[]> {
  const faults: string[] = [];
  const status = async (path: string) => (await fetch(`${server.url}${path}`)).status;
  if ((await status("/healthz")) !== 200) faults.push("it was taken for dead");
  if ((await status("/readyz")) !== 503) faults.push("it was taken for ready");
  const from = performance.now();
  const page = await fetch(`${server.url}/home`);
  if (page.status !== 503 || !(await page.text()).includes("Back soon"))
    faults.push("no page said it is back soon");
  if (performance.now() - from > PAGE_MS) faults.push("the page that says so came late");
  return faults;
}
