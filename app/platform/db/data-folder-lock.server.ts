import { createHash } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { startTimeOf } from "./processes.server.ts";

const LockSchema = z.object({ pid: z.number(), startedAt: z.string() });
const ATTEMPTS = 5;

/**
 * Takes a data folder for this process. Refuses, with the way out, while another running process holds it; a
 * lock left by a killed process is recognised by its start time and taken over. Returns the release.
 */
export function lockDataFolder(dir: string): () => void {
  const file = join(dir, "baton.lock");
  const own = JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid) ?? "" });
  const draft = join(dir, `baton.lock.${process.pid}`);
  writeFileSync(draft, own);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (linked(draft, file) || takenOver({ dir, file, draft }))
        return () => {
          if (read(file) === own) rmSync(file, { force: true });
        };
    }
    throw new Error(
      `The data folder ${dir} could not be taken: other processes start on it at the same time. Try again.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Replaces the lock of a process that has ended. Removing it first would let two processes that start together
 * both remove and both take it; so each claims this very lock, and only the one with the claim replaces it.
 */
function takenOver({ dir, file, draft }: { dir: string; file: string; draft: string }): boolean {
  const stale = read(file);
  if (stale === null) return false;
  refuseIfHeld(dir, stale);
  const claim = `${file}.after-${createHash("sha256").update(stale).digest("hex").slice(0, 16)}`;
  if (!linked(draft, claim)) {
    const claimed = read(claim);
    if (claimed !== null) refuseIfHeld(dir, claimed);
    rmSync(claim, { force: true });
    return false;
  }
  try {
    if (read(file) !== stale) return false;
    renameSync(draft, file);
    return true;
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Gives a finished file its second name in one step; false when the name is taken. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function refuseIfHeld(dir: string, lock: string): void {
  const holder = parse(lock);
  if (!holder || startTimeOf(holder.pid) !== holder.startedAt) return;
  throw new Error(
    `The data folder ${dir} is in use by another Baton (process ${holder.pid}). Stop that one, or give this one ` +
      "its own folder with DATA_DIR, or let both use one database with DATABASE_URL.",
  );
}

function parse(lock: string): z.infer<typeof LockSchema> | null {
  try {
    return LockSchema.parse(JSON.parse(lock));
  } catch {
    return null;
  }
}
