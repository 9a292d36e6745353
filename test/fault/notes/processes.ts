import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 20;

/** Kills whatever process has this id by now, with all its children, as soon as it runs. */
export async function killWhenRunning(pidOf: () => number): Promise<void> {
  while (!isRunning(pidOf())) await wait(POLL_MS);
  killWithChildren(pidOf());
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Stopped first, it cannot bury its children. */
function killWithChildren(pid: number): void {
  process.kill(pid, "SIGSTOP");
  for (const child of childrenOf(pid)) process.kill(child, "SIGKILL");
  process.kill(pid, "SIGKILL");
}

function childrenOf(pid: number): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}
