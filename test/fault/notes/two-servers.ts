import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { ChildServer } from "#test/bench/child-server.ts";
import type { Entry } from "../ledger.ts";
import { between } from "../random.ts";
import { openFront } from "./front.ts";
import { checkClaims, portOf, settle, socketUrl, until, untilAll } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { openWriter, textOfLine } from "./writer.ts";
import type { Writer } from "./writer.ts";

const BACK_MS = 5_000;
const GHOST_MS = 20_000;
const HEARD_MS = 10_000;
const BEFORE_MS = 300;
const LISTENING = 'LISTEN "baton_note"%';

type Times = { readonly times: number; readonly rooms: number };

/** One of two servers dies. */
export function serverOfTwoKilled(stage: Stage, options: Times): Promise<Entry> {
  return oneOfTwoEnds(stage, {
    ...options,
    fault: "one of two servers killed",
    end: (server) => server.kill().then(() => []),
  });
}

/** One of two servers is told to end, as a deployment does it with one after the other: no page fails meanwhile. */
export function serverOfTwoStopped(stage: Stage, options: Times): Promise<Entry> {
  return oneOfTwoEnds(stage, {
    ...options,
    fault: "one of two servers stopped",
    async end(server, address) {
      const asking = keepAsking(address, stage.rooms[0]![0]!.cookie);
      await wait(BEFORE_MS);
      await server.stop();
      await wait(BEFORE_MS);
      const { asked, failed } = await asking.stop();
      if (asked === 0) return ["no page was asked for"];
      return failed > 0 ? [`${failed} of ${asked} pages failed`] : [];
    },
  });
}

/**
 * Two servers behind one address; one ends while people type on both, and one of its people goes with it. The others
 * are soon back on the one that lives, everything they typed arrives, and nobody sees a caret of who has gone.
 */
async function oneOfTwoEnds(
  stage: Stage,
  options: Times & {
    readonly fault: string;
    /** Ends a server behind this address, and answers what was wrong about it. */
    readonly end: (server: ChildServer, address: string) => Promise<readonly string[]>;
  },
): Promise<Entry> {
  const claims = checkClaims(stage);
  const faults = new Set<string>();
  let backMs = 0;
  const sums = { acknowledged: 0, lost: 0, typed: 0, missing: 0, falseClaims: 0 };
  for (let time = 0; time < options.times; time += 1) {
    const [dying, living] = [await stage.startServer(), await stage.startServer()];
    const front = await openFront([portOf(dying), portOf(living)]);
    const url = `ws://127.0.0.1:${front.port}/live`;
    const writers = stage.rooms
      .slice(0, options.rooms)
      .flatMap((room) =>
        room.map((seat) => openWriter({ url, seat, random: stage.random, saved: claims.saved })),
      );
    await untilAll(writers, "saved");
    for (const writer of writers) {
      present(writer);
      writer.start();
    }
    await wait(between(stage.random, 500, 2_000));
    const seen = await until(
      () => writers.every((writer) => neighbours(writer, writers) === others(writer)),
      HEARD_MS,
    );
    if (!seen) faults.add("not everybody was seen before");
    const [leaving, ...staying] = writers;
    const from = performance.now();
    const ended = options.end(dying, `http://127.0.0.1:${front.port}`);
    leaving!.leave();
    for (const wrong of await ended) faults.add(wrong);
    const told = staying.map((writer) => writer.acknowledged().length);
    const isBack = () => staying.every((writer, at) => writer.acknowledged().length > told[at]!);
    if (!(await until(isBack))) faults.add("somebody never came back");
    backMs = Math.max(backMs, performance.now() - from);
    const noGhosts = () => staying.every((writer) => neighbours(writer, staying) === others(writer));
    if (!(await until(noGhosts, GHOST_MS)))
      faults.add("somebody sees a caret of who has gone, or misses one");
    for (const writer of staying) writer.rest();
    await untilAll(staying, "saved");
    if (!(await until(() => staying.every((writer) => readsAll(writer, staying)), HEARD_MS))) {
      faults.add("somebody does not read what a neighbour typed");
    }
    const result = await settle(stage, staying);
    for (const key of ["acknowledged", "lost", "typed", "missing"] as const) sums[key] += result[key];
    front.close();
    await living.stop();
  }
  return {
    fault: options.fault,
    times: options.times,
    ...sums,
    falseClaims: await claims.falseClaims(),
    backMs,
    limitMs: BACK_MS,
    faults: [...faults],
  };
}

/** The connections by which two servers hear of each other are cut again and again; nothing is missed. */
export async function deafened(
  stage: Stage,
  options: { readonly times: number; readonly rooms: number },
): Promise<Entry> {
  const servers = [await stage.startServer(), await stage.startServer()];
  const claims = checkClaims(stage);
  const writers = stage.rooms
    .slice(0, options.rooms)
    .flatMap((room) =>
      room.map((seat, at) =>
        openWriter({ url: socketUrl(servers[at % 2]!), seat, random: stage.random, saved: claims.saved }),
      ),
    );
  await untilAll(writers, "saved");
  for (const writer of writers) writer.start();
  const faults = new Set<string>();
  let backMs = 0;
  for (let time = 0; time < options.times; time += 1) {
    await wait(between(stage.random, 200, 900));
    if ((await deafen(stage)) < servers.length) faults.add("somebody was deaf already");
    const from = performance.now();
    const typed = new Map(writers.map((writer) => [writer, writer.typed()]));
    const allRead = () => writers.every((writer) => readsAll(writer, writers, typed));
    if (!(await until(allRead, HEARD_MS * 2))) faults.add("somebody never heard what was typed meanwhile");
    backMs = Math.max(backMs, performance.now() - from);
  }
  const result = await settle(stage, writers, claims);
  for (const server of servers) await server.stop();
  return {
    fault: "listening connections cut",
    times: options.times,
    ...result,
    backMs,
    limitMs: HEARD_MS,
    faults: [...faults],
  };
}

/** Asks for a page again and again, each time on a new connection, until it is told to stop. */
function keepAsking(address: string, cookie: string) {
  let asked = 0;
  let failed = 0;
  let over = false;
  async function askOn(): Promise<void> {
    while (!over) {
      asked += 1;
      if ((await statusOf(`${address}/home`, cookie)) !== 200) failed += 1;
    }
  }
  const lanes = [askOn(), askOn()];
  return {
    async stop() {
      over = true;
      await Promise.all(lanes);
      return { asked, failed };
    },
  };
}

/** The status of a page once all of it has come, or 0. */
function statusOf(url: string, cookie: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, headers: { cookie } }, (response) => {
      response.resume();
      response.on("error", () => resolve(0));
      response.on("end", () => resolve(response.complete ? (response.statusCode ?? 0) : 0));
    });
    request.on("error", () => resolve(0));
  });
}

async function deafen(stage: Stage): Promise<number> {
  const listening = () =>
    stage.database.pool.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE $1",
      [LISTENING],
    );
  const deadline = performance.now() + HEARD_MS;
  while ((await listening()).rows.length < 2 && performance.now() < deadline) await wait(20);
  const { rows } = await stage.database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE $1",
    [LISTENING],
  );
  return rows.length;
}

function present(writer: Writer): void {
  writer.note.provider.setAwarenessField("cursor", null);
}

function neighbours(writer: Writer, all: readonly Writer[]): number {
  return all.filter((other) => other !== writer && other.name === writer.name).length;
}

/** How many others this one is told are there. */
function others(writer: Writer): number {
  return writer.note.status().people.length;
}

/** Whether somebody's document holds what everybody in their room has typed, by now or by a given moment. */
function readsAll(writer: Writer, all: readonly Writer[], by?: ReadonlyMap<Writer, string>): boolean {
  return all
    .filter((other) => other.name === writer.name)
    .every((other) => textOfLine(writer.note.doc, other.lineId).startsWith(by?.get(other) ?? other.typed()));
}
