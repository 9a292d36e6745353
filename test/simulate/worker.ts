import { parentPort } from "node:worker_threads";
import { planRole, type Arm } from "./arms.ts";
import { seedOf } from "./random.ts";
import { buildRole } from "./role-world.ts";
import { scoreRole, type RoleSums } from "./score.ts";
import { WORLDS } from "./worlds.ts";

/** One role of one world: all its candidates in each of these arms. */
export type Task = {
  readonly id: number;
  readonly world: number;
  readonly role: number;
  readonly candidates: number;
  readonly seed: number;
  readonly arms: readonly Arm[];
};
export type Done = { readonly id: number; readonly sums: readonly (readonly [Arm, RoleSums])[] };

/** Roles have the same candidates, questions and luck in every world that does not say otherwise. */
export function perform({ id, world, role, candidates, seed, arms }: Task): Done {
  const planned = planRole(buildRole(WORLDS[world]!, seedOf(seed, role)));
  return { id, sums: arms.map((arm) => [arm, scoreRole(arm, planned, candidates)] as const) };
}

parentPort?.on("message", (task: Task) => parentPort?.postMessage(perform(task)));
