import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Arm } from "./arms.ts";
import type { ArmSums } from "./figures.ts";
import type { RoleSums } from "./score.ts";
import { perform, type Done, type Task } from "./worker.ts";

/** Candidates who compete for the same openings: decisions are compared within such a role. */
export const ROLE_SIZE = 100;

export type Order = { readonly world: number; readonly candidates: number; readonly arms: readonly Arm[] };

/**
 * Simulates worlds role by role, on as many threads as asked for. The same seed gives the same figures whatever
 * the threads: every role draws from a seed of its own, and results are put in order before they are added.
 */
export async function simulate(
  orders: readonly Order[],
  { seed, threads = availableParallelism() }: { readonly seed: number; readonly threads?: number },
): Promise<ArmSums[]> {
  const tasks = orders.flatMap(({ world, candidates, arms }) =>
    sizesOf(candidates).map((size, role) => ({ world, role, candidates: size, seed, arms })),
  );
  const numbered = tasks.map((task, id): Task => ({ ...task, id }));
  const done = threads > 1 ? await onThreads(numbered, threads) : numbered.map(perform);
  const byId = done.toSorted((a, b) => a.id - b.id);
  return orders.map(({ world, arms }) => {
    const here = byId.filter(({ id }) => numbered[id]!.world === world);
    const sums = arms.map((arm) => [arm, here.map((one) => sumsOf(one, arm))] as const);
    return Object.fromEntries(sums);
  });
}

function sumsOf({ sums }: Done, arm: Arm): RoleSums {
  return sums.find(([name]) => name === arm)![1];
}

function sizesOf(candidates: number): number[] {
  const whole = Array.from({ length: Math.floor(candidates / ROLE_SIZE) }, () => ROLE_SIZE);
  const rest = candidates % ROLE_SIZE;
  return rest > 0 ? [...whole, rest] : whole;
}

async function onThreads(tasks: readonly Task[], threads: number): Promise<Done[]> {
  const waiting = [...tasks];
  const done: Done[] = [];
  const work = () =>
    new Promise<void>((finished, failed) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
      const next = () => {
        const task = waiting.shift();
        if (task) worker.postMessage(task);
        else void worker.terminate().then(() => finished());
      };
      worker.on("message", (one: Done) => {
        done.push(one);
        next();
      });
      worker.once("error", failed);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  return done;
}
