import type { Tx } from "./client.server.ts";

/** Whoever deals with files under one of these addresses takes turns, until the transaction ends. */
export async function lockAddresses(tx: Tx, ...emails: readonly string[]): Promise<void> {
  const inOrder = [...new Set(emails.map((one) => one.toLowerCase()))].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(email, 42))
    FROM unnest(${inOrder}::text[]) WITH ORDINALITY AS one(email, place) ORDER BY place`;
}
