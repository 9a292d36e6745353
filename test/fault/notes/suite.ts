import { startBuilt } from "#test/bench/child-server.ts";
import { seededNumbers } from "#test/bench/fill/words.ts";
import { buildRooms } from "#test/bench/notes/rooms.ts";
import { harmOf, ledgerTable } from "../ledger.ts";
import type { Entry } from "../ledger.ts";
import { chosenOf, doEach, onStand } from "../stand.ts";
import type { Asked } from "../stand.ts";
import { failingStore, fullDisk, slowStore } from "./bad-store.ts";
import { databaseAway } from "./database-away.ts";
import { killDatabase } from "./kill-database.ts";
import { killServer } from "./kill-server.ts";
import { offline } from "./offline.ts";
import { killWhenRunning } from "./processes.ts";
import { deploy, storm } from "./restart.ts";
import type { Stage } from "./stage.ts";
import { deafened, serverOfTwoKilled, serverOfTwoStopped } from "./two-servers.ts";

const ROOMS = 50;

type Length = { readonly minutesAway: number };

const FAULTS: Readonly<Record<string, (stage: Stage, length: Length) => Promise<Entry>>> = {
  "server-killed": (stage) => killServer(stage, { kills: 50, rooms: 8, withinMs: 2_500 }),
  "database-killed": (stage) => killDatabase(stage, { kills: 50, rooms: 4 }),
  "database-away": (stage, { minutesAway }) =>
    databaseAway(stage, { rooms: 4, forMs: minutesAway * 60_000, pages: true }),
  "slow-store": (stage) => slowStore(stage, { rooms: 4, forMs: 10_000 }),
  "disk-full": (stage) => fullDisk(stage, { rooms: 4, forMs: 6_000 }),
  "store-failing": (stage) => failingStore(stage, { rooms: 4, forMs: 20_000 }),
  deployment: (stage) => deploy(stage, { times: 10, rooms: 4 }),
  offline: (stage) => offline(stage, { schedules: 200, atOnce: 10 }),
  "server-of-two-killed": (stage) => serverOfTwoKilled(stage, { times: 10, rooms: 4 }),
  "server-of-two-stopped": (stage) => serverOfTwoStopped(stage, { times: 10, rooms: 4 }),
  deafened: (stage) => deafened(stage, { times: 10, rooms: 4 }),
  storm: (stage) => storm(stage, { sockets: 200, awayMs: 3_000 }),
};

/** Every fault on the live notes of the built server. The database is away for a minute, or for as many as are named. */
export async function harmNotes({ seed, only, minutes, json }: Asked) {
  const names = chosenOf(FAULTS, only);
  const entries = await onStand(async ({ database, url, env, pid }) => {
    const stage: Stage = {
      database,
      rooms: await buildRooms(database, ROOMS),
      random: seededNumbers(seed),
      startServer: (port, databaseUrl = url) =>
        startBuilt({
          ...env,
          DATABASE_URL: databaseUrl,
          ...(port === undefined ? {} : { PORT: String(port) }),
        }),
      killDatabase: () => killWhenRunning(pid),
    };
    const length = { minutesAway: minutes ?? 1 };
    return doEach(names, (name) => FAULTS[name]!(stage, length), { table: ledgerTable, harmOf });
  });
  return {
    words: json ? entries.map((entry) => JSON.stringify(entry)).join("\n") : ledgerTable(entries),
    harmed: entries.some((entry) => harmOf(entry).length > 0),
  };
}
