import type { Db } from "#app/platform/db/client.server.ts";

/** Whether somebody waits for a lock in this database at present. */
export async function isWaitedFor(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length > 0;
}
