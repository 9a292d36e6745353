import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { BASE_URL, SECRET } from "#test/live/live-server.ts";
import { startBuilt, startRelay } from "../child-server.ts";
import type { ChildServer } from "../child-server.ts";
import { median, percentile } from "../figures.ts";
import type { Goal, Measured } from "../figures.ts";
import { gatherCrowd } from "../notes/crowd.ts";
import type { Crowd } from "../notes/crowd.ts";
import { growInAnHour } from "../notes/one-hour.ts";
import { READERS, ROOMS, pointsOf } from "../notes/points.ts";
import type { Point } from "../notes/points.ts";
import { buildHall, buildRooms } from "../notes/rooms.ts";
import type { SuiteOptions } from "../suite-options.ts";

const PER_SECOND = 5;
const ROUNDS = 3;
const ROUND_MS = 4_000;
const WARM_UP_MS = 1_500;
const PROCESSES = 2;
/** What an hour of two people typing may add to the database. */
const HOUR_KB = 1_000;

type Side = { readonly server: ChildServer; readonly crowd: Crowd };
type Round = { readonly times: readonly number[]; readonly cpu: number };

/**
 * From somebody's keystroke to the documents of the others in the room, with every letter on its way to a database that
 * waits for its disk. The reference is a bare relay with the very same clients. Rounds take turns between the two, so
 * that a busy moment on the machine falls on both.
 */
export async function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  // As root, the embedded database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: createLog("error"),
  });
  const database = createDatabase({ url: embedded.url });
  try {
    await deployMigrations({ url: embedded.url });
    say("Building rooms ...");
    const points = pointsOf(await buildRooms(database, ROOMS), await buildHall(database, READERS));
    const env = { DATA_DIR: folder, DATABASE_URL: embedded.url, BASE_URL, SECRET };
    return [...(await measureTyping(points, env, say)), ...(await measureGrowth(database.pool))];
  } finally {
    await database.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureTyping(
  points: readonly Point[],
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<readonly Measured[]> {
  const baton: Side = { server: await startBuilt(env), crowd: gatherCrowd(PROCESSES) };
  const relay: Side = { server: await startRelay(), crowd: gatherCrowd(PROCESSES) };
  try {
    const measured: Measured[] = [];
    for (const point of points) {
      say(`${point.label} ...`);
      measured.push(...(await measurePoint(point, { baton, relay })));
    }
    return measured;
  } finally {
    for (const { crowd } of [baton, relay]) crowd.close();
    await baton.server.stop();
    await relay.server.stop();
  }
}

async function measurePoint(
  { label, rooms, writers, goals }: Point,
  sides: { readonly baton: Side; readonly relay: Side },
): Promise<readonly Measured[]> {
  const rounds = { baton: [] as Round[], relay: [] as Round[] };
  for (const side of ["baton", "relay"] as const) {
    const { server, crowd } = sides[side];
    await crowd.enter(`${server.url.replace("http", "ws")}/live`, rooms, writers);
    await crowd.type(WARM_UP_MS, PER_SECOND);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ["baton", "relay"] as const) rounds[side].push(await typeForARound(sides[side]));
  }
  const [usage, bareUsage] = [await sides.baton.server.usage(), await sides.relay.server.usage()];
  for (const { crowd } of Object.values(sides)) await crowd.leave();
  const over = (side: "baton" | "relay", read: (round: Round) => number) => median(rounds[side].map(read));
  const figure = (name: string, unit: Measured["unit"], read: (round: Round) => number, goal?: Goal) => ({
    figure: `${label}, ${name}`,
    value: over("baton", read),
    unit,
    reference: over("relay", read),
    goal,
  });
  const share = (of: number) => (round: Round) => percentile(round.times, of);
  return [
    figure("p50", "ms", share(50), goals.p50),
    figure("p95", "ms", share(95), goals.p95),
    figure("p99", "ms", share(99), goals.p99),
    figure("CPU of a core", "%", (round) => round.cpu, goals.cpu),
    { figure: `${label}, memory`, value: usage.rssMb, unit: "MB", reference: bareUsage.rssMb },
  ];
}

async function typeForARound({ server, crowd }: Side): Promise<Round> {
  const [before, from] = [await server.usage(), performance.now()];
  const { times, missing } = await crowd.type(ROUND_MS, PER_SECOND);
  const [after, tookMs] = [await server.usage(), performance.now() - from];
  if (missing > 0) throw new Error(`${missing} letters never reached somebody in their room.`);
  return { times, cpu: ((after.cpuMs - before.cpuMs) / tookMs) * 100 };
}

async function measureGrowth(pool: Parameters<typeof growInAnHour>[0]): Promise<readonly Measured[]> {
  const { text, log, state, onDisk } = await growInAnHour(pool);
  const figure = (name: string, bytes: number): Measured => ({
    figure: `one hour, ${name}`,
    value: bytes / 1000,
    unit: "kB",
    reference: text / 1000,
  });
  return [
    { ...figure("state and log", state + log), goal: { of: "value", most: HOUR_KB } },
    figure("of it the log", log),
    figure("once folded", state),
    figure("on disk until folded", onDisk),
  ];
}
