import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { startTimeOf } from "./processes.server.ts";

const LockSchema = z.object({ pid: z.number(), startedAt: z.string() });

function readLock(file: string): z.infer<typeof LockSchema> | null {
  try {
    return LockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

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
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(draft, file);
        return () => {
          if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const holder = readLock(file);
        if (holder && startTimeOf(holder.pid) === holder.startedAt) {
          throw new Error(
            `The data folder ${dir} is in use by another Baton (process ${holder.pid}). Stop that one, or give this one ` +
              "its own folder with DATA_DIR, or let both use one database with DATABASE_URL.",
          );
        }
        rmSync(file, { force: true });
      }
    }
    throw new Error(
      `The data folder ${dir} could not be taken: other processes start on it at the same time. Try again.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}
