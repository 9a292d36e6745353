import { setTimeout as wait } from "node:timers/promises";
import type * as Y from "yjs";
import type { Database } from "#app/platform/db/client.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import type { ChildServer } from "#test/bench/child-server.ts";
import type { Room } from "#test/bench/notes/room.ts";
import type { Entry } from "../ledger.ts";
import type { Random } from "../random.ts";
import { lettersMissing, openWriter, textOfLine } from "./writer.ts";
import type { Writer } from "./writer.ts";

/** What a fault takes place on. */
export type Stage = {
  /** Looks at the database from outside the server. */
  readonly database: Database;
  readonly rooms: readonly Room[];
  readonly random: Random;
  /**
   * Starts a server of notes on that database, at a given port where somebody expects it there, and by another
   * address of the database where something stands between.
   */
  startServer(port?: number, databaseUrl?: string): Promise<ChildServer>;
  /** Kills PostgreSQL with all its processes once it runs; somebody will start it again. */
  killDatabase(): Promise<void>;
};

export type Told = Pick<Entry, "acknowledged" | "lost" | "falseClaims" | "typed" | "missing">;

const SETTLE_MS = 60_000;
const POLL_MS = 10;

export function socketUrl(server: ChildServer): string {
  return `${server.url.replace("http", "ws")}/live`;
}

export function portOf(server: ChildServer): number {
  return Number(new URL(server.url).port);
}

/** People who type in the first rooms, one or more in each, all of them in. */
export async function writersIn(
  stage: Stage,
  server: ChildServer,
  options: { readonly rooms: number; readonly each?: number; readonly saved?: (writer: Writer) => void },
): Promise<Writer[]> {
  const seats = stage.rooms.slice(0, options.rooms).flatMap((room) => room.slice(0, options.each ?? 1));
  const writers = seats.map((seat) =>
    openWriter({ ...options, url: socketUrl(server), seat, random: stage.random }),
  );
  await untilAll(writers, "saved");
  return writers;
}

export async function untilAll(writers: readonly Writer[], state: "saved"): Promise<void> {
  const all = await until(() => writers.every(({ note }) => note.status().state === state));
  if (all) return;
  const states = writers.map(({ note }) => note.status().state).join(", ");
  throw new Error(`Not everybody's note became "${state}": ${states}.`);
}

export async function until(condition: () => boolean, forMs = SETTLE_MS): Promise<boolean> {
  const deadline = performance.now() + forMs;
  while (!condition() && performance.now() < deadline) await wait(POLL_MS);
  return condition();
}

/** A note as the database holds it, read as soon as the database answers: an overloaded machine loses nothing. */
export async function storedNote(stage: Stage, name: string): Promise<Y.Doc> {
  const deadline = performance.now() + SETTLE_MS;
  for (;;) {
    try {
      return await storedNow(stage, name);
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await wait(1_000);
    }
  }
}

function storedNow({ database }: Stage, name: string): Promise<Y.Doc> {
  return createNoteLog({ pool: database.pool, log: createLog("silent") }).load(name);
}

/** How many letters of the texts the database does not hold in their writers' lines. */
export async function missingFromLog(
  stage: Stage,
  writers: readonly Writer[],
  textOf: (writer: Writer) => string,
  read = storedNote,
): Promise<number> {
  let missing = 0;
  for (const name of new Set(writers.map((writer) => writer.name))) {
    const doc = await read(stage, name);
    for (const writer of writers.filter((one) => one.name === name)) {
      missing += lettersMissing(textOf(writer), textOfLine(doc, writer.lineId));
    }
  }
  return missing;
}

/** Looks into the database whenever somebody is told "saved", and counts how often that was not true. */
export function checkClaims(stage: Stage): {
  readonly saved: (writer: Writer) => void;
  readonly falseClaims: () => Promise<number>;
} {
  const checks: Promise<boolean>[] = [];
  return {
    saved(writer) {
      const told = writer.acknowledged();
      // Somebody whose database is away cannot look; what they were told is counted at the end.
      checks.push(
        missingFromLog(stage, [writer], () => told, storedNow).then(
          (missing) => missing > 0,
          () => false,
        ),
      );
    },
    falseClaims: async () => (await Promise.all(checks)).filter(Boolean).length,
  };
}

/** Lets everybody finish, and compares what they typed with what the database holds. */
export async function settle(
  stage: Stage,
  writers: readonly Writer[],
  claims?: ReturnType<typeof checkClaims>,
): Promise<Told> {
  for (const writer of writers) writer.rest();
  await untilAll(writers, "saved");
  const told = {
    acknowledged: lettersOf(writers, (writer) => writer.acknowledged()),
    lost: await missingFromLog(stage, writers, (writer) => writer.acknowledged()),
    typed: lettersOf(writers, (writer) => writer.typed()),
    missing: await missingFromLog(stage, writers, (writer) => writer.typed()),
    falseClaims: (await claims?.falseClaims()) ?? 0,
  };
  for (const writer of writers) writer.leave();
  return told;
}

export function lettersOf(writers: readonly Writer[], textOf: (writer: Writer) => string): number {
  return writers.reduce((sum, writer) => sum + textOf(writer).length, 0);
}
