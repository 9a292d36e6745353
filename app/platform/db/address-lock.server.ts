import type { Tx } from "./client.server.ts";

/** Whoever deals with files under one of these addresses takes turns, until the transaction ends. */
export async function lockAddresses(tx: Tx, ...emails: readonly string[]): Promise<void> {
  for (const email of [...new Set(emails.map((one) => one.toLowerCase()))].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 42))`;
}
