import { setTimeout as wait } from "node:timers/promises";
import { SEATS } from "./room.ts";
import type { Room } from "./room.ts";
import { openTypist, watch } from "./typist.ts";
import type { Typist } from "./typist.ts";

/** What the measuring process asks of one that types. */
export type Order =
  | { readonly kind: "enter"; readonly url: string; readonly rooms: readonly Room[] }
  | { readonly kind: "type"; readonly forMs: number; readonly perSecond: number }
  | { readonly kind: "leave" };

/** Milliseconds of each letter to each of the others; `missing` are letters that never arrived. */
export type Typed = { readonly times: readonly number[]; readonly missing: number };

const OPEN_MS = 30_000;
const ARRIVE_MS = 10_000;
const POLL_MS = 10;

const typists: Typist[] = [];
let times: number[] = [];

async function enter(url: string, rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) {
    const here = room.map((seat) => openTypist(url, seat));
    for (const typist of here) {
      const others = here.filter((other) => other !== typist);
      watch(typist, others, (tookMs) => times.push(tookMs));
    }
    typists.push(...here);
  }
  const all = await until(() => typists.every(({ note }) => note.provider.synced), OPEN_MS);
  if (!all) throw new Error("Not everybody got into their room.");
}

/** Everybody types at their own moments, evenly spread over the time between two letters. */
async function type(forMs: number, perSecond: number): Promise<Typed> {
  times = [];
  const pause = 1000 / perSecond;
  const from = performance.now();
  const due = typists.map((_typist, at) => from + (pause * at) / typists.length);
  const before = count();
  while (performance.now() < from + forMs) {
    for (const [at, typist] of typists.entries()) {
      if (due[at]! > performance.now()) continue;
      typist.strike();
      due[at]! += pause;
    }
    await wait(1);
  }
  const expected = (count() - before) * (SEATS - 1);
  await until(() => times.length >= expected, ARRIVE_MS);
  return { times, missing: expected - times.length };
}

function count(): number {
  return typists.reduce((sum, typist) => sum + typist.typed.length, 0);
}

async function until(condition: () => boolean, forMs: number): Promise<boolean> {
  const deadline = performance.now() + forMs;
  while (!condition() && performance.now() < deadline) await wait(POLL_MS);
  return condition();
}

async function obey(order: Order): Promise<Typed | null> {
  switch (order.kind) {
    case "enter":
      await enter(order.url, order.rooms);
      return null;
    case "type":
      return type(order.forMs, order.perSecond);
    case "leave":
      for (const typist of typists.splice(0)) typist.note.close();
      return null;
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
