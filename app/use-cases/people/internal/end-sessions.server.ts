import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Ends a person's sessions at once, all or all but one; answers how many. Sessions are read from the database
 * at every request, so nothing outlives this.
 */
export async function endSessions(
  tx: Tx,
  input: { readonly personId: string; readonly exceptSessionId?: string },
): Promise<number> {
  const { personId, exceptSessionId } = input;
  const ended = await tx.session.deleteMany({
    where: { userId: personId, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
  });
  return ended.count;
}
