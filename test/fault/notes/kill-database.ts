import { setTimeout as wait } from "node:timers/promises";
import type { Entry } from "../ledger.ts";
import { between } from "../random.ts";
import { checkClaims, settle, until, untilAll, writersIn } from "./stage.ts";
import type { Stage } from "./stage.ts";

const BACK_MS = 15_000;

/** PostgreSQL is killed with all its processes while people type; the app stays, and everything arrives. */
export async function killDatabase(
  stage: Stage,
  options: { readonly kills: number; readonly rooms: number },
): Promise<Entry> {
  const server = await stage.startServer();
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, server, { ...options, each: 2, saved: claims.saved });
  for (const writer of writers) writer.start();
  let backMs = 0;
  const faults = new Set<string>();
  for (let kill = 0; kill < options.kills; kill += 1) {
    await wait(between(stage.random, 500, 2_500));
    await stage.killDatabase();
    const from = performance.now();
    // Told of something that was typed before, they may have heard it from the database that is no more.
    const told = writers.map((writer) => writer.typed().length);
    const allTold = () => writers.every((writer, at) => writer.acknowledged().length > told[at]!);
    if (!(await until(allTold))) faults.add("somebody was never told saved again");
    backMs = Math.max(backMs, performance.now() - from);
    if (!server.runs()) faults.add("the app ended with its database");
  }
  for (const writer of writers) writer.rest();
  await untilAll(writers, "saved");
  const result = await settle(stage, writers, claims);
  await server.stop();
  return {
    fault: "database killed",
    times: options.kills,
    ...result,
    backMs,
    limitMs: BACK_MS,
    faults: [...faults],
  };
}
