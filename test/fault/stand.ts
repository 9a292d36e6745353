import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, type Database } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { BASE_URL, SECRET } from "#test/live/live-server.ts";

/** What a run was asked for. */
export type Asked = {
  readonly seed: number;
  /** The faults to do; all of them when null. */
  readonly only: readonly string[] | null;
  readonly json: boolean;
  /** How long what fails stays away; each suite has its own length where none is named. */
  readonly minutes: number | null;
  readonly mails: number;
};

export type Stand = {
  readonly database: Database;
  readonly url: string;
  /** The process that keeps the database up by now. */
  readonly pid: () => number;
  /** What a server is started with. */
  readonly env: Readonly<Record<string, string>>;
};

/** A database of its own that waits for its disk, gone when the work is done. */
export async function onStand<T>(work: (stand: Stand) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "baton-fault-"));
  // As root, the embedded database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: createLog("silent"),
  });
  const { url } = embedded;
  const database = createDatabase({ url });
  try {
    await deployMigrations({ url });
    const env = { DATA_DIR: folder, DATABASE_URL: url, BASE_URL, SECRET, LOG_LEVEL: "silent" };
    return await work({ database, url, pid: () => embedded.pid, env });
  } finally {
    await database.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The faults to do, by name; throws for one that there is not. */
export function chosenOf(faults: Readonly<Record<string, unknown>>, only: Asked["only"]): readonly string[] {
  const names = only ?? Object.keys(faults);
  const unknown = names.find((name) => !Object.hasOwn(faults, name));
  if (unknown === undefined) return names;
  throw new Error(`There is no fault "${unknown}". Faults: ${Object.keys(faults).join(", ")}`);
}

/** Does one fault after the other, telling of each at once, so that a run that is stopped has told what it found. */
export async function doEach<E>(
  names: readonly string[],
  work: (name: string) => Promise<E>,
  ledger: {
    readonly table: (entries: readonly E[]) => string;
    readonly harmOf: (entry: E) => readonly string[];
  },
): Promise<E[]> {
  const done: E[] = [];
  for (const name of names) {
    const from = performance.now();
    const entry = await work(name);
    say(`${name} took ${((performance.now() - from) / 1000).toFixed(0)} s\n${ledger.table([entry])}`);
    for (const wrong of ledger.harmOf(entry)) say(`${name}: ${wrong}.`);
    done.push(entry);
  }
  return done;
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
