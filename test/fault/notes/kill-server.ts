import { setTimeout as wait } from "node:timers/promises";
import type { Entry } from "../ledger.ts";
import { between } from "../random.ts";
import { lettersOf, missingFromLog, portOf, writersIn } from "./stage.ts";
import type { Stage } from "./stage.ts";

/**
 * The server is killed at a random moment, mostly in the very turn in which somebody reads "Saved" next, and the
 * writers' tabs are gone with it: what they were told is saved can come from nowhere but the database.
 */
export async function killServer(
  stage: Stage,
  options: { readonly kills: number; readonly rooms: number; readonly withinMs: number },
): Promise<Entry> {
  let [acknowledged, lost] = [0, 0];
  let port: number | undefined;
  for (let kill = 0; kill < options.kills; kill += 1) {
    const server = await stage.startServer(port);
    port = portOf(server);
    let told: (() => void) | null = null;
    const writers = await writersIn(stage, server, { ...options, saved: () => told?.() });
    for (const writer of writers) writer.start();
    await wait(between(stage.random, 50, options.withinMs));
    if (kill % 3 > 0) await new Promise<void>((resolve) => (told = resolve));
    const killed = server.kill();
    for (const writer of writers) writer.leave();
    await killed;
    acknowledged += lettersOf(writers, (writer) => writer.acknowledged());
    lost += await missingFromLog(stage, writers, (writer) => writer.acknowledged());
  }
  return {
    fault: "server killed, writers gone",
    times: options.kills,
    acknowledged,
    lost,
    falseClaims: 0,
    typed: 0,
    missing: 0,
    backMs: null,
    limitMs: null,
    faults: [],
  };
}
