import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "#test/bench/figures.ts";

const PAGES = ["/home", "/mail", "/mail?filter=waiting", "/openings"];
const FRESH_MS = 10_000;

/** Somebody who goes on working while the mail service is in trouble, and how long they wait. */
export function startRecruiter(urlOf: () => string, cookie: string) {
  let waits: number[] = [];
  let [stopped, looked, restedUntil] = [false, 0, 0];

  /** The status; null when the server is away, which is no matter of the mail service. */
  async function ask(path: string, form?: Readonly<Record<string, string>>): Promise<number | null> {
    const from = performance.now();
    try {
      const answer = await fetch(`${urlOf()}${path}`, {
        headers: { cookie, origin: urlOf() },
        redirect: "manual",
        ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      });
      await answer.arrayBuffer();
      if (from > restedUntil) waits.push(performance.now() - from);
      return answer.status;
    } catch {
      return null;
    }
  }

  async function look(): Promise<void> {
    const status = await ask(PAGES[(looked += 1) % PAGES.length]!);
    if (status !== null && status !== 200) throw new Error(`A page was answered with ${status}.`);
  }

  return {
    /** Looks at pages for so long; answers how long 95 of 100 took at most. */
    async measure(times: number): Promise<number> {
      // The first of each page is slower in any case.
      for (let time = 0; time < PAGES.length; time += 1) await look();
      waits = [];
      for (let time = 0; time < times; time += 1) await look();
      return percentile(waits, 95);
    },
    /** Looks at a page every second until it is stopped; answers the same. */
    async work(): Promise<number> {
      waits = [];
      while (!stopped) {
        await look();
        await wait(1_000);
      }
      return percentile(waits, 95);
    },
    async takeBack(mailId: string): Promise<boolean> {
      const status = await ask(`/mail/${mailId}`, { intent: "take_back" });
      return status === 302;
    },
    /** Counts nothing for a while: a server that has just started is slow by itself. */
    rest(): void {
      restedUntil = performance.now() + FRESH_MS;
    },
    stop(): void {
      stopped = true;
    },
  };
}
