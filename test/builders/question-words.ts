import type { Database } from "#app/platform/db/client.server.ts";

/**
 * Gives bank questions other words or another difficulty than they were written with. The database keeps people from
 * doing so; a test that needs a bank of its own kind says it in a transaction of its own.
 */
export async function rewriteQuestions(
  db: Database["prisma"],
  change: Parameters<Database["prisma"]["questionVersion"]["updateMany"]>[0],
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.questionVersion.updateMany(change);
  });
}
