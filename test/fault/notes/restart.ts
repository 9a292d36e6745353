import { setTimeout as wait } from "node:timers/promises";
import type { Entry } from "../ledger.ts";
import { between } from "../random.ts";
import { checkClaims, lettersOf, missingFromLog, portOf, settle, until, writersIn } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { SLOW, letStatementsPass, meetEveryStatement } from "./statements.ts";
import type { Writer } from "./writer.ts";

const GAP_MS = 5_000;
const STORM_MS = 15_000;
const SENT_MS = 100;

/**
 * The server is told to end and a new one starts, as a deployment does it: what it was sent is written down, the
 * last time with slow commits, and everybody is soon back.
 */
export async function deploy(
  stage: Stage,
  options: { readonly times: number; readonly rooms: number },
): Promise<Entry> {
  let server = await stage.startServer();
  const port = portOf(server);
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, server, { ...options, each: 2, saved: claims.saved });
  for (const writer of writers) writer.start();
  let backMs = 0;
  const faults = new Set<string>();
  for (let time = 0; time < options.times; time += 1) {
    await wait(between(stage.random, 300, 1_500));
    const slow = time === options.times - 1;
    if (slow) await meetEveryStatement(stage, SLOW);
    const sent = new Map(writers.map((writer) => [writer, writer.typed()]));
    // What is on its way to the server is not its to write down yet.
    await wait(SENT_MS);
    const from = performance.now();
    await server.stop();
    if (slow) await letStatementsPass(stage);
    if ((await missingFromLog(stage, writers, (writer) => sent.get(writer)!)) > 0) {
      faults.add("it ended before it had written down what it was sent");
    }
    server = await stage.startServer(port);
    if (!(await until(() => writers.every(isBack)))) faults.add("somebody never came back");
    backMs = Math.max(backMs, performance.now() - from);
  }
  const result = await settle(stage, writers, claims);
  await server.stop();
  return {
    fault: "deployment",
    times: options.times,
    ...result,
    backMs,
    limitMs: GAP_MS,
    faults: [...faults],
  };
}

function isBack(writer: Writer): boolean {
  return ["saved", "saving"].includes(writer.note.status().state);
}

/** Everybody's socket is cut at once, all type on, and all come back at once. */
export async function storm(
  stage: Stage,
  options: { readonly sockets: number; readonly awayMs: number },
): Promise<Entry> {
  const each = 4;
  const first = await stage.startServer();
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, first, { rooms: options.sockets / each, each, saved: claims.saved });
  await first.kill();
  for (const writer of writers) writer.start();
  await wait(options.awayMs);
  for (const writer of writers) writer.rest();
  const second = await stage.startServer(portOf(first));
  const from = performance.now();
  const faults = (await until(() => writers.every(isInSync))) ? [] : ["somebody was never in sync again"];
  const backMs = performance.now() - from;
  const offline = lettersOf(writers, (writer) => writer.typed());
  if (offline === 0) faults.push("nobody typed while they were away");
  const result = await settle(stage, writers, claims);
  await second.stop();
  return {
    fault: `storm of ${writers.length} sockets`,
    times: 1,
    ...result,
    backMs,
    limitMs: STORM_MS,
    faults,
  };

  /** Everything is saved, and everybody holds what their neighbours typed. */
  function isInSync(writer: Writer): boolean {
    if (writer.note.status().state !== "saved") return false;
    const neighbours = writers.filter(({ name }) => name === writer.name);
    const known = writer.note.doc.store.clients;
    return neighbours.every(({ note }) => {
      const own = note.doc.store.clients.get(note.doc.clientID)?.at(-1);
      const here = known.get(note.doc.clientID)?.at(-1);
      return (
        own === undefined || (here !== undefined && here.id.clock + here.length >= own.id.clock + own.length)
      );
    });
  }
}
