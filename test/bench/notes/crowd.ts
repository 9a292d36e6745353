import { fork } from "node:child_process";
import { once } from "node:events";
import type { Order, Typed } from "./generator.ts";
import type { Room } from "./room.ts";

/** People typing in processes of their own, so that they do not take the time of what is measured. */
export type Crowd = {
  enter(url: string, rooms: readonly Room[], writers: number): Promise<void>;
  type(forMs: number, perSecond: number): Promise<Typed>;
  leave(): Promise<void>;
  close(): void;
};

type Answer = { readonly done?: Typed | null; readonly failed?: string };

export function gatherCrowd(processes: number): Crowd {
  const children = Array.from({ length: processes }, () => {
    const child = fork(new URL("./generator.ts", import.meta.url).pathname, {
      execArgv: ["--import", "tsx"],
    });
    const ended = once(child, "exit").then(() => {
      throw new Error("A process that types ended; what it said stands above.");
    });
    ended.catch(() => undefined);
    return { child, ended };
  });

  async function ask(at: number, order: Order): Promise<Typed | null> {
    const { child, ended } = children[at]!;
    const answered = new Promise<Answer>((resolve) => child.once("message", resolve));
    child.send(order);
    const answer = await Promise.race([answered, ended]);
    if (answer.failed !== undefined) throw new Error(answer.failed);
    return answer.done ?? null;
  }

  function askAll(orderFor: (at: number) => Order): Promise<(Typed | null)[]> {
    return Promise.all(children.map((_child, at) => ask(at, orderFor(at))));
  }

  return {
    async enter(url, rooms, writers) {
      await askAll((at) => ({
        kind: "enter",
        url,
        writers,
        rooms: rooms.filter((_room, index) => index % processes === at),
      }));
    },
    async type(forMs, perSecond) {
      const typed = await askAll(() => ({ kind: "type", forMs, perSecond }));
      return {
        times: typed.flatMap((one) => one?.times ?? []),
        missing: typed.reduce((sum, one) => sum + (one?.missing ?? 0), 0),
      };
    },
    async leave() {
      await askAll(() => ({ kind: "leave" }));
    },
    close() {
      for (const { child } of children) child.kill();
    },
  };
}
