import type { Change } from "./changes.server.ts";
import type { Tx } from "./client.server.ts";

/**
 * Tells open pages of something that passes and is no change of record, such as where somebody reads: heard when the
 * transaction commits. Everything that stays goes through `appendEvent`.
 */
export async function tellPages(tx: Tx, change: Change): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('baton_change', ${JSON.stringify(change)})`;
}
