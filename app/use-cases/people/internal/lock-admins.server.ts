import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * The ids of all active admins, locked until the transaction ends: of two admins who remove each other at the
 * same moment, the second waits and then sees that they are no admin any more.
 */
export async function lockActiveAdmins(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE role = 'admin' AND "deactivatedAt" IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}
