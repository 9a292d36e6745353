import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

type ProcessState = { readonly state: string; readonly startedAt: string };

/** State and start time of a process from the kernel's own table; null when there is no such process. */
function readProcess(pid: number): ProcessState | null {
  if (existsSync("/proc/self/stat")) {
    try {
      // The name in brackets may itself hold blanks and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return { state: fields[0] ?? "?", startedAt: fields[19] ?? "?" };
    } catch {
      return null;
    }
  }
  try {
    const text = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [state = "?", ...rest] = text.split(/\s+/);
    return text === "" ? null : { state: state[0] ?? "?", startedAt: rest.join(" ") };
  } catch {
    return null;
  }
}

/** Whether a process runs; a zombie waiting to be collected does not. */
export function isRunning(pid: number): boolean {
  const found = readProcess(pid);
  return found !== null && found.state !== "Z" && found.state !== "X";
}

/** When a process started, in the kernel's own words: tells a process from a later one with the same number. */
export function startTimeOf(pid: number): string | null {
  return isRunning(pid) ? (readProcess(pid)?.startedAt ?? null) : null;
}

/** The command line of a process, in words; empty when there is no such process. */
export function commandOf(pid: number): readonly string[] {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(" ");
  } catch {
    return [];
  }
}
