import { setTimeout as wait } from "node:timers/promises";
import type { Room } from "./room.ts";
import { openTypist, watch } from "./typist.ts";
import type { Typist } from "./typist.ts";

/** What the measuring process asks of one that types. */
export type Order =
  | {
      readonly kind: "enter";
      readonly url: string;
      readonly rooms: readonly Room[];
      readonly writers: number;
    }
  | { readonly kind: "type"; readonly forMs: number; readonly perSecond: number }
  | { readonly kind: "leave" };

/** Milliseconds of each letter to each of the others; `missing` are letters that never arrived. */
export type Typed = { readonly times: readonly number[]; readonly missing: number };

const OPEN_MS = 30_000;
const ARRIVE_MS = 10_000;
const POLL_MS = 10;

type Writer = { readonly typist: Typist; readonly readers: number };

const typists: Typist[] = [];
const writing: Writer[] = [];
let times: number[] = [];

/** The first of each room write, all of them read. */
async function enter(url: string, rooms: readonly Room[], writers: number): Promise<void> {
  for (const room of rooms) {
    const here = room.map((seat) => openTypist(url, seat));
    const hands = here.slice(0, writers);
    for (const typist of here) {
      const others = hands.filter((other) => other !== typist);
      watch(typist, others, (tookMs) => times.push(tookMs));
    }
    typists.push(...here);
    writing.push(...hands.map((typist) => ({ typist, readers: here.length - 1 })));
  }
  const all = await until(() => typists.every(({ note }) => note.provider.synced), OPEN_MS);
  if (!all) throw new Error("Not everybody got into their room.");
}

/** Everybody who writes types at their own moments, evenly spread over the time between two letters. */
async function type(forMs: number, perSecond: number): Promise<Typed> {
  times = [];
  const pause = 1000 / perSecond;
  const from = performance.now();
  const due = writing.map((_writer, at) => from + (pause * at) / writing.length);
  const before = lettersToRead();
  while (performance.now() < from + forMs) {
    for (const [at, { typist }] of writing.entries()) {
      if (due[at]! > performance.now()) continue;
      typist.strike();
      due[at]! += pause;
    }
    await wait(1);
  }
  const expected = lettersToRead() - before;
  await until(() => times.length >= expected, ARRIVE_MS);
  return { times, missing: expected - times.length };
}

function lettersToRead(): number {
  return writing.reduce((sum, { typist, readers }) => sum + typist.typed.length * readers, 0);
}

async function until(condition: () => boolean, forMs: number): Promise<boolean> {
  const deadline = performance.now() + forMs;
  while (!condition() && performance.now() < deadline) await wait(POLL_MS);
  return condition();
}

async function obey(order: Order): Promise<Typed | null> {
  switch (order.kind) {
    case "enter":
      await enter(order.url, order.rooms, order.writers);
      return null;
    case "type":
      return type(order.forMs, order.perSecond);
    case "leave":
      writing.length = 0;
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
