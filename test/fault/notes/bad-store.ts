import { setTimeout as wait } from "node:timers/promises";
import type { Entry } from "../ledger.ts";
import { checkClaims, missingFromLog, settle, socketUrl, until, writersIn } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { SLOW, letStatementsPass, meetEveryStatement } from "./statements.ts";
import { openWriter, textOfLine } from "./writer.ts";

const FULL = "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'";
const BROKEN = "RAISE EXCEPTION 'the connection does not exist' USING ERRCODE = '08003'";
/** After this long without an answer a note must say so. */
const PATIENCE_MS = 3_500;
const BACK_MS = 10_000;

/** Every commit takes half a second: typing goes on, nothing is called saved before its time, and leaving loses nothing. */
export async function slowStore(
  stage: Stage,
  options: { readonly rooms: number; readonly forMs: number },
): Promise<Entry> {
  const server = await stage.startServer();
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, server, { ...options, each: 2, saved: claims.saved });
  await meetEveryStatement(stage, SLOW);
  for (const writer of writers) writer.start();
  await wait(options.forMs);
  for (const writer of writers) writer.rest();
  const faults = await leaveAtOnce(stage, socketUrl(server));
  await letStatementsPass(stage);
  const told = await settle(stage, writers, claims);
  await server.stop();
  return { fault: "commits of 500 ms", times: 1, ...told, backMs: null, limitMs: null, faults };
}

/** Two changes and gone: the next reader must see both, from the same server. */
async function leaveAtOnce(stage: Stage, url: string): Promise<string[]> {
  const [writerSeat, readerSeat] = stage.rooms.at(-1)!;
  const hasty = openWriter({ url, seat: writerSeat!, random: stage.random });
  await until(() => hasty.note.status().state === "saved");
  hasty.start();
  await until(() => hasty.typed().length >= 2);
  hasty.rest();
  await wait(20);
  hasty.leave();
  const reader = openWriter({ url, seat: readerSeat!, random: stage.random });
  const arrived = await until(() => textOfLine(reader.note.doc, hasty.lineId) === hasty.typed());
  reader.leave();
  return arrived ? [] : ["somebody who left at once was not read by the next"];
}

/** The database refuses every change of notes for a while, as a full disk makes it. */
export function fullDisk(stage: Stage, options: { readonly rooms: number; readonly forMs: number }) {
  return refuse(stage, { ...options, fault: "disk full", statement: FULL });
}

/** The store fails in another way, for longer than the server waits with a change in hand. */
export function failingStore(stage: Stage, options: { readonly rooms: number; readonly forMs: number }) {
  return refuse(stage, { ...options, fault: "store failing", statement: BROKEN });
}

async function refuse(
  stage: Stage,
  options: {
    readonly rooms: number;
    readonly forMs: number;
    readonly fault: string;
    readonly statement: string;
  },
): Promise<Entry> {
  const server = await stage.startServer();
  const claims = checkClaims(stage);
  const writers = await writersIn(stage, server, { ...options, each: 2, saved: claims.saved });
  for (const writer of writers) writer.start();
  await wait(1_000);
  await meetEveryStatement(stage, options.statement);
  await wait(PATIENCE_MS);
  const faults = new Set<string>();
  for (const writer of writers) writer.words();
  const before = writers.map((writer) => writer.typed().length);
  await wait(Math.max(500, options.forMs - PATIENCE_MS));
  for (const [at, writer] of writers.entries()) {
    if (writer.typed().length <= before[at]!) faults.add("typing stopped");
    const words = writer.words();
    if (words.has("saved")) faults.add("something was called saved while nothing was");
    if (!words.has("unsaved") && !words.has("device")) faults.add("nobody was told that nothing was saved");
  }
  if ((await missingFromLog(stage, writers, (writer) => writer.typed())) === 0)
    faults.add("nothing was refused");
  await letStatementsPass(stage);
  const from = performance.now();
  for (const writer of writers) writer.rest();
  await until(() => writers.every(({ note }) => note.status().state === "saved"));
  const backMs = performance.now() - from;
  const told = await settle(stage, writers, claims);
  await server.stop();
  return { fault: options.fault, times: 1, ...told, backMs, limitMs: BACK_MS, faults: [...faults] };
}
